import { useEffect, useState } from 'react';
import type { Pictures } from '../../../images/Pictures.ts';

/** The address of a picture in this page; nothing until it is there, `missing` where it cannot be had. */
export function usePicture(pictures: Pictures, hash: string): string | 'missing' | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let url: string | undefined;
    let isOver = false;
    pictures.file(hash).then(
      (file) => {
        if (isOver) return;
        url = file && URL.createObjectURL(file);
        setAddress(url ?? 'missing');
      },
      () => !isOver && setAddress('missing'),
    );
    return () => {
      isOver = true;
      if (url) URL.revokeObjectURL(url);
    };
  }, [pictures, hash]);
  return address;
}
