import type { RecordId } from '@feltline/board';
import { describe, expect, it } from 'vitest';
import { filledMap } from '../../test/filled-map.ts';
import { dropOffs } from '../analyses/drop-offs.ts';
import { journeyFacts } from '../analyses/journey-facts.ts';
import { savedViewsOf, saveView } from './map-views.ts';
import { addExit, addPath, addToPath, leaveOutOfPath, pathStepsOf } from './paths.ts';

function journey() {
  return filledMap({
    stages: [
      { columns: [{ feelings: [10] }, { feelings: [0] }] },
      { columns: [{ feelings: [-10] }] },
    ],
  });
}

describe('a path', () => {
  it('comes by a placement where the map has it, unless it comes back to it at its end', () => {
    const { board, map, placements } = journey();
    const [a, b, c] = placements as [RecordId, RecordId, RecordId];
    const order = () => pathStepsOf(board.read, path).map(({ props }) => props.placement);
    const path = board.transact((tx) => addPath(tx, tx.read, map, { placements: [a, c] }));
    board.transact((tx) => addToPath(tx, tx.read, path, b, placements));
    expect(order()).toEqual([a, b, c]);
    board.transact((tx) => addToPath(tx, tx.read, path, a, placements, true));
    expect(order()).toEqual([a, b, c, a]);
    board.transact((tx) => leaveOutOfPath(tx, tx.read, path, a));
    expect(order()).toEqual([b, c]);
  });

  it('goes with its steps, and comes back with them', () => {
    const { board, map, placements } = journey();
    const path = board.transact((tx) => addPath(tx, tx.read, map, { placements }));
    board.transact((tx) => tx.remove(path));
    expect(board.read.ofKind('path-step')).toHaveLength(0);
    board.undo();
    expect(pathStepsOf(board.read, path)).toHaveLength(3);
  });
});

it('An exit says where people leave, why, and how many', () => {
  const { board, map, placements } = journey();
  board.transact((tx) =>
    addExit(tx, tx.read, placements[2] as RecordId, { reason: 'The queue', share: 0.12 }),
  );
  const [exit] = dropOffs(journeyFacts(map, board.read), board.read);
  expect(exit).toMatchObject({ reason: 'The queue', share: 0.12 });
});

it('Saved views stand in the order in which they were saved', () => {
  const { board, map, stages } = journey();
  const stage = stages[0]?.id as RecordId;
  board.transact((tx) => saveView(tx, tx.read, map, 'Phone', { filter: { channels: ['phone'] } }));
  board.transact((tx) => saveView(tx, tx.read, map, 'First stage', { stage }));
  expect(savedViewsOf(map, board.read).map(({ text }) => text)).toEqual(['Phone', 'First stage']);
});
