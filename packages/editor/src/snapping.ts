import type { Board, RecordId } from '@feltline/board';
import type { Box, Point } from '@feltline/geometry';
import { equalGapGuides, equalGapOffers } from './equal-gaps.ts';
import { boundsOf } from './outline.ts';
import type { SpatialIndex } from './spatial-index.ts';

/** A line that shows with what the moving thing is aligned, or one of several gaps of the same width; board space. */
export interface Guide {
  readonly kind: 'line' | 'gap';
  readonly from: Point;
  readonly to: Point;
}

export interface Snap {
  /** What to add to the movement, board units. */
  readonly by: Point;
  readonly guides: readonly Guide[];
}

export interface SnapScene {
  readonly index: SpatialIndex;
  readonly board: Board;
  /** What moves itself. */
  readonly moving: ReadonlySet<RecordId>;
  /** Only what is seen counts, board space. */
  readonly view: Box;
  readonly zoom: number;
}

/** How near an edge or a centre has to come, screen pixels. */
export const snapDistancePx = 8;
/** More neighbours than this are noise: the nearest ones count. */
const maxNeighbours = 60;

/**
 * Aligns the edges and the centre of a moving box with those of the objects beside, above and below it, or puts it at
 * equal distances from them, whichever is nearer.
 */
export function snapMove(box: Box, scene: SnapScene): Snap {
  const reach = snapDistancePx / scene.zoom;
  const near = neighbours(box, scene, reach);
  const dx = nearest(
    best(linesX(box), near.flatMap(linesX), reach),
    equalGapOffers(box, near, 'x', reach),
  );
  const dy = nearest(
    best(linesY(box), near.flatMap(linesY), reach),
    equalGapOffers(box, near, 'y', reach),
  );
  const by = { x: dx ?? 0, y: dy ?? 0 };
  const moved = { ...box, x: box.x + by.x, y: box.y + by.y };
  return {
    by,
    guides: [
      ...(dx === undefined ? [] : [...guidesX(moved, near), ...equalGapGuides(moved, near, 'x')]),
      ...(dy === undefined ? [] : [...guidesY(moved, near), ...equalGapGuides(moved, near, 'y')]),
    ],
  };
}

/** A gap draws only where no line is as near. */
function nearest(line: number | undefined, gaps: readonly number[]): number | undefined {
  return gaps.reduce<number | undefined>(
    (found, by) => (found === undefined || Math.abs(by) < Math.abs(found) - 1e-9 ? by : found),
    line,
  );
}

/** For a moving corner: how far to the nearest line of a neighbour, per axis; nothing where none is near. */
export function snapPoint(
  point: Point,
  scene: SnapScene,
): { readonly x?: number; readonly y?: number } {
  const reach = snapDistancePx / scene.zoom;
  const box = { ...point, width: 0, height: 0 };
  const near = neighbours(box, scene, reach);
  const x = best([point.x], near.flatMap(linesX), reach);
  const y = best([point.y], near.flatMap(linesY), reach);
  return { ...(x === undefined ? {} : { x }), ...(y === undefined ? {} : { y }) };
}

/** What shares a row or a column of the view with the box. */
function neighbours(box: Box, scene: SnapScene, reach: number): Box[] {
  const { view, index, moving, board } = scene;
  const column = { x: box.x - reach, y: view.y, width: box.width + 2 * reach, height: view.height };
  const row = { x: view.x, y: box.y - reach, width: view.width, height: box.height + 2 * reach };
  const ids = new Set([...index.search(column), ...index.search(row)]);
  const boxes: Box[] = [];
  for (const id of ids) {
    const other = moving.has(id) || !stands(board, id) ? undefined : boundsOf(board.read, id);
    if (other) boxes.push(other);
  }
  if (boxes.length <= maxNeighbours) return boxes;
  return boxes.sort((a, b) => apart(a, box) - apart(b, box)).slice(0, maxNeighbours);
}

/** What only joins or follows others is nothing to align with. */
function stands(board: Board, id: RecordId): boolean {
  const record = board.get(id);
  return record?.geometry !== undefined || !board.kinds.get(record?.kind ?? '')?.mapPoints;
}

function best(
  own: readonly number[],
  others: readonly number[],
  reach: number,
): number | undefined {
  let found: number | undefined;
  for (const line of own) {
    for (const other of others) {
      const by = other - line;
      if (Math.abs(by) <= Math.abs(found ?? reach)) found = by;
    }
  }
  return found;
}

function guidesX(box: Box, near: readonly Box[]): Guide[] {
  return linesX(box).flatMap((x) => {
    const same = near.filter((other) => linesX(other).some((line) => close(line, x)));
    if (same.length === 0) return [];
    const all = [box, ...same];
    const top = Math.min(...all.map((b) => b.y));
    const bottom = Math.max(...all.map((b) => b.y + b.height));
    return [{ kind: 'line', from: { x, y: top }, to: { x, y: bottom } }];
  });
}

function guidesY(box: Box, near: readonly Box[]): Guide[] {
  return linesY(box).flatMap((y) => {
    const same = near.filter((other) => linesY(other).some((line) => close(line, y)));
    if (same.length === 0) return [];
    const all = [box, ...same];
    const left = Math.min(...all.map((b) => b.x));
    const right = Math.max(...all.map((b) => b.x + b.width));
    return [{ kind: 'line', from: { x: left, y }, to: { x: right, y } }];
  });
}

function linesX(box: Box): number[] {
  return [box.x, box.x + box.width / 2, box.x + box.width];
}

function linesY(box: Box): number[] {
  return [box.y, box.y + box.height / 2, box.y + box.height];
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(a));
}

function apart(a: Box, b: Box): number {
  return (
    Math.abs(a.x + a.width / 2 - b.x - b.width / 2) +
    Math.abs(a.y + a.height / 2 - b.y - b.height / 2)
  );
}
