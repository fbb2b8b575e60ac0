import { equalValues } from './plain-value.ts';
import type { RecordId } from './record.ts';
import type { StoredRecord } from './stored-record.ts';
import { isEmptyDelta, type TextDelta } from './text-delta.ts';

/** One thing to do to take a step back. */
export type Action =
  /** Bring a removed record back, unless somebody else did; or what was replaced by `over`, if that is still so. */
  | {
      readonly type: 'restore';
      readonly id: RecordId;
      readonly stored: StoredRecord;
      readonly over?: StoredRecord;
    }
  /** Remove a created record, unless others have edited it since `edits` was counted or others than `known` lean on it. */
  | {
      readonly type: 'remove';
      readonly id: RecordId;
      readonly edits: number;
      readonly known?: ReadonlySet<RecordId>;
    }
  /** Give fields back their value `to` where they still have the value `from` that the step gave them. */
  | { readonly type: 'set'; readonly id: RecordId; readonly fields: readonly FieldChange[] }
  /** Change the text; rebased over what others change in it meanwhile. */
  | { readonly type: 'text'; readonly id: RecordId; readonly delta: TextDelta };

/** `field` is `geometry`, `order`, or `props.` and a key. */
export interface FieldChange {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** What takes a change of one record back; `textDelta` is what takes the change of its text back. */
export function inverseActions(
  id: RecordId,
  before: StoredRecord | undefined,
  after: StoredRecord | undefined,
  textDelta: TextDelta,
  edits: () => number,
): Action[] {
  if (before === undefined)
    return after === undefined ? [] : [{ type: 'remove', id, edits: edits() }];
  if (after === undefined) return [{ type: 'restore', id, stored: before }];
  if (before.kind !== after.kind) return [{ type: 'restore', id, stored: before, over: after }];
  const fields = fieldChanges(after, before);
  const actions: Action[] = fields.length > 0 ? [{ type: 'set', id, fields }] : [];
  if (!isEmptyDelta(textDelta)) actions.push({ type: 'text', id, delta: textDelta });
  return actions;
}

/** Fields whose value differs, props key by key. */
export function fieldChanges(from: StoredRecord, to: StoredRecord): FieldChange[] {
  const changes: FieldChange[] = [];
  const compare = (field: string, a: unknown, b: unknown) => {
    if (!equalValues(a, b)) changes.push({ field, from: a, to: b });
  };
  compare('geometry', from.geometry, to.geometry);
  compare('order', from.order, to.order);
  const [a, b] = [propsOf(from), propsOf(to)];
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
    compare(`props.${key}`, a[key], b[key]);
  return changes;
}

export const equalRecords = (a: StoredRecord, b: StoredRecord): boolean =>
  a.kind === b.kind && a.text === b.text && fieldChanges(a, b).length === 0;

export const propsOf = (stored: StoredRecord): Record<string, unknown> =>
  typeof stored.props === 'object' && stored.props !== null
    ? (stored.props as Record<string, unknown>)
    : {};

/** The fields of an entry to write so that each change is made; props are written as one value. */
export function changedFields(
  stored: StoredRecord,
  changes: readonly FieldChange[],
): [field: string, value: unknown][] {
  const writes: [string, unknown][] = [];
  const props = { ...propsOf(stored) };
  let propsChanged = false;
  for (const { field, to } of changes) {
    if (!field.startsWith('props.')) {
      writes.push([field, to]);
      continue;
    }
    propsChanged = true;
    const key = field.slice('props.'.length);
    if (to === undefined) delete props[key];
    else props[key] = to;
  }
  if (propsChanged) writes.push(['props', props]);
  return writes;
}
