import type { BoardRecord, Read } from '@feltline/board';
import type { Part } from '@feltline/editor';
import { cellAtPlace, type TableLayout, tableLayoutOf } from './table-layout.ts';

const kept = new WeakMap<TableLayout, readonly Part[]>();

/** Every cell, row by row; the first row names the columns where the table has headers. */
export function tableParts(record: BoardRecord, read: Read): readonly Part[] {
  const layout = tableLayoutOf(record.id, read);
  if (!layout) return [];
  const known = kept.get(layout);
  if (known) return known;
  const parts = layout.rows.flatMap((_, row) =>
    layout.columns.flatMap((_, column): Part[] => {
      const cell = cellAtPlace(layout, row, column);
      if (!cell) return [];
      return [
        {
          part: cell.id,
          box: cell.box,
          role: layout.header && row === 0 ? 'columnheader' : 'cell',
          row,
          column,
          label: (t) => read.record(cell.id)?.text?.trim() || t('table.emptyCell'),
        },
      ];
    }),
  );
  kept.set(layout, parts);
  return parts;
}
