import * as Y from 'yjs';
import { geometryRule, isGeometry } from './geometry-limits.ts';
import {
  describeValue,
  equalValues,
  isReservedKey,
  notReserved,
  plainCopy,
} from './plain-value.ts';
import type { Geometry } from './record.ts';
import type { StoredRecord } from './stored-record.ts';

/** A record as files and the clipboard hold it: what is stored, text as a string. */
export interface NativeRecord {
  id: string;
  kind: string;
  geometry?: Geometry;
  order?: string;
  props?: Record<string, unknown>;
  text?: string;
}

/** Where an import went wrong. In a CSV `row` 1 is the header; in JSON the records count from 1 and `column` is the field. */
export interface ImportError {
  row?: number;
  column?: string;
  got: string;
  expected: string;
}

/** Something of a board that a file does not hold; without a column it is the whole entry. */
export interface LeftOut {
  id: string;
  column?: string;
  got: string;
}

type LeaveOut = (left: LeftOut) => void;

/**
 * What a file can say of a record; what it has no words for (a geometry of NaN, a field nobody knows) goes to
 * `leaveOut` and stays on the board.
 */
export function nativeRecord(
  id: string,
  stored: StoredRecord,
  leaveOut: LeaveOut = () => {},
): NativeRecord {
  const { kind, geometry, order, props, text } = stored;
  const keeps = (column: string, value: unknown, right: boolean) => {
    if (!right && value !== undefined) leaveOut({ id, column, got: describeValue(value) });
    return right;
  };
  if (typeof kind !== 'string') leaveOut({ id, column: 'kind', got: describeValue(kind) });
  const sayable = isPlain(props) ? jsonOf(props) : undefined;
  return {
    id,
    kind: typeof kind === 'string' ? kind : '',
    ...(keeps('geometry', geometry, isGeometry(geometry)) && {
      geometry: [...(geometry as Geometry)] as unknown as Geometry,
    }),
    ...(keeps('order', order, typeof order === 'string') && { order: order as string }),
    ...(keeps('props', props, sayable !== undefined && equalValues(sayable, props)) || sayable
      ? { props: sayable as Record<string, unknown> }
      : {}),
    ...(text !== undefined && { text }),
  };
}

/** What an entry holds beside the fields of a record, or in place of a text. */
export function leaveOutStrange(id: string, entry: Y.Map<unknown>, leaveOut: LeaveOut): void {
  for (const [column, value] of entry.entries()) {
    const isKnown = column === 'text' ? value instanceof Y.Text : fields.includes(column);
    if (isKnown && column !== 'id') continue;
    leaveOut({
      id,
      column,
      got: describeValue(value instanceof Y.AbstractType ? value.toJSON() : value),
    });
  }
}

/** Whether a file can hold a record of this id. */
export function isFileId(id: unknown): id is string {
  return typeof id === 'string' && id.length > 0 && id.length <= maxIdLength && !isReservedKey(id);
}

const fields = ['id', 'kind', 'geometry', 'order', 'props', 'text'];
const maxIdLength = 64;

/** Checks one record of a file; calls `wrong` for each field that is. */
export function checkNativeRecord(
  value: unknown,
  wrong: (column: string, got: string, expected: string) => void,
): NativeRecord | undefined {
  if (!isPlain(value)) {
    wrong('', describeValue(value), 'an object');
    return undefined;
  }
  let fine = true;
  const check = (column: string, right: boolean, expected: string) => {
    if (right) return;
    fine = false;
    wrong(column, describeValue(value[column]), expected);
  };
  const { id, kind, geometry, order, props, text } = value;
  const properId = typeof id === 'string' && id.length > 0 && id.length <= maxIdLength;
  check('id', properId, `a text of 1 to ${maxIdLength} characters`);
  if (properId) check('id', !isReservedKey(id), notReserved);
  check('kind', typeof kind === 'string', 'a text');
  check('geometry', geometry === undefined || isGeometry(geometry), geometryRule);
  check('order', order === undefined || typeof order === 'string', 'a text');
  check('props', props === undefined || isPlain(props), 'an object');
  check('text', text === undefined || typeof text === 'string', 'a text');
  for (const key of Object.keys(value))
    check(key, fields.includes(key), `no field but ${fields.join(', ')}`);
  if (!fine) return undefined;
  try {
    return plainCopy(value, 'record') as unknown as NativeRecord;
  } catch (error) {
    const [column = '', problem = ''] = splitOnce(
      error instanceof Error ? error.message : String(error),
      ': got ',
    );
    wrong(
      column.replace(/^record\.?/, ''),
      ...(splitOnce(problem, ', expected ') as [string, string]),
    );
    return undefined;
  }
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What of it JSON can say and an import takes back; nothing if that is nothing at all. */
function jsonOf(props: Record<string, unknown>): Record<string, unknown> | undefined {
  try {
    return plainCopy(JSON.parse(JSON.stringify(props)), 'props') as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

function splitOnce(text: string, by: string): [string, string] {
  const at = text.indexOf(by);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + by.length)];
}
