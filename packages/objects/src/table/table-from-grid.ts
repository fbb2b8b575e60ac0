import { type FromGrid, type MeasureText, nearestColor, type PastedGrid } from '@feltline/editor';
import { baseDirection } from '@feltline/scene';
import { stickyColors } from '../sticky/sticky-colors.ts';
import { makeTable } from './table-commands.ts';
import { cellText, leastWidth, usualHeight, usualWidth } from './table-layout.ts';

const swatches = Object.entries(stickyColors).map(([value, swatch]) => ({ value, swatch }));
/** A column is at most so wide at first, board units. */
const widest = 320;

/** The cells as a table, in their colours; the first row is the header where every cell of it has words. */
export const tableFromGrid: FromGrid = {
  label: 'grid.table',
  about: 'grid.tableAbout',
  order: 20,
  count: (grid) => grid.rows.length,
  make(tx, grid, { at, measure, author }) {
    const header = grid.rows.length > 1 && grid.rows[0]!.every(({ text }) => text !== '');
    const widths = Array.from({ length: grid.columns }, (_, i) => widthOf(grid, i, measure));
    const cells = grid.rows.map((row) =>
      row.map(({ text, fill }) => {
        const name = fill && nearestColor(fill, swatches);
        return name ? { text, fill: name } : { text };
      }),
    );
    const width = widths.reduce((sum, one) => sum + one, 0);
    const words = grid.rows.flat().find(({ text }) => /\p{L}/u.test(text))?.text ?? '';
    const table = makeTable(
      tx,
      {
        at: { x: at.x - width / 2, y: at.y - (grid.rows.length * usualHeight) / 2 },
        cells,
        widths,
        header,
        dir: baseDirection(words) === 'rtl' ? 'rtl' : 'ltr',
        ...(author ? { props: { author } } : {}),
      },
      measure,
    );
    return [table];
  },
};

/** As wide as its widest words, within reason. */
function widthOf(grid: PastedGrid, column: number, measure: MeasureText | undefined): number {
  if (!measure) return usualWidth;
  const { size, lineHeight, headerWeight: weight, inset } = cellText;
  let width = leastWidth;
  for (const row of grid.rows) {
    const text = row[column]?.text ?? '';
    // long ones are broken anyway
    if (text.length > 80) return widest;
    if (text !== '')
      width = Math.max(width, measure(text, { size, lineHeight, weight }).width + 2 * inset + 2);
  }
  return Math.min(widest, Math.ceil(width));
}
