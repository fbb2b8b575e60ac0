import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Board } from './board.ts';
import { newBoard, reopened, viewOf } from './testing/boards.ts';
import { Network } from './testing/network.ts';
import { type Edit, edit, names, perform } from './testing/random-edits.ts';

type Event =
  | { peer: number; edit: Edit }
  | { peer: number; step: 'undo' | 'redo' | 'look' }
  | { deliver: number; again: boolean }
  | { toggle: number };

const event: fc.Arbitrary<Event> = fc.oneof(
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

function play(count: number, events: readonly Event[]): Board[] {
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

describe('peers', () => {
  it('[B4] show the same board in the end, whatever they do and however updates travel', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5 }),
        fc.array(event, { minLength: 5, maxLength: 60 }),
        (count, events) => {
          const boards = play(count, events);
          const [first, ...others] = boards;
          const view = viewOf(first!);
          for (const other of others) {
            expect(viewOf(other)).toEqual(view);
            expect(Y.encodeStateVector(other.doc)).toEqual(Y.encodeStateVector(first!.doc));
          }
          for (const board of boards) {
            expect(board.doc.store.pendingStructs).toBeNull();
            expect(board.doc.store.pendingDs).toBeNull();
          }
          // and so does somebody who opens it later
          expect(viewOf(reopened(first!))).toEqual(view);
        },
      ),
      { numRuns: 150 },
    );
  });
});
