// biome-ignore-all lint/a11y/useSemanticElements: a grid of which only the rows in view are there; one cell has the focus
// biome-ignore-all lint/a11y/useFocusableInteractive: a grid of which only the rows in view are there; one cell has the focus
// biome-ignore-all lint/a11y/noStaticElementInteractions: a grid of which only the rows in view are there; one cell has the focus
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: a grid of which only the rows in view are there; one cell has the focus
import './sheet.css';
import type { Transaction } from '@feltline/board';
import type { Editor } from '@feltline/editor';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { CellField } from './CellField.tsx';
import { isIn, moved, rangeOf } from './sheetMove.ts';
import { readWords, type Sorting, sheetItems } from './sheetRows.ts';
import { cellsOf, tsvOf } from './sheetText.ts';
import type { Cell, CellError, SheetColumn, SheetGroup, SheetRow } from './sheetTypes.ts';

interface SheetProps<Row extends SheetRow> {
  editor: Editor;
  /** What it is called by those who hear it. */
  label: string;
  columns: readonly SheetColumn<Row>[];
  groups: readonly SheetGroup<Row>[];
  isReadOnly: boolean;
  /** Key of what a change is called in "Undo …". */
  changeLabel: string;
  /** The row whose title is written next: it was just added. */
  writeNext?: string | undefined;
  onWriting?(): void;
  /** The row that has the focus first. */
  startAt?: string | undefined;
  /** Opens what is behind a row. */
  onOpen?(row: Row): void;
  openIcon?: ReactNode;
  openLabel?: string;
  /** What stands at the end of a group's heading. */
  groupEnd?(group: SheetGroup<Row>): ReactNode;
}

const ROW = 38;
const HEAD = 34;
/** Fewer rows than this are all there at once. */
const ALL = 200;

interface Writing {
  readonly row: string;
  readonly column: string;
  /** What was typed to begin with; without it what stands there. */
  readonly words?: string;
}

