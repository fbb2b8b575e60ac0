import type { rangeOf } from './sheetMove.ts';
import type { SheetColumn } from './sheetTypes.ts';
import type { CellWish } from './useCellWriting.ts';

interface Place<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly SheetColumn<Row>[];
  readonly range: ReturnType<typeof rangeOf>;
}

/** Where pasted cells go: from the start of the range on; a single one into every cell of it. */
export function pastedInto<Row>(
  pasted: readonly (readonly string[])[],
  { rows, columns, range: { top, bottom, first, last } }: Place<Row>,
): { readonly wishes: CellWish<Row>[]; readonly fits: boolean } {
  const isOne = pasted.length === 1 && pasted[0]?.length === 1;
  if (isOne) {
    const words = pasted[0]?.[0] ?? '';
    const chosen = columns.slice(first, last + 1);
    const wishes = rows
      .slice(top, bottom + 1)
      .flatMap((row) => chosen.map((column) => ({ row, column, words })));
    return { wishes, fits: true };
  }
  const wishes = pasted.flatMap((line, i) =>
    line.flatMap((words, j) => {
      const row = rows[top + i];
      const column = columns[first + j];
      return row && column ? [{ row, column, words }] : [];
    }),
  );
  return { wishes, fits: wishes.length === pasted.flat().length };
}
