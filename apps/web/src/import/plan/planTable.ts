import type { RecordInput } from '@feltline/board';
import { planWideCsv } from '@feltline/journey';
import type { ImportFile } from '../importFile.ts';
import { freeSpot, titleOf } from '../mapPlace.ts';
import { emptyPlan, type ImportChoices, type ImportPlan, type PreviewRow } from './ImportPlan.ts';
import type { ImportPlace } from './planImport.ts';

/** A map as people draw it in a spreadsheet: stages above, a row for each lane. It always makes a new map. */
export function planTable(
  { name, content }: ImportFile,
  { board, at, locale }: ImportPlace,
  _choices: ImportChoices,
): ImportPlan {
  const options = { locale, at: freeSpot(board, at), title: titleOf(name), isForeign: true };
  const planned = planWideCsv(content, options);
  const about = { ...emptyPlan, format: 'wide-csv', map: 'new' } as const;
  if ('errors' in planned) return { ...about, problems: planned.errors };
  const { records, warnings } = planned;
  return {
    ...about,
    rows: { new: [...touchpointsIn(records), ...notesIn(records)] },
    warnings,
    apply: (tx) => {
      for (const record of records) tx.create(record);
      return records.flatMap(({ id, kind }) => (id && kind === 'journey-map' ? [id] : []));
    },
  };
}

/** What a record of a map points to. */
type Props = Readonly<Partial<Record<'stage' | 'touchpoint' | 'step' | 'item' | 'lane', string>>>;

function touchpointsIn(records: readonly RecordInput[]): PreviewRow[] {
  const nameOf = namesIn(records);
  const stages = new Map(
    propsOf(records, 'step').map(({ id, props }) => [id, nameOf(props.stage)]),
  );
  return propsOf(records, 'placement').map(({ props }) => ({
    title: nameOf(props.touchpoint),
    place: stages.get(props.step) ?? '',
  }));
}

function notesIn(records: readonly RecordInput[]): PreviewRow[] {
  const nameOf = namesIn(records);
  return propsOf(records, 'cell').map(({ props }) => ({
    title: nameOf(props.item),
    place: nameOf(props.lane),
  }));
}

function propsOf(records: readonly RecordInput[], wanted: string): { id?: string; props: Props }[] {
  return records.flatMap(({ id, kind, props }) =>
    kind === wanted ? [{ ...(id && { id }), props: (props ?? {}) as Props }] : [],
  );
}

function namesIn(records: readonly RecordInput[]): (id: string | undefined) => string {
  const names = new Map<string | undefined, string>(records.map(({ id, text = '' }) => [id, text]));
  return (id) => names.get(id) ?? '';
}
