import type { BoardTransaction } from './board-transaction.ts';
import type { History, Step } from './history.ts';
import { type Action, changedFields, type FieldChange, propsOf } from './history-actions.ts';
import { equalValues } from './plain-value.ts';
import type { LayeredRead } from './read.ts';
import type { RecordId, RecordPatch } from './record.ts';
import { isEmptyDelta } from './text-delta.ts';

/** Takes one step back as far as others left it alone; returns the records that stay because others edited them. */
export function takeBack(
  step: Step,
  tx: BoardTransaction,
  history: History,
  stack: 'undo' | 'redo',
  withPatches: (patches: readonly RecordPatch[]) => LayeredRead,
): Set<RecordId> {
  const kept = keptRecords(step, tx, history, withPatches);
  for (const action of step.actions) {
    switch (action.type) {
      case 'remove':
        if (!kept.has(action.id)) tx.erase(action.id);
        break;
      case 'restore':
        if (tx.record(action.id) === undefined) tx.restore(action.id, action.stored);
        break;
      case 'set':
        setBack(action, tx);
        break;
      case 'text':
        if (tx.record(action.id) === undefined) history.skipText(action, stack);
        else if (!isEmptyDelta(action.delta)) tx.writeText(action.id, action.delta);
    }
  }
  return kept;
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
 * Which of the records a step would remove have to stay: those that others edited or built on, and what hangs
 * together with them.
 */
function keptRecords(
  step: Step,
  tx: BoardTransaction,
  history: History,
  withPatches: (patches: readonly RecordPatch[]) => LayeredRead,
): Set<RecordId> {
  const removals = new Map<RecordId, number>();
  for (const action of step.actions) {
    if (action.type === 'remove' && tx.record(action.id) !== undefined)
      removals.set(action.id, action.edits);
  }
  const kept = new Set<RecordId>();
  if (removals.size === 0) return kept;
  const links = new Map<RecordId, Set<RecordId>>();
  const link = (a: RecordId, b: RecordId) => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      links.set(from, (links.get(from) ?? new Set()).add(to));
  };
  for (const [id, edits] of removals) {
    if (history.editsOf(id) !== edits) kept.add(id);
    for (const other of hangingOn(id, tx)) {
      if (removals.has(other)) link(id, other);
      else if (tx.record(other) !== undefined) kept.add(id);
    }
    for (const other of referencesOf(id, tx.read, tx)) if (removals.has(other)) link(id, other);
  }
  const without = withPatches([...removals.keys()].map((id) => ({ id, remove: true })));
  for (const kind of tx.kinds.all()) {
    if (kind.references === undefined) continue;
    for (const id of without.ofKind(kind.kind)) {
      for (const other of referencesOf(id, without, tx)) if (removals.has(other)) kept.add(other);
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
    for (const other of tx.kinds.get(record.kind)?.contents?.(record, tx.read) ?? [])
      found.add(other);
  }
  return found;
}

function referencesOf(
  id: RecordId,
  read: BoardTransaction['read'],
  tx: BoardTransaction,
): readonly RecordId[] {
  const record = read.record(id);
  if (record === undefined || record.problem !== undefined) return [];
  return tx.kinds.get(record.kind)?.references?.(record, read) ?? [];
}
