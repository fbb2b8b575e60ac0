import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { damaged, invented, recordedSession } from './support/fuzz.ts';
import { fuzzFrames } from './support/fuzzFrames.ts';

let rejections: unknown[];
const note = (reason: unknown) => rejections.push(reason);
beforeEach(() => {
  rejections = [];
  process.on('unhandledRejection', note);
});
afterEach(() => {
  process.off('unhandledRejection', note);
});

test('[S35] 100,000 damaged and invented frames leave the server alive, the document whole and others undisturbed', async () => {
  const board = new Y.Doc();
  board
    .getMap('records')
    .set(
      'a',
      new Y.Map(
        Object.entries({ kind: 'sticky', geometry: [0, 0, 200, 200, 0], text: new Y.Text('kept') }),
      ),
    );
  const cases = function* () {
    yield* damaged(board, recordedSession(board), 140);
    yield* invented(board, 1, 40_000);
  };
  const report = await fuzzFrames(cases(), 100_000);
  expect(report.broken).toEqual([]);
  expect(report.frames).toBe(100_000);
  expect(rejections).toEqual([]);
  // Some of it must get far enough to matter.
  expect(report.refused).toBeGreaterThan(10_000);
  expect(report.applied).toBeGreaterThan(300);
}, 120_000);
