import type { Transaction } from '@feltline/board';
import type { Editor } from '@feltline/editor';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellError, SheetColumn, SheetRow } from './sheetTypes.ts';

/** What is to stand in a cell. */
export interface CellWish<Row> {
  readonly row: Row;
  readonly column: SheetColumn<Row>;
  readonly words: string;
}

interface CellWritingOptions<Row> {
  editor: Editor;
  columns: readonly SheetColumn<Row>[];
  rows: readonly Row[];
  changeLabel: string;
}

/** Writes cells in one change; with a single one that cannot be understood none is written, and it is said which. */
export function useCellWriting<Row extends SheetRow>({
  editor,
  columns,
  rows,
  changeLabel,
}: CellWritingOptions<Row>) {
  const { t } = useTranslation();
  const [error, setError] = useState<string>();
  const writeAll = (cells: readonly CellWish<Row>[]): boolean => {
    let wrong: (CellError & Omit<CellWish<Row>, 'words'>) | undefined;
    try {
      editor.change(changeLabel, (tx: Transaction) => {
        for (const { row, column, words } of cells) {
          if (column.text(row) === words) continue;
          const problem = column.write?.(tx, row, words);
          if (!problem) continue;
          wrong = { ...problem, row, column };
          throw new RangeError(problem.expected);
        }
      });
    } catch (thrown) {
      if (!wrong) throw thrown;
    }
    setError(
      wrong &&
        t('sheet.wrong', {
          row: columns[0]?.text(wrong.row) || String(rows.indexOf(wrong.row) + 1),
          column: wrong.column.title,
          got: wrong.got,
          expected: wrong.expected,
        }),
    );
    return wrong === undefined;
  };
  return { error, setError, writeAll };
}
