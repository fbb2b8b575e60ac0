import { applyNativeRecords, importNativeJson, type NativeRecord } from '@feltline/board';
import type { ImportFile } from '../importFile.ts';
import { jsonProblem } from '../jsonProblem.ts';
import { emptyPlan, type ImportPlan, type PreviewRow } from './ImportPlan.ts';
import type { ImportPlace } from './planImport.ts';

/** Kinds that a person knows by name, in the order they are told. The rest is what holds these together. */
export const toldKinds = [
  'journey-map',
  'stage',
  'touchpoint',
  'persona',
  'emotion',
  'sticky',
  'text',
  'shape',
  'connector',
  'frame',
  'image',
  'table',
] as const;

/** A board as a file. Records whose ids stand on the board are left as they are: nothing is overwritten in silence. */
export function planBoardFile({ content }: ImportFile, { board }: ImportPlace): ImportPlan {
  const read = importNativeJson(new TextDecoder().decode(content));
  const about = { ...emptyPlan, format: 'json' } as const;
  if ('errors' in read) return { ...about, problems: read.errors.map(jsonProblem) };
  const { records } = read;
  const isKnown = ({ id }: NativeRecord) => board.get(id as never) !== undefined;
  return {
    ...about,
    rows: {
      new: perKind(records.filter((record) => !isKnown(record))),
      same: perKind(records.filter(isKnown)),
    },
    apply: (tx) => {
      const { ids } = applyNativeRecords(tx, records, { existing: 'keep' });
      return ids;
    },
  };
}

function perKind(records: readonly NativeRecord[]): PreviewRow[] {
  const counts = Map.groupBy(records, ({ kind }) =>
    toldKinds.some((told) => told === kind) ? kind : 'other',
  );
  return [...toldKinds, 'other'].flatMap((kind) => {
    const count = counts.get(kind)?.length ?? 0;
    return count > 0 ? [{ title: `import.kinds.${kind}`, place: String(count) }] : [];
  });
}
