import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { damaged, invented, recordedSession } from './support/fuzz.ts';
import { fuzzFrames } from './support/fuzzFrames.ts';

test('[S35] a million damaged and invented frames leave the server alive, the document whole and others undisturbed', async () => {
  const board = new Y.Doc();
  board.getMap('records').set('a', new Y.Map([['text', new Y.Text('kept')]]));
  const cases = function* () {
    yield* damaged(board, recordedSession(board), 255);
    for (let seed = 1; seed < 100; seed++) yield* invented(board, seed, 10_000);
  };
  const report = await fuzzFrames(cases(), 1_000_000);
  console.info(
    `${report.frames} frames, ${report.refused} refused, ${report.applied} applied whole`,
  );
  expect(report.broken).toEqual([]);
  expect(report.frames).toBe(1_000_000);
}, 3_600_000);
