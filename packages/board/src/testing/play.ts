import fc from 'fast-check';
import type { Board } from '../board.ts';
import { newBoard, viewOf } from './boards.ts';
import { Network } from './network.ts';
import { type Edit, edit, names, perform } from './random-edits.ts';

/** Something that happens while several people work on one board over a bad network. */
export type PlayEvent =
  | { peer: number; edit: Edit }
  | { peer: number; step: 'undo' | 'redo' | 'look' }
  | { deliver: number; again: boolean }
  | { toggle: number };

export const playEvent: fc.Arbitrary<PlayEvent> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ peer: fc.nat(4), edit }) },
  {
    weight: 2,
    arbitrary: fc.record({
      peer: fc.nat(4),
      step: fc.constantFrom('undo' as const, 'redo' as const, 'look' as const),
    }),
  },
  { weight: 6, arbitrary: fc.record({ deliver: fc.nat(100), again: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ toggle: fc.nat(4) }) },
);

/** Lets it happen; in the end everybody is back and has everything. */
export function play(count: number, events: readonly PlayEvent[]): Board[] {
  const boards = Array.from({ length: count }, () => newBoard());
  const name = boards.map((_, index) => names(`p${index}-`));
  const network = new Network(boards);
  for (const one of events) {
    if ('deliver' in one) network.deliver(one.deliver, one.again);
    else if ('toggle' in one) network.toggle(one.toggle);
    else {
      const index = one.peer % count;
      if ('edit' in one) perform(boards[index]!, one.edit, name[index]!);
      else if (one.step === 'look') viewOf(boards[index]!);
      else boards[index]![one.step]();
    }
  }
  network.settle();
  return boards;
}
