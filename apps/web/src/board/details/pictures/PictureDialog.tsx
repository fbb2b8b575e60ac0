import type { BoardRecord } from '@feltline/board';
import type { TouchpointPictureProps } from '@feltline/journey';
import { useTranslation } from 'react-i18next';
import type { Pictures } from '../../../images/Pictures.ts';
import { savePicture } from '../../../images/pictureOut.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useRecords } from '../useRecords.ts';
import { usePicture } from './usePicture.ts';

interface PictureDialogProps {
  readonly picture: BoardRecord<TouchpointPictureProps>;
  readonly pictures: Pictures;
  onClose(): void;
}

/** A picture of a touchpoint as large as the window allows, with its caption and its source. */
export function PictureDialog({ picture, pictures, onClose }: PictureDialogProps) {
  const { t } = useTranslation();
  const { editor } = useRecords();
  const { hash, name, source } = picture.props;
  const address = usePicture(pictures, hash);
  const caption = picture.text?.trim() ?? '';
  const save = () => void savePicture({ editor, pictures }, picture as unknown as BoardRecord);
  return (
    <Dialog
      title={caption || name || t('pictures.one')}
      width="wide"
      onClose={onClose}
      actions={
        <Button look="quiet" onPress={save}>
          {t('pictures.save')}
        </Button>
      }
    >
      <figure className="picture-large">
        {address && address !== 'missing' ? (
          <img src={address} alt={caption || name || t('pictures.one')} />
        ) : null}
        {source ? <figcaption dir="auto">{t('pictures.from', { source })}</figcaption> : null}
      </figure>
    </Dialog>
  );
}
