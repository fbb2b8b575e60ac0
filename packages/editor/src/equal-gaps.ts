import type { Box } from '@feltline/geometry';
import type { Guide } from './snapping.ts';

type Axis = 'x' | 'y';

/** A box along one axis and across it. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly crossFrom: number;
  readonly crossTo: number;
}

interface Gap {
  readonly before: Span;
  readonly after: Span;
  readonly length: number;
}

/** By how much the box may go along the axis to stand at equal distances, board units; all within `reach`. */
export function equalGapOffers(
  box: Box,
  near: readonly Box[],
  axis: Axis,
  reach: number,
): number[] {
  const own = spanOf(box, axis);
  const row = rowOf(own, near, axis);
  const { before, after } = besides(own, row, reach);
  const gaps = gapsIn(row);
  const offers: number[] = [];
  if (before && after) offers.push((before.to + after.from - (own.to - own.from)) / 2 - own.from);
  for (const { length } of gaps) {
    if (before) offers.push(before.to + length - own.from);
    if (after) offers.push(after.from - length - own.to);
  }
  return offers.filter((by) => Math.abs(by) <= reach);
}

/** The equal gaps that the box, where it stands now, has beside it and along its row; none if there are no two. */
export function equalGapGuides(box: Box, near: readonly Box[], axis: Axis): Guide[] {
  const own = spanOf(box, axis);
  const row = rowOf(own, near, axis);
  const { before, after } = besides(own, row, 0);
  const beside = [
    ...(before ? [gapBetween(before, own)] : []),
    ...(after ? [gapBetween(own, after)] : []),
  ].filter(({ length }) => length > 0);
  const others = gapsIn(row).filter(
    (gap) => !(gap.before.from < own.from && gap.after.to > own.to),
  );
  const equal = new Set<Gap>();
  for (const gap of beside)
    for (const other of [...beside, ...others])
      if (other !== gap && isClose(other.length, gap.length)) equal.add(gap).add(other);
  return [...equal].map((gap) => guideOf(gap, axis));
}

function spanOf({ x, y, width, height }: Box, axis: Axis): Span {
  return axis === 'x'
    ? { from: x, to: x + width, crossFrom: y, crossTo: y + height }
    : { from: y, to: y + height, crossFrom: x, crossTo: x + width };
}

/** What stands beside it, in order. */
function rowOf(own: Span, near: readonly Box[], axis: Axis): Span[] {
  return near
    .map((box) => spanOf(box, axis))
    .filter((span) => span.crossFrom < own.crossTo && span.crossTo > own.crossFrom)
    .sort((a, b) => a.from - b.from);
}

function besides(own: Span, row: readonly Span[], reach: number) {
  let before: Span | undefined;
  let after: Span | undefined;
  for (const span of row) {
    if (span.to <= own.from + reach && !(before && before.to >= span.to)) before = span;
    if (span.from >= own.to - reach && !(after && after.from <= span.from)) after = span;
  }
  return { before, after };
}

function gapsIn(row: readonly Span[]): Gap[] {
  return row.slice(1).flatMap((after, i) => {
    const gap = gapBetween(row[i] as Span, after);
    return gap.length > 0 ? [gap] : [];
  });
}

function gapBetween(before: Span, after: Span): Gap {
  return { before, after, length: after.from - before.to };
}

/** Across the gap where both its sides are, else in the middle between them. */
function guideOf({ before, after }: Gap, axis: Axis): Guide {
  const from = Math.max(before.crossFrom, after.crossFrom);
  const to = Math.min(before.crossTo, after.crossTo);
  const cross = (from + to) / 2;
  const point = (along: number) => (axis === 'x' ? { x: along, y: cross } : { x: cross, y: along });
  return { kind: 'gap', from: point(before.to), to: point(after.from) };
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(a));
}