/** Records as a grid: keys, ranges and the clipboard as in a spreadsheet, everything written back at once. */
export function Sheet<Row extends SheetRow>({
  editor,
  label,
  columns,
  groups,
  isReadOnly,
  changeLabel,
  writeNext,
  onWriting,
  startAt,
  onOpen,
  openIcon,
  openLabel,
  groupEnd,
}: SheetProps<Row>) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [sorting, setSorting] = useState<Sorting>();
  const [at, setAt] = useState({ row: startAt ?? '', column: columns[0]?.id ?? '' });
  const [anchor, setAnchor] = useState<typeof at>();
  const [writing, setWriting] = useState<Writing>();
  const [error, setError] = useState<string>();
  const wantsFocus = useRef(true);

  const items = useMemo(() => sheetItems(groups, columns, sorting), [groups, columns, sorting]);
  const rows = useMemo(
    () => items.flatMap((item) => (item.kind === 'row' ? [item.row] : [])),
    [items],
  );
  const place = (cell: typeof at | undefined): Cell => ({
    row: Math.max(
      0,
      rows.findIndex(({ id }) => id === cell?.row),
    ),
    column: Math.max(
      0,
      columns.findIndex(({ id }) => id === cell?.column),
    ),
  });
  const now = place(at);
  const range = rangeOf(anchor ? place(anchor) : now, now);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: items.length < ALL ? items.length : 12,
    paddingStart: 0,
    scrollPaddingStart: HEAD * 2,
  });

  const go = (to: Cell, isRange = false) => {
    const [row, column] = [rows[to.row], columns[to.column]];
    if (!row || !column) return;
    setAnchor(isRange ? (anchor ?? at) : undefined);
    wantsFocus.current = true;
    setAt({ row: row.id, column: column.id });
  };
  const write = (cell: typeof at, words?: string) => {
    const column = columns.find(({ id }) => id === cell.column);
    if (isReadOnly || !column?.write) return;
    setError(undefined);
    setAnchor(undefined);
    setAt(cell);
    setWriting({ ...cell, ...(words !== undefined && { words }) });
  };
  // what was just added is named next
  const toWrite = writeNext && rows.some(({ id }) => id === writeNext) ? writeNext : undefined;
  useLayoutEffect(() => {
    if (!toWrite) return;
    write({ row: toWrite, column: columns[0]?.id ?? '' });
    onWriting?.();
  });
  // one cell is reached with Tab, and the keys follow it
  useLayoutEffect(() => {
    const item = items.findIndex((one) => one.kind === 'row' && one.index === now.row);
    if (!wantsFocus.current || writing || item < 0) return;
    virtual.scrollToIndex(item, { align: 'auto' });
    const id = cellId(rows[now.row]?.id ?? '', columns[now.column]?.id ?? '');
    const cell = document.getElementById(id);
    if (!cell) return;
    wantsFocus.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  /** Writes cells in one change; with a single one that cannot be understood none is written. */
  const writeAll = (cells: readonly { row: Row; column: SheetColumn<Row>; words: string }[]) => {
    let wrong: (CellError & { row: Row; column: SheetColumn<Row> }) | undefined;
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
  const done = (words: string | undefined, then: 'down' | 'on' | 'back' | 'stay') => {
    const row = rows.find(({ id }) => id === writing?.row);
    const column = columns.find(({ id }) => id === writing?.column);
    if (row && column && words !== undefined && !writeAll([{ row, column, words }])) return;
    setWriting(undefined);
    // what was left as it was has the keys again
    wantsFocus.current = words === undefined;
    if (then === 'down') go({ row: now.row + 1, column: now.column });
    if (then === 'on') go({ row: now.row, column: now.column + 1 });
    if (then === 'back') go({ row: now.row, column: now.column - 1 });
    if (then !== 'stay') wantsFocus.current = true;
  };
  const inRange = () =>
    rows
      .slice(range.top, range.bottom + 1)
      .map((row) => columns.slice(range.first, range.last + 1).map((column) => ({ row, column })));

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (writing || !(event.target as HTMLElement).closest('[role="gridcell"], [role="rowheader"]'))
      return;
    const mod = event.ctrlKey || event.metaKey;
    const to = event.altKey
      ? undefined
      : moved(
          now,
          { key: event.key, mod },
          {
            rows: rows.length,
            columns: columns.length,
            page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 2),
            isRtl: document.documentElement.dir === 'rtl',
          },
        );
    if (to) go(to, event.shiftKey);
    else if (event.key === 'Enter' && event.altKey) onOpen?.(rows[now.row] as Row);
    else if (event.key === 'Enter' || event.key === 'F2') write(at);
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      const cells = inRange()
        .flat()
        .filter(({ column }) => column.write);
      if (!isReadOnly) writeAll(cells.map((cell) => ({ ...cell, words: '' })));
    } else if (mod && event.code === 'KeyZ')
      void editor.actions.run(event.shiftKey ? 'redo' : 'undo');
    else if (mod && event.code === 'KeyY') void editor.actions.run('redo');
    else if (mod && event.code === 'KeyA') {
      setAnchor({ row: rows[0]?.id ?? '', column: columns[0]?.id ?? '' });
      setAt({ row: rows.at(-1)?.id ?? '', column: columns.at(-1)?.id ?? '' });
    } else if (event.key.length === 1 && !mod && !event.altKey && event.key !== ' ')
      write(at, event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onCopy = (event: ClipboardEvent) => {
    if (writing) return;
    event.preventDefault();
    const cells = inRange().map((line) => line.map(({ row, column }) => readWords(column, row)));
    event.clipboardData.setData('text/plain', tsvOf(cells));
  };
  const onPaste = (event: ClipboardEvent) => {
    if (writing || isReadOnly) return;
    event.preventDefault();
    const pasted = cellsOf(event.clipboardData.getData('text/plain'));
    const isOne = pasted.length === 1 && pasted[0]?.length === 1;
    const target = isOne
      ? inRange().map((line) => line.map((cell) => ({ ...cell, words: pasted[0]?.[0] ?? '' })))
      : pasted.map((line, i) =>
          line.flatMap((words, j) => {
            const row = rows[range.top + i];
            const column = columns[range.first + j];
            return row && column ? [{ row, column, words }] : [];
          }),
        );
    const cells = target.flat();
    const closed = cells.find(
      ({ column, row, words }) => !column.write && column.text(row) !== words,
    );
    const fits = isOne || cells.length === pasted.flat().length;
    if (!fits)
      setError(t('sheet.tooLarge', { rows: pasted.length, columns: pasted[0]?.length ?? 0 }));
    else if (closed) setError(t('sheet.closed', { column: closed.column.title }));
    else writeAll(cells);
  };

  const template = columns.map(({ width }) => `${width}px`).join(' ');
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const overs = headings(columns);
  return (
    <div className="sheet">
      {error ? (
        <p className="sheet-error" role="alert">
          {error}
        </p>
      ) : null}
      <div
        ref={scroller}
        className="sheet-scroller"
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onPaste={onPaste}
      >
        <div
          role="grid"
          aria-label={label}
          aria-rowcount={items.length + (overs ? 2 : 1)}
          aria-colcount={columns.length}
          aria-multiselectable="true"
          aria-readonly={isReadOnly || undefined}
          style={{ inlineSize: total, '--columns': template } as React.CSSProperties}
        >
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
                    <button
                      type="button"
                      onClick={() => setSorting(nextSorting(sorting, column.id))}
                    >
                      <span dir="auto">{column.title}</span>
                      {isBy ? sorting.isDown ? <ArrowDown /> : <ArrowUp /> : null}
                    </button>
                  </div>
                );
              })}
            </div>
          </div>
          <div className="sheet-body" style={{ blockSize: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const item = items[index];
              if (!item) return null;
              const style = { insetBlockStart: start };
              const rowIndex = index + (overs ? 3 : 2);
              if (item.kind === 'group')
                return (
                  <div
                    key={`group ${item.group.id}`}
                    role="row"
                    aria-rowindex={rowIndex}
                    className="sheet-group"
                    style={style}
                  >
                    <div
                      role="gridcell"
                      aria-colspan={columns.length}
                      className="sheet-group-title"
                    >
                      <span dir="auto">{item.group.title}</span>
                      <span className="sheet-count">{item.group.rows.length}</span>
                      {groupEnd?.(item.group)}
                    </div>
                  </div>
                );
              const { row } = item;
              return (
                <div
                  key={row.id}
                  role="row"
                  aria-rowindex={rowIndex}
                  className="sheet-row sheet-line"
                  style={style}
                >
                  {columns.map((column, i) => {
                    const cell = { row: row.id, column: column.id };
                    const isHere = item.index === now.row && i === now.column;
                    const isWriting = writing?.row === row.id && writing.column === column.id;
                    const words = column.text(row);
                    const faint = words === '' ? (column.faint?.(row) ?? '') : '';
                    return (
                      <div
                        key={column.id}
                        id={cellId(row.id, column.id)}
                        role={i === 0 ? 'rowheader' : 'gridcell'}
                        aria-colindex={i + 1}
                        aria-selected={isIn({ row: item.index, column: i }, range)}
                        aria-readonly={column.write === undefined || undefined}
                        tabIndex={isHere ? 0 : -1}
                        className="sheet-cell"
                        data-here={isHere || undefined}
                        onPointerDown={(event) => {
                          if (isWriting || event.button !== 0) return;
                          if ((event.target as HTMLElement).closest('button')) return;
                          setAnchor(event.shiftKey ? (anchor ?? at) : undefined);
                          wantsFocus.current = true;
                          setAt(cell);
                        }}
                        onDoubleClick={() => write(cell)}
                      >
                        {isWriting ? (
                          <CellField
                            column={column}
                            row={row}
                            words={writing.words ?? words}
                            onDone={done}
                          />
                        ) : (
                          <span className={faint ? 'sheet-faint' : 'sheet-words'}>
                            <bdi>{shownWords(column, row) || faint}</bdi>
                          </span>
                        )}
                        {i === 0 && onOpen && !isWriting ? (
                          <button
                            type="button"
                            className="sheet-open"
                            tabIndex={-1}
                            title={openLabel}
                            aria-label={`${openLabel}: ${words}`}
                            onClick={() => onOpen(row)}
                          >
                            {openIcon}
                          </button>
                        ) : null}
                      </div>
                    );
                  })}
                </div>
              );
            })}
          </div>
        </div>
      </div>
    </div>
  );
}

function cellId(row: string, column: string): string {
  return `sheet ${row} ${column}`.replaceAll(' ', '_');
}

/** A press sorts up, the next one down, the third goes back to the journey's own order. */
function nextSorting(sorting: Sorting | undefined, column: string): Sorting | undefined {
  if (sorting?.column !== column) return { column, isDown: false };
  return sorting.isDown ? undefined : { column, isDown: true };
}

function shownWords<Row>(column: SheetColumn<Row>, row: Row): string {
  const words = readWords(column, row);
  return column.kind === 'lines' ? words.split('\n').filter(Boolean).join(' · ') : words;
}

/** The headings over columns side by side; nothing where there are none. */
function headings<Row>(columns: readonly SheetColumn<Row>[]) {
  if (columns.every(({ over }) => over === undefined)) return undefined;
  const found: { title: string; from: number; count: number }[] = [];
  for (const [i, { over = '' }] of columns.entries()) {
    const last = found.at(-1);
    if (last && last.title === over) last.count++;
    else found.push({ title: over, from: i, count: 1 });
  }
  return found;
}
