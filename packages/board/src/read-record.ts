import { getDotPath, safeParse } from 'valibot';
import * as Y from 'yjs';
import { geometryRule, isGeometry } from './geometry-limits.ts';
import type { Kinds } from './kinds.ts';
import { markedProps, upgradedProps } from './migrations.ts';
import type { ObjectKind } from './object-kind.ts';
import { deepFreeze, describeValue, frozenCopy } from './plain-value.ts';
import type { BoardRecord, Geometry, RecordId, RecordInput } from './record.ts';
import { type StoredRecord, storedRecord } from './stored-record.ts';

type Found = (problem: string) => void;

/** Reads one entry of the document. Never throws: what is wrong with it stands in `problem`. */
export function readEntry(id: RecordId, entry: unknown, kinds: Kinds): BoardRecord {
  if (!(entry instanceof Y.Map)) {
    const problem = `got ${describeValue(entry instanceof Y.AbstractType ? entry.toJSON() : entry)}, expected a Y.Map`;
    return deepFreeze({ id, kind: '', props: {}, problem });
  }
  const text = entry.get('text');
  const textProblem =
    text === undefined || text instanceof Y.Text
      ? undefined
      : `text: got ${describeValue(text)}, expected a Y.Text`;
  return readRecord(id, storedRecord(entry), kinds, textProblem);
}

/** Reads a stored record: checked, upgraded, with defaults, deep-frozen. Never throws. */
export function readRecord(
  id: RecordId,
  stored: StoredRecord,
  kinds: Kinds,
  textProblem?: string,
): BoardRecord {
  const problems: string[] = textProblem === undefined ? [] : [textProblem];
  const found: Found = (problem) => problems.push(problem);
  const record: { -readonly [K in keyof BoardRecord]: BoardRecord[K] } = {
    id,
    kind: '',
    props: {},
  };
  if (typeof stored.kind === 'string') record.kind = stored.kind;
  else found(`kind: got ${describeValue(stored.kind)}, expected a text`);
  const kind = kinds.get(record.kind);
  if (typeof stored.kind === 'string' && kind === undefined) {
    found(`kind: got ${describeValue(stored.kind)}, expected one this version knows`);
  }
  if (stored.geometry !== undefined) {
    if (isGeometry(stored.geometry))
      record.geometry = Object.freeze([...stored.geometry]) as unknown as Geometry;
    else found(`geometry: got ${describeValue(stored.geometry)}, expected ${geometryRule}`);
  }
  if (stored.order !== undefined) {
    if (typeof stored.order === 'string') record.order = stored.order;
    else found(`order: got ${describeValue(stored.order)}, expected a text`);
  }
  record.props = readProps(stored.props, kind, found);
  if (stored.text !== undefined) record.text = stored.text;
  else if (kind?.hasText) record.text = '';
  if (problems.length > 0) record.problem = problems.join('; ');
  return Object.freeze(record);
}

/** Reads what is about to be written, or only shown: props in the form of this code. */
export function readInput(id: RecordId, input: Omit<RecordInput, 'id'>, kinds: Kinds): BoardRecord {
  const props = markedProps((input.props ?? {}) as Record<string, unknown>, kinds.get(input.kind));
  return readRecord(id, { ...input, props }, kinds);
}

function readProps(
  stored: unknown,
  kind: ObjectKind | undefined,
  found: Found,
): Readonly<Record<string, unknown>> {
  if (stored !== undefined && !isPlainObject(stored)) {
    found(
      `props: got ${describeValue(stored instanceof Y.AbstractType ? stored.toJSON() : stored)}, expected an object`,
    );
    return deepFreeze({});
  }
  const raw = frozenCopy(stored ?? {}, 'props', found) as Record<string, unknown>;
  if (kind === undefined) return raw;
  try {
    const upgraded = upgradedProps(raw, kind);
    const result = safeParse(kind.props, upgraded);
    if (result.success) return deepFreeze({ ...upgraded, ...(result.output as object) });
    for (const issue of result.issues) {
      const path = getDotPath(issue);
      found(
        `props${path ? `.${path}` : ''}: got ${issue.received}, expected ${issue.expected ?? issue.message}`,
      );
    }
    return deepFreeze(upgraded);
  } catch (error) {
    found(`props: ${error instanceof Error ? error.message : String(error)}`);
    return raw;
  }
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Y.AbstractType) &&
  !ArrayBuffer.isView(value);
