import fc from 'fast-check';
import { expect } from 'vitest';
import * as Y from 'yjs';
import { reopened, viewOf } from './boards.ts';
import { play, playEvent } from './play.ts';

/** Fails, with the seed, if peers that have everything differ in anything. */
export function expectConvergence(runs: number, maxEvents: number): void {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 5 }),
      fc.array(playEvent, { minLength: 5, maxLength: maxEvents }),
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
    { numRuns: runs },
  );
}
