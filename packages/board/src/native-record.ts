import { describeValue, isReservedKey, notReserved, plainCopy } from './plain-value.ts';
import { isGeometry } from './read-record.ts';
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

/** What JSON cannot say of a broken record (a geometry of NaN, say) is left out; the board keeps it. */
export function nativeRecord(id: string, stored: StoredRecord): NativeRecord {
  const { kind, geometry, order, props, text } = stored;
  return {
    id,
    kind: typeof kind === 'string' ? kind : '',
    ...(isGeometry(geometry) && { geometry: [...geometry] as unknown as Geometry }),
    ...(typeof order === 'string' && { order }),
    ...(isPlain(props) && { props: jsonOf(props) }),
    ...(text !== undefined && { text }),
  };
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
  check(
    'geometry',
    geometry === undefined || isGeometry(geometry),
    'five finite numbers [x, y, width, height, degrees], sizes not negative',
  );
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

/** What JSON makes of it; a broken value can hold what JSON has no word for. */
function jsonOf(props: Record<string, unknown>): Record<string, unknown> {
  try {
    return JSON.parse(JSON.stringify(props));
  } catch {
    return {};
  }
}

function splitOnce(text: string, by: string): [string, string] {
  const at = text.indexOf(by);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + by.length)];
}
