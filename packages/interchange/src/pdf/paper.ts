import type { Box } from '@feltline/geometry';
import type { ExportScope } from '../export-scope.ts';

/** Sizes upright, in millimetres (ISO 216; ANSI/ASME Y14.1). */
const sizes = {
  a4: [210, 297],
  a3: [297, 420],
  a2: [420, 594],
  a1: [594, 841],
  a0: [841, 1189],
  letter: [215.9, 279.4],
} as const;

/** What a page may be as large as: what is on it, or a paper. */
export const papers = ['fit', 'a4', 'a3', 'a2', 'a1', 'a0', 'letter'] as const;
export type Paper = (typeof papers)[number];

/** `several`: as many pages as it takes to be read; `one`: all of it on one, however small. */
export const spreads = ['several', 'one'] as const;
export type Spread = (typeof spreads)[number];

/** A page, in points, and the part of the board that is seen on it. */
export interface Sheet {
  readonly scope: ExportScope;
  readonly width: number;
  readonly height: number;
  /** Points per board unit. */
  readonly scale: number;
  /** Board space. */
  readonly part: Box;
  /** Where the part begins, from the top left corner of the page. */
  readonly left: number;
  readonly top: number;
  /** Which of the pages that are put together, from 0; nothing where it is all on one. */
  readonly place?: { readonly column: number; readonly row: number };
  readonly columns: number;
  readonly rows: number;
}

/** Points per board unit where a unit is a CSS pixel. */
const natural = 0.75;
/** No page may be larger (ISO 32000-1, annex C.2), in points. */
const largest = 14_400;
const millimetre = 72 / 25.4;
const margin = 10 * millimetre;
/** Pages that are put together show this much twice, for glue. */
export const overlap = 8 * millimetre;
/** The small words of a map, 12 units high, are then 6 points. */
const readable = 0.5;
/** A few notes on a wall are not blown up beyond it. */
const closest = 4;

/** The pages that show a scope on a paper, upright or across as it fits better. */
export function sheetsFor(
  scope: ExportScope,
  paper: Paper = 'fit',
  spread: Spread = 'several',
): Sheet[] {
  const { box } = scope;
  if (paper === 'fit') {
    const scale = Math.min(natural, largest / box.width, largest / box.height);
    const page = { width: box.width * scale, height: box.height * scale };
    return [{ scope, ...page, scale, part: box, left: 0, top: 0, columns: 1, rows: 1 }];
  }
  const [short, long] = sizes[paper].map((side) => side * millimetre) as [number, number];
  const turned = [
    [short, long],
    [long, short],
  ] as const;
  const ways = turned.map(([width, height]) => {
    const whole = Math.min(
      (width - 2 * margin) / box.width,
      (height - 2 * margin) / box.height,
      closest,
    );
    if (spread === 'one' || whole >= readable) {
      return { width, height, scale: whole, columns: 1, rows: 1 };
    }
    const [inX, inY] = [width - 2 * margin - overlap, height - 2 * margin - overlap];
    const columns = Math.max(1, Math.ceil((box.width * readable - overlap) / inX));
    const rows = Math.max(1, Math.ceil((box.height * readable - overlap) / inY));
    // what is left over on the last page makes all of it larger
    const scale = Math.min(
      (columns * inX + overlap) / box.width,
      (rows * inY + overlap) / box.height,
      natural,
    );
    return { width, height, scale, columns, rows };
  });
  ways.sort((a, b) => a.columns * a.rows - b.columns * b.rows || b.scale - a.scale);
  const [way] = ways;
  return way ? cut(scope, way) : [];
}

/** Whether the small words of a map can be read on it. */
export function isReadable({ scale }: Sheet): boolean {
  return scale >= readable;
}

type Way = Pick<Sheet, 'width' | 'height' | 'scale' | 'columns' | 'rows'>;

function cut(scope: ExportScope, way: Way): Sheet[] {
  const { box } = scope;
  const { width, height, scale, columns, rows } = way;
  if (columns * rows === 1) {
    const [left, top] = [(width - box.width * scale) / 2, (height - box.height * scale) / 2];
    return [{ scope, ...way, part: box, left, top }];
  }
  const across = (width - 2 * margin) / scale;
  const down = (height - 2 * margin) / scale;
  return Array.from({ length: columns * rows }, (_, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const x = box.x + column * (across - overlap / scale);
    const y = box.y + row * (down - overlap / scale);
    const part = {
      x,
      y,
      width: Math.min(across, box.x + box.width - x),
      height: Math.min(down, box.y + box.height - y),
    };
    return { scope, ...way, part, left: margin, top: margin, place: { column, row } };
  });
}
