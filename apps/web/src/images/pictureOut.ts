import type { BoardRecord } from '@feltline/board';
import type { Editor } from '@feltline/editor';
import type { ImageProps } from '@feltline/objects/models';
import { toast } from '../ui/Toasts.tsx';
import { openPicture } from './decodePicture.ts';
import type { Pictures } from './Pictures.ts';

interface Page {
  readonly editor: Editor;
  readonly pictures: Pictures;
}

/** Larger than it needs to be for any page it is pasted into. */
const longestSide = 4096;

/** Hands the file itself to the browser, as it once came. */
export async function savePicture({ editor, pictures }: Page, record: BoardRecord): Promise<void> {
  const { hash, type, name } = record.props as unknown as ImageProps;
  const file = await pictures.file(hash);
  if (!file) {
    toast({ words: editor.t('image.missing') });
    return;
  }
  const url = URL.createObjectURL(new Blob([file], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name || `picture.${type.replace(/^image\//, '').replace(/\+xml$/, '')}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Puts the picture on the system clipboard as PNG, for other programs. */
export async function copyPicture({ editor, pictures }: Page, record: BoardRecord): Promise<void> {
  const { hash } = record.props as unknown as ImageProps;
  const png = pictures.file(hash).then((file) => {
    if (!file) throw new Error('expected the file of the picture, got none');
    return asPng(file);
  });
  try {
    // Browsers only believe in a press while the promise is still to come.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    toast({ words: editor.t('images.copied') });
  } catch {
    png.catch(() => undefined);
    toast({
      words: editor.t('images.notCopied'),
      action: {
        label: editor.t('image.save'),
        run: () => void savePicture({ editor, pictures }, record),
      },
    });
  }
}

async function asPng(file: Blob): Promise<Blob> {
  if (file.type === 'image/png') return file;
  const picture = await openPicture(file);
  const [width, height] = picture.natural;
  const scale = Math.min(1, longestSide / Math.max(width, height));
  const bitmap = await picture.decode(Math.max(1, Math.round(width * scale)));
  picture.close();
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('expected a PNG, got none')))),
  );
}
