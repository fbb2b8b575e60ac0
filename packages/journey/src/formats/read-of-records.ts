import type { BoardRecord, NativeRecord, Read } from '@feltline/board';
import { RecordId } from '@feltline/board';
import * as v from 'valibot';
import { journeyRecords } from '../records/journey-records.ts';

const kinds = new Map(journeyRecords.map((kind) => [kind.kind, kind]));

/** The records of a file read as those of a board are, without one: nothing is derived and nothing has a box. */
export function readOfRecords(records: readonly NativeRecord[]): Read {
  const all = records.map(recordOf).sort(byOrder);
  const byId = new Map(all.map((record) => [record.id, record]));
  const ids = (group: readonly BoardRecord[] | undefined) => (group ?? []).map(({ id }) => id);
  const byKind = Map.groupBy(all, ({ kind }) => kind);
  const byOwner = Map.groupBy(all, (record) =>
    record.problem === undefined ? kinds.get(record.kind)?.partOf?.(record) : undefined,
  );
  return {
    record: (id) => byId.get(id),
    kindOf: (id) => byId.get(id)?.kind,
    box: () => undefined,
    derived: () => undefined,
    partsOf: (id) => ids(byOwner.get(id)),
    ofKind: (kind) => ids(byKind.get(kind)),
  };
}

function recordOf({ id, kind, geometry, order, props = {}, text }: NativeRecord): BoardRecord {
  const parsed = v.safeParse(kinds.get(kind)?.props ?? v.looseObject({}), props);
  return {
    id: RecordId(id),
    kind,
    ...(geometry && { geometry }),
    ...(order !== undefined && { order }),
    props: (parsed.success ? parsed.output : props) as Record<string, unknown>,
    ...(text !== undefined && { text }),
    ...(!parsed.success && { problem: parsed.issues.map(({ message }) => message).join('; ') }),
  };
}

function byOrder(a: BoardRecord, b: BoardRecord): number {
  return compare(a.order ?? '', b.order ?? '') || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
