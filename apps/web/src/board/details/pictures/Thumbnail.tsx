import type { BoardRecord } from '@feltline/board';
import type { TouchpointPictureProps } from '@feltline/journey';
import { ImageOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Pictures } from '../../../images/Pictures.ts';
import { usePicture } from './usePicture.ts';

interface ThumbnailProps {
  readonly picture: BoardRecord<TouchpointPictureProps>;
  readonly pictures: Pictures;
  onOpen(): void;
}

/** A picture as wide as the panel; pressed, it is shown large. */
export function Thumbnail({ picture, pictures, onOpen }: ThumbnailProps) {
  const { t } = useTranslation();
  const address = usePicture(pictures, picture.props.hash);
  const [width, height] = picture.props.natural;
  const name = picture.text?.trim() || picture.props.name || t('pictures.one');
  if (address === 'missing') {
    return (
      <p className="detail-picture detail-picture-missing" style={{ aspectRatio: '16 / 9' }}>
        <ImageOff aria-hidden="true" />
        {t('pictures.missing')}
      </p>
    );
  }
  return (
    <button
      type="button"
      className="detail-picture"
      aria-label={t('pictures.show', { name })}
      style={{ aspectRatio: `${Math.max(1, width)} / ${Math.max(1, height)}` }}
      onClick={onOpen}
    >
      {address ? <img src={address} alt="" draggable={false} /> : null}
    </button>
  );
}
