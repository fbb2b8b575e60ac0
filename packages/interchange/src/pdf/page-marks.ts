import type { Surface } from '@feltline/scene';
import { overlap, type Sheet } from './paper.ts';

/** Lengths in points. */
const gap = 3;
const tick = 12;
const words = 8;
const ink = '#6B6F76';

/**
 * Where a page is cut and where the next one is glued on, and which page it is: column as a letter, row as a number.
 * Drawn in the margin, in board units like all the rest.
 */
export function paintPageMarks(surface: Surface, sheet: Sheet): void {
  const { part, scale, place, columns, rows } = sheet;
  if (!place) return;
  const points = (length: number) => length / scale;
  const [left, top] = [part.x, part.y];
  const [right, bottom] = [part.x + part.width, part.y + part.height];
  const near = points(gap);
  const far = points(gap + tick);
  const xs = [left, right, ...(place.column < columns - 1 ? [right - points(overlap)] : [])];
  const ys = [top, bottom, ...(place.row < rows - 1 ? [bottom - points(overlap)] : [])];
  const lines = [
    ...xs.flatMap((x) => [
      `M${x} ${top - near}L${x} ${top - far}`,
      `M${x} ${bottom + near}L${x} ${bottom + far}`,
    ]),
    ...ys.flatMap((y) => [
      `M${left - near} ${y}L${left - far} ${y}`,
      `M${right + near} ${y}L${right + far} ${y}`,
    ]),
  ];
  surface.path(lines.join(''), { stroke: ink, width: points(0.5) });
  surface.text({
    text: `${nameOf(place.column)}${place.row + 1} · ${place.row * columns + place.column + 1} / ${columns * rows}`,
    x: left + points(gap * 2),
    y: bottom + points(gap + words),
    align: 'left',
    direction: 'ltr',
    size: points(words),
    weight: 400,
    fill: ink,
  });
}

/** A, B … Z, AA as a spreadsheet counts. */
function nameOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : nameOf(Math.floor(column / 26) - 1) + letter;
}
