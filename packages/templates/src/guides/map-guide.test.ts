import { type Board, newId, type RecordId } from '@feltline/board';
import { bindToCell, readMap } from '@feltline/journey';
import { describe, expect, it } from 'vitest';
import { boardWith } from '../../test/template-board.ts';
import { customerTouchpointMap } from '../customer-touchpoint-map.ts';
import { runningShoes } from '../running-shoes/running-shoes.ts';
import { templateText } from '../template-text.ts';
import { mapGuide } from './map-guide.ts';

const done = (board: Board) => {
  const [map] = board.read.ofKind('journey-map') as [RecordId];
  return mapGuide.map((step) => step.isDone(board.read, map));
};

/** Puts a touchpoint with these props into the first column of every stage. */
function place(board: Board, props: object): RecordId[] {
  const [map] = board.read.ofKind('journey-map') as [RecordId];
  const { stages, steps } = readMap(map, board.read);
  return stages.map(({ id }) => {
    const step = steps.find((one) => one.props.stage === id)?.id;
    return board.transact((tx) => {
      const touchpoint = tx.create({ kind: 'touchpoint', text: 'Shop window', props });
      tx.create({ id: newId(), kind: 'placement', props: { map, touchpoint, step, order: 'a0' } });
      return step as RecordId;
    });
  });
}

describe('the guide of a map', () => {
  it('has four steps, none of them done on an empty map', () => {
    const board = boardWith(customerTouchpointMap, 'en');
    expect(mapGuide.map(({ key }) => templateText(key, 'en'))).toEqual([
      'Set the timeline',
      'List every touchpoint, end to end',
      'Analyse the interactions',
      'Iterate',
    ]);
    expect(done(board)).toEqual([false, false, false, false]);
  });

  it('ticks itself as the map fills', () => {
    const board = boardWith(customerTouchpointMap, 'he');
    const steps = place(board, { channelType: 'physical' });
    expect(done(board)).toEqual([true, true, false, false]);
    const [map] = board.read.ofKind('journey-map') as [RecordId];
    const note = (type: string, step: RecordId) => {
      const lane = readMap(map, board.read).lanes.find((one) => one.props.type === type)!.id;
      board.transact((tx) => {
        const item = tx.create({ kind: 'sticky', text: 'note', props: {} });
        bindToCell(tx, tx.read, item, lane, step);
      });
    };
    note('positives', steps[0]!);
    expect(mapGuide[2]?.progress?.(board.read, map)).toEqual({
      done: 1,
      of: 3,
      what: 'touchpoints',
    });
    note('negatives', steps[1]!);
    note('negatives', steps[2]!);
    expect(done(board)).toEqual([true, true, true, false]);
    note('stickies', steps[0]!);
    expect(done(board)).toEqual([true, true, true, true]);
  });

  it('counts what has been spoken of in the example', () => {
    const board = boardWith(runningShoes, 'en');
    const [map] = board.read.ofKind('journey-map') as [RecordId];
    expect(mapGuide[2]?.progress?.(board.read, map)).toEqual({
      done: 6,
      of: 12,
      what: 'touchpoints',
    });
    expect(done(board)).toEqual([true, true, false, true]);
  });
});
