import fc from 'fast-check';
import type { Board } from '../board.ts';
import type { RecordId } from '../record.ts';
import type { Transaction } from '../transaction.ts';
import { id } from './boards.ts';
import { seatId } from './toy-kinds.ts';

/** Something one person does. Numbers choose among what is there at the time. */
export type Edit =
  | { do: 'card' | 'shelf' | 'note' | 'label'; x: number; text: string }
  | { do: 'move' | 'colour' | 'reorder' | 'remove' | 'unseat' | 'gap'; of: number; x: number }
  | { do: 'seat' | 'label-shelf'; of: number; on: number }
  | { do: 'type'; of: number; x: number; text: string }
  | { do: 'write'; of: number; text: string };

const small = fc.nat(30);
const words = fc.string({ unit: fc.constantFrom('a', 'b', 'ש', '😀', ' '), maxLength: 5 });

export const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    do: fc.constantFrom(
      'card' as const,
      'card' as const,
      'shelf' as const,
      'note' as const,
      'label' as const,
    ),
    x: small,
    text: words,
  }),
  fc.record({
    do: fc.constantFrom(
      'move' as const,
      'colour' as const,
      'reorder' as const,
      'remove' as const,
      'unseat' as const,
      'gap' as const,
    ),
    of: small,
    x: small,
  }),
  fc.record({
    do: fc.constantFrom('seat' as const, 'seat' as const, 'label-shelf' as const),
    of: small,
    on: small,
  }),
  fc.record({ do: fc.constant('type' as const), of: small, x: small, text: words }),
  fc.record({ do: fc.constant('write' as const), of: small, text: words }),
);

/** Does it in one step; ids come from `name`, so that runs can be repeated. */
export function perform(board: Board, what: Edit, name: () => string): void {
  if (what.do === 'type') {
    const target = chosen(board, what.of, ['card', 'shelf', 'note', 'label']);
    const text = target && board.textOf(target);
    if (text === undefined) return;
    const words = text.toString();
    const from = wholeAt(words, what.x % (text.length + 1));
    const to = what.x % 3 === 0 ? wholeAt(words, Math.min(text.length, from + 2)) : from;
    board.doc.transact(() => {
      text.delete(from, to - from);
      text.insert(from, what.text);
    });
    return;
  }
  board.transact((tx) => change(board, tx, what, name));
}

function change(
  board: Board,
  tx: Transaction,
  what: Exclude<Edit, { do: 'type' }>,
  name: () => string,
): void {
  switch (what.do) {
    case 'card':
    case 'shelf':
      tx.create({
        id: id(name()),
        kind: what.do,
        geometry: [what.x, 0, 100, 100, 0],
        text: what.text,
      });
      break;
    case 'note': {
      const shelf = chosen(board, what.x, ['shelf']);
      tx.create({
        id: id(name()),
        kind: 'note',
        props: { ...(shelf && { shelf }) },
        text: what.text,
      });
      break;
    }
    case 'label':
      tx.create({ id: id(name()), kind: 'label', text: what.text });
      break;
    case 'write':
      writeText(tx, chosen(board, what.of, ['card', 'shelf', 'note', 'label']), what.text);
      break;
    case 'seat': {
      const [card, shelf] = [chosen(board, what.of, ['card']), chosen(board, what.on, ['shelf'])];
      if (card && shelf) sit(tx, card, shelf, String(what.of));
      break;
    }
    case 'label-shelf': {
      const [shelf, label] = [chosen(board, what.of, ['shelf']), chosen(board, what.on, ['label'])];
      if (shelf && label) tx.update(shelf, { props: { label } });
      break;
    }
    default:
      changeOne(board, tx, what.do, what.of, what.x);
  }
}

function changeOne(
  board: Board,
  tx: Transaction,
  what: 'move' | 'colour' | 'reorder' | 'remove' | 'unseat' | 'gap',
  of: number,
  x: number,
): void {
  const object = chosen(board, of, ['card', 'shelf']);
  if (what === 'colour') {
    const card = chosen(board, of, ['card']);
    if (card) tx.update(card, { props: { color: ['red', 'green', 'blue'][x % 3] } });
  } else if (what === 'gap') {
    const shelf = chosen(board, of, ['shelf']);
    if (shelf) tx.update(shelf, { props: { gap: x } });
  } else if (what === 'unseat') {
    const card = chosen(board, of, ['card']);
    if (card) tx.remove(seatId(card));
  } else if (what === 'remove') {
    const any = chosen(board, of, ['card', 'shelf', 'note', 'label']);
    if (any) tx.remove(any);
  } else if (object && what === 'move') tx.update(object, { geometry: [x, x, 100, 100, 0] });
  else if (object) tx.update(object, { order: `a${x % 10}V` });
}

function writeText(tx: Transaction, target: RecordId | undefined, text: string): void {
  if (target && tx.record(target)?.text !== undefined) tx.setText(target, text);
}

function sit(tx: Transaction, card: RecordId, shelf: RecordId, place: string): void {
  const props = { card, shelf, place };
  if (tx.record(seatId(card))) tx.update(seatId(card), { props });
  else tx.create({ id: seatId(card), kind: 'seat', props });
}

function chosen(board: Board, number: number, kinds: readonly string[]): RecordId | undefined {
  const ids = [...board.all()]
    .filter((one) => kinds.includes(one.kind))
    .map((one) => one.id)
    .sort();
  return ids[number % Math.max(1, ids.length)];
}

/** Names that differ from person to person and repeat from run to run. */
export function names(prefix: string): () => string {
  let count = 0;
  return () => `${prefix}${count++}`;
}

/** The position, or the one before it if it is inside a surrogate pair. */
const wholeAt = (text: string, at: number): number =>
  /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at;
