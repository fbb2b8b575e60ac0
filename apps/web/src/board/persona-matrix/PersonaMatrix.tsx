import '../details/details.css';
import '../touchpoint-table/touchpoint-table.css';
import { RecordId } from '@feltline/board';
import { PanelRight } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog.tsx';
import type { AskPanelProps } from '../asks/askPanels.ts';
import { PickField } from '../details/fields/PickField.tsx';
import { useEditorState } from '../editorState.ts';
import { Sheet } from '../sheet/Sheet.tsx';
import { type TableRow, tableRows } from '../touchpoint-table/tableRows.ts';
import { useAskedMap } from '../touchpoint-table/useAskedMap.ts';
import { useCellWords } from '../touchpoint-table/useCellWords.ts';
import { focusReadable } from '../view/flyToRecord.ts';
import { useBoardVersion } from '../view/useBoardVersion.ts';
import { matrixColumns } from './matrixColumns.ts';

/** What each persona needs, expects and feels at each touchpoint; written here, it is written on the map. */
export default function PersonaMatrix({ session, ask, onClose }: AskPanelProps) {
  const { t } = useTranslation();
  const { editor } = session;
  const { read } = editor.board;
  const version = useBoardVersion(editor, 50);
  const isReadOnly = useEditorState(['readOnly'], (now) => now.readOnly);
  const { map, maps, setMap } = useAskedMap(editor, ask);
  const words = useCellWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what is read
  const matrix = useMemo(() => {
    if (!map || read.record(map)?.kind !== 'journey-map') return undefined;
    const titleOf = (phase: string) =>
      phase === 'unplaced' ? t('journey.unplaced') : t(`journey.phase.${phase}`);
    const { model, groups } = tableRows(map, read, titleOf);
    const by = editor.author;
    return { model, groups, columns: matrixColumns({ t: editor.t, read, model, words, by }) };
  }, [map, editor, read, version, t, words]);
  const isEmpty = !matrix || matrix.model.personas.length === 0;
  const open = ({ id }: TableRow) => {
    onClose();
    if (map) focusReadable(editor, { object: map, part: RecordId(id) });
    editor.ask({ what: 'side', tab: 'touchpoint' });
  };
  return (
    <Dialog title={t('sheet.matrix')} onClose={onClose} width={isEmpty ? 'narrow' : 'full'}>
      {isEmpty ? (
        <p>{t(matrix ? 'details.noPersonas' : 'details.noMap')}</p>
      ) : (
        <div className="sheet-page">
          {maps.length > 1 ? (
            <div className="sheet-tools">
              <PickField
                label={t('sheet.map')}
                isLabelHidden
                value={map ?? ''}
                options={maps.map((id) => ({
                  value: id,
                  name: read.record(id)?.text || t('journey.untitled'),
                }))}
                onPick={(id) => setMap(RecordId(id))}
              />
            </div>
          ) : null}
          <Sheet
            editor={editor}
            label={t('sheet.matrixOf', { map: matrix.model.map.text || t('journey.untitled') })}
            columns={matrix.columns}
            groups={matrix.groups}
            isReadOnly={isReadOnly}
            changeLabel="sheet.change"
            onOpen={open}
            openIcon={<PanelRight aria-hidden="true" />}
            openLabel={t('sheet.open')}
          />
          <p className="sheet-hint">{t(isReadOnly ? 'details.readOnly' : 'sheet.matrixHint')}</p>
        </div>
      )}
    </Dialog>
  );
}
