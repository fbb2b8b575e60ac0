import './pictures.css';
import type { BoardRecord, RecordId } from '@feltline/board';
import { safeLink } from '@feltline/editor';
import { picturesOf, type TouchpointPictureProps } from '@feltline/journey';
import { ImagePlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPictureFile, pickPictures } from '../../../images/pickPictures.ts';
import { Button } from '../../../ui/Button.tsx';
import type { FieldSpec } from '../fieldSpecs.ts';
import { Group } from '../Group.tsx';
import { RecordList } from '../RecordList.tsx';
import { useRecords } from '../useRecords.ts';
import { attachPictures } from './attachPictures.ts';
import { PictureDialog } from './PictureDialog.tsx';
import { Thumbnail } from './Thumbnail.tsx';

const specs: readonly FieldSpec[] = [
  { prop: 'text', type: 'words', label: 'pictures.caption' },
  { prop: 'source', type: 'words', label: 'pictures.source' },
];

type Picture = BoardRecord<TouchpointPictureProps>;

/** What a touchpoint looks like, with captions and where the pictures come from. */
export function PicturesGroup({ touchpoint }: { touchpoint: RecordId }) {
  const { t } = useTranslation();
  const { editor, pictures, read, isReadOnly } = useRecords();
  const [seen, setSeen] = useState<RecordId>();
  const [isBusy, setBusy] = useState(false);
  const all = picturesOf(touchpoint, read);
  const large = all.find(({ id }) => id === seen);
  const attach = async (files: readonly File[]) => {
    setBusy(true);
    await attachPictures({ editor, pictures }, touchpoint, files).finally(() => setBusy(false));
  };
  return (
    <Group id="pictures" title={t('pictures.title')} summary={String(all.length || '')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: whoever cannot drop has the button */}
      <div
        className="detail-pictures"
        onDragOver={(event) => {
          if (isReadOnly || !event.dataTransfer.types.includes('Files')) return;
          event.preventDefault();
          event.stopPropagation();
        }}
        onDrop={(event) => {
          const files = [...event.dataTransfer.files].filter(isPictureFile);
          if (isReadOnly || files.length === 0) return;
          event.preventDefault();
          event.stopPropagation();
          void attach(files);
        }}
      >
        <RecordList
          records={all as unknown as BoardRecord[]}
          specs={specs}
          addLabel="pictures.add"
          removeLabel="pictures.remove"
          lead={(record) => (
            <Thumbnail
              picture={record as unknown as Picture}
              pictures={pictures}
              onOpen={() => setSeen(record.id)}
            />
          )}
          more={(record) => <SourceLink source={(record as unknown as Picture).props.source} />}
        />
        {isReadOnly ? null : (
          <Button
            look="quiet"
            className="detail-add"
            isDisabled={isBusy}
            onPress={() => pickPictures({ multiple: true }, (files) => void attach(files))}
          >
            <ImagePlus aria-hidden="true" />
            {t(isBusy ? 'pictures.adding' : 'pictures.add')}
          </Button>
        )}
        {all.length === 0 ? <p className="detail-hint">{t('pictures.hint')}</p> : null}
      </div>
      {large ? (
        <PictureDialog picture={large} pictures={pictures} onClose={() => setSeen(undefined)} />
      ) : null}
    </Group>
  );
}

/** A source that is an address can be opened. */
function SourceLink({ source = '' }: { source: string | undefined }) {
  const { t } = useTranslation();
  const link = safeLink(source);
  return link ? (
    <a className="detail-link" href={link} target="_blank" rel="noopener noreferrer">
      {t('details.openLink')}
    </a>
  ) : null;
}
