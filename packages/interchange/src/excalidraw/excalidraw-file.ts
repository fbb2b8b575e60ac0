import type { ImportError } from '@feltline/board';

/** What we read of an element; everything else is left alone. Scene units, `angle` in radians. */
export interface ExcalidrawElement {
  readonly id: string;
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
  readonly raw: Readonly<Record<string, unknown>>;
}

export interface ExcalidrawFile {
  readonly elements: readonly ExcalidrawElement[];
  /** Pictures by file id, as `data:` URIs. */
  readonly files: ReadonlyMap<string, string>;
}

/** After so many errors a file is simply not what it should be. */
const MAX_ERRORS = 50;
export const maxElements = 20_000;
/** No board reaches farther, and nothing on one is larger. */
const FARTHEST = 4_000_000;
const LARGEST = 900_000;
const types = new Set(['excalidraw', 'excalidraw/clipboard']);

/** Reads a file or what was copied, and checks what will be used of it; says where it is wrong, or gives all of it. */
export function readExcalidraw(text: string): ExcalidrawFile | { errors: readonly ImportError[] } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { errors: [{ got: `no JSON (${why})`, expected: 'an Excalidraw drawing as JSON' }] };
  }
  const file = isObject(value) ? value : {};
  if (!types.has(String(file['type'])))
    return { errors: [{ column: 'type', got: shown(file['type']), expected: '"excalidraw"' }] };
  const list = file['elements'];
  if (!Array.isArray(list))
    return { errors: [{ column: 'elements', got: shown(list), expected: 'a list of elements' }] };
  if (list.length > maxElements)
    return {
      errors: [
        { column: 'elements', got: `${list.length} elements`, expected: `at most ${maxElements}` },
      ],
    };
  const errors: ImportError[] = [];
  const elements: ExcalidrawElement[] = [];
  const rows = new Map<string, number>();
  for (const [index, one] of list.entries()) {
    const row = index + 1;
    const wrong = (column: string, got: unknown, expected: string) =>
      errors.push({ row, column, got: shown(got), expected });
    const element = readElement(one, wrong);
    if (errors.length >= MAX_ERRORS) break;
    if (!element || element.raw['isDeleted'] === true) continue;
    const before = rows.get(element.id);
    if (before !== undefined) wrong('id', element.id, `an id that element ${before} has not`);
    rows.set(element.id, row);
    elements.push(element);
  }
  return errors.length > 0 ? { errors } : { elements, files: filesIn(file['files']) };
}

type Wrong = (column: string, got: unknown, expected: string) => void;

function readElement(value: unknown, wrong: Wrong): ExcalidrawElement | undefined {
  if (!isObject(value)) {
    wrong('(element)', value, 'an element');
    return undefined;
  }
  let isFine = true;
  const text = (key: string) => {
    const found = value[key];
    if (typeof found === 'string' && found !== '') return found;
    wrong(key, found, 'text');
    isFine = false;
    return '';
  };
  const number = (key: string, most: number, usual?: number) => {
    const found = value[key] ?? usual;
    if (typeof found === 'number' && Math.abs(found) <= most) return found;
    wrong(key, found, `a number between ${-most} and ${most}`);
    isFine = false;
    return 0;
  };
  const element = {
    id: text('id'),
    type: text('type'),
    x: number('x', FARTHEST),
    y: number('y', FARTHEST),
    width: number('width', LARGEST, 0),
    height: number('height', LARGEST, 0),
    angle: number('angle', 1000, 0),
    raw: value,
  };
  if (['line', 'arrow', 'freedraw'].includes(element.type) && !arePoints(value['points'])) {
    wrong('points', value['points'], 'a list of at least one pair of numbers');
    isFine = false;
  }
  if (element.type === 'text' && typeof value['text'] !== 'string') {
    wrong('text', value['text'], 'text');
    isFine = false;
  }
  return isFine ? element : undefined;
}

function arePoints(value: unknown): boolean {
  const isPoint = (one: unknown) =>
    Array.isArray(one) &&
    one.length >= 2 &&
    one.slice(0, 2).every((n) => typeof n === 'number' && Math.abs(n) <= LARGEST / 2);
  return Array.isArray(value) && value.length > 0 && value.every(isPoint);
}

function filesIn(value: unknown): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const [id, one] of Object.entries(isObject(value) ? value : {})) {
    const uri = isObject(one) ? one['dataURL'] : undefined;
    if (typeof uri === 'string' && /^data:image\//i.test(uri)) files.set(id, uri);
  }
  return files;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
