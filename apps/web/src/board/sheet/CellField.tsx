import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react';
import type { SheetColumn } from './sheetTypes.ts';

/** Where the keys go once a cell is written. */
export type WhereNext = 'down' | 'on' | 'back' | 'stay';

interface CellFieldProps<Row> {
  column: SheetColumn<Row>;
  row: Row;
  /** What stands in it to begin with. */
  words: string;
  /** `undefined` leaves the cell as it was. */
  onDone(words: string | undefined, then: WhereNext): void;
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The field in a cell that is written: Enter and Tab say it, Esc leaves all as it was. */
export function CellField<Row>({ column, row, words, onDone }: CellFieldProps<Row>) {
  const field = useRef<Field>(null);
  const isOver = useRef(false);
  const id = useId();
  const suggestions = column.suggestions?.() ?? [];
  useLayoutEffect(() => {
    const { current } = field;
    current?.focus();
    if (current && 'setSelectionRange' in current) {
      const end = current.value.length;
      current.setSelectionRange(end, end);
    }
  }, []);
  const done = (said: string | undefined, then: WhereNext) => {
    if (isOver.current) return;
    isOver.current = true;
    onDone(said, then);
    // what was refused stays open
    queueMicrotask(() => {
      isOver.current = false;
    });
  };
  const onKeyDown = (event: KeyboardEvent<Field>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const { value } = event.currentTarget;
    const breaksLine = column.kind === 'lines' && (event.shiftKey || event.altKey);
    if (event.key === 'Enter' && !breaksLine) {
      event.preventDefault();
      done(value, 'down');
    } else if (event.key === 'Tab') {
      event.preventDefault();
      done(value, event.shiftKey ? 'back' : 'on');
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onDone(undefined, 'stay');
    }
  };
  const common = {
    className: 'sheet-field',
    'aria-label': column.title,
    defaultValue: column.kind === 'pick' ? picked(column, row, words) : words,
    onKeyDown,
    onBlur: (event: { currentTarget: Field }) => done(event.currentTarget.value, 'stay'),
  };
  if (column.kind === 'pick') {
    return (
      <select {...common} ref={field as React.RefObject<HTMLSelectElement>}>
        <option value="">–</option>
        {column.options?.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    );
  }
  if (column.kind === 'lines') {
    return (
      <textarea
        {...common}
        ref={field as React.RefObject<HTMLTextAreaElement>}
        dir="auto"
        rows={Math.max(3, words.split('\n').length + 1)}
      />
    );
  }
  return (
    <>
      <input
        {...common}
        ref={field as React.RefObject<HTMLInputElement>}
        dir="auto"
        list={suggestions.length > 0 ? id : undefined}
      />
      {suggestions.length > 0 ? (
        <datalist id={id}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      ) : null}
    </>
  );
}

/** What is typed on a list chooses what begins with it. */
function picked<Row>(column: SheetColumn<Row>, row: Row, words: string): string {
  const { options = [] } = column;
  if (words === '' || options.some(({ value }) => value === words)) return words;
  const asked = words.toLocaleLowerCase();
  const found = options.find(({ name }) => name.toLocaleLowerCase().startsWith(asked));
  return found?.value ?? column.text(row);
}
