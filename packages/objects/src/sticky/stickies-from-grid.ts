import type { RecordId } from '@feltline/board';
import {
  type FromGrid,
  nearestColor,
  notesGap,
  notesPerRow,
  type PastedGrid,
} from '@feltline/editor';
import { stickyColors } from './sticky-colors.ts';
import { square } from './sticky-size.ts';

const swatches = Object.entries(stickyColors).map(([value, swatch]) => ({ value, swatch }));

/** A note for every cell with words, in the order of the grid and in the colour nearest to the cell's own. */
export const stickiesFromGrid: FromGrid = {
  label: 'grid.stickies',
  about: 'grid.stickiesAbout',
  order: 10,
  count: (grid) => filled(grid).length,
  make(tx, grid, { at, lastProps, author }) {
    const [width, height] = square;
    const cells = filled(grid);
    const columns = Math.max(...cells.map(({ column }) => column)) + 1;
    const rows = Math.max(...cells.map(({ row }) => row)) + 1;
    const left = at.x - (columns * (width + notesGap) - notesGap) / 2;
    const top = at.y - (rows * (height + notesGap) - notesGap) / 2;
    return cells.map(({ text, fill, row, column }): RecordId => {
      const color = fill && nearestColor(fill, swatches);
      return tx.create({
        kind: 'sticky',
        geometry: [
          left + column * (width + notesGap),
          top + row * (height + notesGap),
          width,
          height,
          0,
        ],
        text,
        props: { ...lastProps, ...(author ? { author } : {}), ...(color ? { color } : {}) },
      });
    });
  },
};

/** A single column would be a very long one: it goes ten in a row. */
function filled(grid: PastedGrid) {
  const cells = grid.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell.text === '' ? [] : [{ ...cell, row, column }])),
  );
  if (grid.columns > 1) return cells;
  return cells.map((cell, i) => ({
    ...cell,
    row: Math.floor(i / notesPerRow),
    column: i % notesPerRow,
  }));
}
