// biome-ignore-all lint/a11y/useSemanticElements: part of a grid of which only the rows in view are there
// biome-ignore-all lint/a11y/useFocusableInteractive: part of a grid of which only the rows in view are there
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ColumnHeading } from './columnHeadings.ts';
import type { Sorting } from './sheetRows.ts';
import type { SheetColumn } from './sheetTypes.ts';

interface SheetHeadProps<Row> {
  columns: readonly SheetColumn<Row>[];
  /** Headings over several columns, if there are any. */
  overs: readonly ColumnHeading[] | undefined;
  sorting: Sorting | undefined;
  onSort(sorting: Sorting | undefined): void;
}

/** What the columns are called; a press on a name sorts by it. */
export function SheetHead<Row>({ columns, overs, sorting, onSort }: SheetHeadProps<Row>) {
  return (
    <div className="sheet-head">
      {overs ? (
        <div role="row" aria-rowindex={1} className="sheet-row sheet-overs">
          {overs.map(({ title, from, count }) => (
            <div
              key={from}
              role="columnheader"
              aria-colindex={from + 1}
              aria-colspan={count}
              className="sheet-over"
              style={{ gridColumn: `${from + 1} / span ${count}` }}
            >
              <span dir="auto">{title}</span>
            </div>
          ))}
        </div>
      ) : null}
      <div role="row" aria-rowindex={overs ? 2 : 1} className="sheet-row">
        {columns.map((column, i) => {
          const isBy = sorting?.column === column.id;
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={i + 1}
              aria-sort={isBy ? (sorting.isDown ? 'descending' : 'ascending') : 'none'}
              className="sheet-header"
            >
              <button type="button" onClick={() => onSort(nextSorting(sorting, column.id))}>
                <span dir="auto">{column.title}</span>
                {isBy ? sorting.isDown ? <ArrowDown /> : <ArrowUp /> : null}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** A press sorts up, the next one down, the third goes back to the journey's own order. */
function nextSorting(sorting: Sorting | undefined, column: string): Sorting | undefined {
  if (sorting?.column !== column) return { column, isDown: false };
  return sorting.isDown ? undefined : { column, isDown: true };
}
