import type { BoardTransaction } from './board-transaction.ts';
import type { History, Step } from './history.ts';
import {
  type Action,
  changedFields,
  equalRecords,
  type FieldChange,
  propsOf,
} from './history-actions.ts';
import { equalValues } from './plain-value.ts';
import type { LayeredRead, Read } from './read.ts';
import type { RecordId, RecordPatch } from './record.ts';
import { isEmptyDelta } from './text-delta.ts';

/** Where a step is taken back. */
export interface TakeBackHost {
  readonly tx: BoardTransaction;
  readonly history: History;
  readonly stack: 'undo' | 'redo';
  withPatches(patches: readonly RecordPatch[]): LayeredRead;
}

/** Takes one step back as far as others left it alone; returns the records that stay because others edited them. */
export function takeBack(step: Step, host: TakeBackHost): Set<RecordId> {
  const { tx, history, stack } = host;
  for (const action of step.actions) {
    if (action.type === 'restore') {
      const now = tx.stored(action.id);
      const mine = action.over !== undefined && now !== undefined && equalRecords(now, action.over);
      if (tx.record(action.id) === undefined || mine) tx.restore(action.id, action.stored);
    } else if (action.type === 'set') setBack(action, tx);
    else if (action.type === 'text') {
      if (tx.record(action.id) === undefined) history.skipText(action, stack);
      else if (!isEmptyDelta(action.delta)) tx.writeText(action.id, action.delta);
    }
  }
  // last, when nothing of this step refers to what it made any more
  const kept = keptRecords(step, host);
  for (const action of step.actions) {
    if (action.type === 'remove' && !kept.has(action.id)) tx.erase(action.id);
  }
  return kept;
}

/** Which records others hang on, each with those that do: by being part of it, inside it, or referring to it. */
export function leaningOn(ids: ReadonlySet<RecordId>, read: Read, tx: BoardTransaction) {
  const leaning = new Map<RecordId, Set<RecordId>>();
  for (const id of ids) leaning.set(id, hangingOn(id, tx));
  for (const kind of tx.kinds.all()) {
    if (kind.references === undefined) continue;
    for (const id of read.ofKind(kind.kind)) {
      for (const other of referencesOf(id, read, tx)) leaning.get(other)?.add(id);
    }
  }
  return leaning;
}

/** Gives back the fields that still have the value the step gave them. */
function setBack(action: Action & { type: 'set' }, tx: BoardTransaction): void {
  const stored = tx.stored(action.id);
  if (stored === undefined) return;
  const oneValue = tx.kinds.get(String(stored.kind))?.oneValue ?? [];
  const props = propsOf(stored);
  const isMine = ({ field, from }: FieldChange) => {
    const now = field.startsWith('props.')
      ? props[field.slice('props.'.length)]
      : stored[field as 'geometry' | 'order'];
    return equalValues(now, from);
  };
  const joined = ({ field }: FieldChange) => oneValue.includes(field.slice('props.'.length));
  const joinedAreMine = action.fields.filter(joined).every(isMine);
  const mine = action.fields.filter(
    (change) => isMine(change) && (joinedAreMine || !joined(change)),
  );
  tx.write(action.id, changedFields(stored, mine));
}

/**
 * Which of the records a step would remove have to stay: those that others edited or built on since, and what hangs
 * together with them.
 */
function keptRecords(step: Step, { tx, history, withPatches }: TakeBackHost): Set<RecordId> {
  const removals = new Map<RecordId, Action & { type: 'remove' }>();
  for (const action of step.actions) {
    if (action.type === 'remove' && tx.record(action.id) !== undefined)
      removals.set(action.id, action);
  }
  const kept = new Set<RecordId>();
  if (removals.size === 0) return kept;
  const links = new Map<RecordId, Set<RecordId>>();
  const link = (a: RecordId, b: RecordId) => links.set(a, (links.get(a) ?? new Set()).add(b));
  const without = withPatches([...removals.keys()].map((id) => ({ id, remove: true })));
  const leaning = leaningOn(new Set(removals.keys()), without, tx);
  for (const [id, { edits, known }] of removals) {
    if (history.editsOf(id) !== edits) kept.add(id);
    for (const other of leaning.get(id) ?? []) {
      if (removals.has(other)) {
        link(id, other);
        link(other, id);
      } else if (tx.record(other) !== undefined && !known?.has(other)) kept.add(id);
    }
    for (const other of referencesOf(id, tx.read, tx)) {
      if (!removals.has(other)) continue;
      link(id, other);
      link(other, id);
    }
  }
  // a set hands out what is added while it is walked
  for (const id of kept) for (const other of links.get(id) ?? []) kept.add(other);
  return kept;
}

function hangingOn(id: RecordId, tx: BoardTransaction): Set<RecordId> {
  const record = tx.record(id);
  const found = new Set(tx.read.partsOf(id));
  if (record !== undefined && record.problem === undefined) {
    const contents = tx.kinds.get(record.kind)?.contents?.(record, tx.read) ?? [];
    for (const other of contents) found.add(other);
  }
  return found;
}

function referencesOf(id: RecordId, read: Read, tx: BoardTransaction): readonly RecordId[] {
  const record = read.record(id);
  if (record === undefined || record.problem !== undefined) return [];
  return tx.kinds.get(record.kind)?.references?.(record, read) ?? [];
}
