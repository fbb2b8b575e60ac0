import '../details/details.css';
import './touchpoint-table.css';
import { RecordId, type Transaction } from '@feltline/board';
import { addTouchpoint } from '@feltline/journey';
import { Library, PanelRight, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import type { AskPanelProps } from '../asks/askPanels.ts';
import { PickField } from '../details/fields/PickField.tsx';
import { languageOf } from '../details/languageOf.ts';
import { useEditorState } from '../editorState.ts';
import { Sheet } from '../sheet/Sheet.tsx';
import { filteredGroups } from '../sheet/sheetRows.ts';
import type { SheetGroup } from '../sheet/sheetTypes.ts';
import { focusReadable } from '../view/flyToRecord.ts';
import { useBoardVersion } from '../view/useBoardVersion.ts';
import { tableColumns } from './tableColumns.ts';
import { type TableRow, tableRows } from './tableRows.ts';
import { useAskedMap } from './useAskedMap.ts';
import { useCellWords } from './useCellWords.ts';

const filters = ['channelType', 'moment', 'status'] as const;

/** Every touchpoint of a map as a row, written like a spreadsheet; the same records as on the map. */
export default function TouchpointTable({ session, ask, onClose }: AskPanelProps) {
  const { t, i18n } = useTranslation();
  const { editor } = session;
  const { read } = editor.board;
  const version = useBoardVersion(editor, 50);
  const isReadOnly = useEditorState(['readOnly'], (now) => now.readOnly);
  const { map, maps, setMap } = useAskedMap(editor, ask);
  const words = useCellWords();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [added, setAdded] = useState<string>();
  const [startAt] = useState(() => editor.selection.focused?.part);
  const language = languageOf(i18n.language);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what is read
  const table = useMemo(() => {
    if (!map || read.record(map)?.kind !== 'journey-map') return undefined;
    const titleOf = (phase: string) =>
      phase === 'unplaced' ? t('journey.unplaced') : t(`journey.phase.${phase}`);
    const { model, groups } = tableRows(map, read, titleOf);
    const context = { t: editor.t, read, model, language, words, by: editor.author };
    return { model, groups, columns: tableColumns(context) };
  }, [map, editor, read, version, t, language, words]);
  if (!table || !map) {
    return (
      <Dialog title={t('sheet.table')} onClose={onClose}>
        <p>{t('details.noMap')}</p>
      </Dialog>
    );
  }
  const { model, groups, columns } = table;
  const isChosen = ({ touchpoint }: TableRow) =>
    filters.every((name) => !chosen[name] || touchpoint.props[name] === chosen[name]);
  const shown = filteredGroups(groups, columns, search)
    .map((group) => ({ ...group, rows: group.rows.filter(isChosen) }))
    .filter(
      ({ rows }) => rows.length > 0 || (search === '' && Object.values(chosen).every((v) => !v)),
    );
  const count = shown.reduce((sum, { rows }) => sum + rows.length, 0);
  const all = groups.reduce((sum, { rows }) => sum + rows.length, 0);

  const add = ({ id }: SheetGroup<TableRow>) => {
    const stages = model.stages.filter(({ props }) => (props.phase ?? 'none') === id);
    const step =
      model.steps.findLast(({ props }) => stages.at(-1)?.id === props.stage) ?? model.steps.at(-1);
    if (!step) return;
    setSearch('');
    setChosen({});
    const made = editor.change('journey.addTouchpoint', (tx: Transaction) =>
      addTouchpoint(tx, tx.read, map, step.id),
    );
    setAdded(made.placement);
  };
  const open = ({ id }: TableRow) => {
    onClose();
    focusReadable(editor, { object: map, part: RecordId(id) });
    editor.ask({ what: 'side', tab: 'touchpoint' });
  };
  return (
    <Dialog title={t('sheet.table')} onClose={onClose} width="full">
      <div className="sheet-page">
        <div className="sheet-tools">
          {maps.length > 1 ? (
            <PickField
              label={t('sheet.map')}
              isLabelHidden
              value={map}
              options={maps.map((id) => ({
                value: id,
                name: read.record(id)?.text || t('journey.untitled'),
              }))}
              onPick={(id) => setMap(RecordId(id))}
            />
          ) : null}
          <SearchField
            className="sheet-search"
            label={t('sheet.search')}
            value={search}
            onChange={setSearch}
          />
          {filters.map((name) => (
            <PickField
              key={name}
              label={t(`details.${name}`)}
              isLabelHidden
              value={chosen[name] ?? ''}
              none={t('sheet.any', { field: t(`details.${name}`) })}
              options={columns.find(({ id }) => id === name)?.options ?? []}
              onPick={(value) => setChosen({ ...chosen, [name]: value })}
            />
          ))}
          <output className="sheet-total">
            {count === all
              ? t('sheet.count', { count: all })
              : t('sheet.countOf', { shown: count, count: all })}
          </output>
          {isReadOnly ? null : (
            <Button
              onPress={() => {
                onClose();
                editor.ask({ what: 'library', map });
              }}
            >
              <Library aria-hidden="true" />
              {t('sheet.fromLibrary')}
            </Button>
          )}
        </div>
        <Sheet
          editor={editor}
          label={t('sheet.tableOf', { map: model.map.text || t('journey.untitled') })}
          columns={columns}
          groups={shown}
          isReadOnly={isReadOnly}
          changeLabel="sheet.change"
          writeNext={added}
          onWriting={() => setAdded(undefined)}
          startAt={startAt}
          onOpen={open}
          openIcon={<PanelRight aria-hidden="true" />}
          openLabel={t('sheet.open')}
          groupEnd={(group) =>
            isReadOnly || group.id === 'unplaced' ? null : (
              <IconButton
                className="sheet-add"
                label={t('sheet.addTo', { group: group.title })}
                icon={<Plus />}
                onPress={() => add(group)}
              />
            )
          }
        />
        <p className="sheet-hint">{t(isReadOnly ? 'details.readOnly' : 'sheet.keys')}</p>
      </div>
    </Dialog>
  );
}
