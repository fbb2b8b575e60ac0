// biome-ignore-all lint/a11y/useSemanticElements: a grid of which only the rows in view are there; one cell has the focus
// biome-ignore-all lint/a11y/useFocusableInteractive: a grid of which only the rows in view are there; one cell has the focus
// biome-ignore-all lint/a11y/noStaticElementInteractions: a grid of which only the rows in view are there; one cell has the focus
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: a grid of which only the rows in view are there; one cell has the focus
import './sheet.css';
import type { Editor } from '@feltline/editor';
import { useVirtualizer } from '@tanstack/react-virtual';
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
import type { WhereNext } from './CellField.tsx';
import { columnHeadings } from './columnHeadings.ts';
import { columnStyle } from './columnStyle.ts';
import { pastedInto } from './pastedInto.ts';
import { SheetCell } from './SheetCell.tsx';
import { SheetHead } from './SheetHead.tsx';
import { isIn, moved, rangeOf } from './sheetMove.ts';
import { readWords, type Sorting, sheetItems } from './sheetRows.ts';
import { cellsOf, tsvOf } from './sheetText.ts';
import type { Cell, SheetColumn, SheetGroup, SheetRow } from './sheetTypes.ts';
import { useCellWriting } from './useCellWriting.ts';

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
  const wantsFocus = useRef(true);

  const items = useMemo(() => sheetItems(groups, columns, sorting), [groups, columns, sorting]);
  const rows = useMemo(
    () => items.flatMap((item) => (item.kind === 'row' ? [item.row] : [])),
    [items],
  );
  const { error, setError, writeAll } = useCellWriting({ editor, columns, rows, changeLabel });
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

  const done = (words: string | undefined, then: WhereNext) => {
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
    if (writing) return;
    // nothing of it is for the board behind
    event.preventDefault();
    if (isReadOnly) return;
    const pasted = cellsOf(event.clipboardData.getData('text/plain'));
    const { wishes, fits } = pastedInto(pasted, { rows, columns, range });
    const closed = wishes.find(
      ({ column, row, words }) => !column.write && column.text(row) !== words,
    );
    if (!fits)
      setError(t('sheet.tooLarge', { rows: pasted.length, columns: pasted[0]?.length ?? 0 }));
    else if (closed) setError(t('sheet.closed', { column: closed.column.title }));
    else writeAll(wishes);
  };

  const overs = columnHeadings(columns);
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
          style={columnStyle(columns)}
        >
          <SheetHead columns={columns} overs={overs} sorting={sorting} onSort={setSorting} />
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
                    const isWriting = writing?.row === row.id && writing.column === column.id;
                    return (
                      <SheetCell
                        key={column.id}
                        id={cellId(row.id, column.id)}
                        column={column}
                        row={row}
                        index={i}
                        isHere={item.index === now.row && i === now.column}
                        isChosen={isIn({ row: item.index, column: i }, range)}
                        writing={isWriting ? (writing.words ?? column.text(row)) : undefined}
                        onTake={(isRange) => {
                          setAnchor(isRange ? (anchor ?? at) : undefined);
                          wantsFocus.current = true;
                          setAt(cell);
                        }}
                        onWrite={() => write(cell)}
                        onDone={done}
                        open={i === 0 && onOpen ? { onOpen, openIcon, openLabel } : undefined}
                      />
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
