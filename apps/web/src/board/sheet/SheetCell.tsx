// biome-ignore-all lint/a11y/noStaticElementInteractions: part of a grid of which only the rows in view are there; one cell has the focus
// biome-ignore-all lint/a11y/useSemanticElements: part of a grid of which only the rows in view are there; one cell has the focus
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: part of a grid of which only the rows in view are there; one cell has the focus
import type { ReactNode } from 'react';
import { CellField, type WhereNext } from './CellField.tsx';
import { readWords } from './sheetRows.ts';
import type { SheetColumn } from './sheetTypes.ts';

interface SheetCellProps<Row> {
  id: string;
  column: SheetColumn<Row>;
  row: Row;
  /** Which column it is, from the first. */
  index: number;
  isHere: boolean;
  isChosen: boolean;
  /** The words its field begins with while it is written. */
  writing: string | undefined;
  onTake(isRange: boolean): void;
  onWrite(): void;
  onDone(words: string | undefined, then: WhereNext): void;
  /** The way to what is behind the row. */
  open: { onOpen(row: Row): void; openIcon: ReactNode; openLabel: string | undefined } | undefined;
}

/** A cell as it is read, or its field. */
export function SheetCell<Row>({
  id,
  column,
  row,
  index,
  isHere,
  isChosen,
  writing,
  onTake,
  onWrite,
  onDone,
  open,
}: SheetCellProps<Row>) {
  const words = column.text(row);
  const faint = words === '' ? (column.faint?.(row) ?? '') : '';
  const isWriting = writing !== undefined;
  return (
    <div
      id={id}
      role={index === 0 ? 'rowheader' : 'gridcell'}
      aria-colindex={index + 1}
      aria-selected={isChosen}
      aria-readonly={column.write === undefined || undefined}
      tabIndex={isHere ? 0 : -1}
      className="sheet-cell"
      data-here={isHere || undefined}
      onPointerDown={(event) => {
        if (isWriting || event.button !== 0) return;
        if (!(event.target as HTMLElement).closest('button')) onTake(event.shiftKey);
      }}
      onDoubleClick={onWrite}
    >
      {isWriting ? (
        <CellField column={column} row={row} words={writing} onDone={onDone} />
      ) : (
        <span className={faint ? 'sheet-faint' : 'sheet-words'}>
          <bdi>{shownWords(column, row) || faint}</bdi>
        </span>
      )}
      {open && !isWriting ? (
        <button
          type="button"
          className="sheet-open"
          tabIndex={-1}
          title={open.openLabel}
          aria-label={`${open.openLabel}: ${words}`}
          onClick={() => open.onOpen(row)}
        >
          {open.openIcon}
        </button>
      ) : null}
    </div>
  );
}

function shownWords<Row>(column: SheetColumn<Row>, row: Row): string {
  const words = readWords(column, row);
  return column.kind === 'lines' ? words.split('\n').filter(Boolean).join(' · ') : words;
}
