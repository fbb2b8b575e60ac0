import type { Board, RecordId } from '@feltline/board';
import { describe, expect, it } from 'vitest';
import { filledMap } from '../../test/filled-map.ts';
import { readMap } from '../read-map.ts';
import type { LaneType } from '../records/lane-type.ts';
import { convertMap } from './convert-map.ts';

const lanes = (...types: LaneType[]) => types.map((type) => ({ type, title: `the ${type}` }));
const touchpointMap = {
  props: { mapKind: 'touchpoint-map', template: 't1' },
  lanes: lanes('touchpoints', 'channel', 'need', 'positives', 'negatives'),
} as const;
const journey = {
  props: { mapKind: 'journey-map', template: 't3' },
  lanes: lanes('text', 'emotion', 'touchpoints', 'channel', 'positives', 'negatives', 'metric'),
} as const;

const filled = () =>
  filledMap({
    lanes: ['touchpoints', 'channel', 'need', 'positives', 'negatives', 'emotion'],
    stages: ['A', 'B'].map((title) => ({ title, columns: [{ feelings: [10, -5], notes: 2 }] })),
  });

/** All of a map but its rows and what kind it is. */
function content(board: Board, map: RecordId) {
  const model = readMap(map, board.read);
  return {
    stages: model.stages.map(({ id, text }) => [id, text]),
    steps: model.steps.map(({ id, text }) => [id, text]),
    placements: [...model.placementsByStep].map(([step, ones]) => [
      step,
      ones.map((one) => one.id),
    ]),
    touchpoints: [...model.touchpoints.values()],
    emotions: [...model.emotions.values()],
    personas: model.personas,
    cells: board.read
      .ofKind('cell')
      .map((id) => board.get(id)?.props)
      .map((props) => JSON.stringify(props))
      .sort(),
    unplaced: model.unplaced,
  };
}

describe('a map made into another kind', () => {
  it('has the rows of that kind, in its order', () => {
    const { board, map } = filled();
    board.transact((tx) => convertMap(tx, tx.read, map, journey));
    const model = readMap(map, board.read);
    const types = model.lanes.map((lane) => lane.props.type);
    expect(types.slice(0, 7)).toEqual(journey.lanes.map(({ type }) => type));
    expect(model.map.props.mapKind).toBe('journey-map');
    expect(model.lanes[0]?.text).toBe('the text');
  });

  it('loses nothing there and back: same touchpoints, titles, order, feelings and notes', () => {
    const { board, map } = filled();
    const before = content(board, map);
    board.transact((tx) => convertMap(tx, tx.read, map, journey));
    expect(content(board, map)).toEqual(before);
    board.transact((tx) => convertMap(tx, tx.read, map, touchpointMap));
    expect(content(board, map)).toEqual(before);
    expect(board.get(map)?.props.template).toBe('t1');
  });

  it('keeps a row that has notes and drops an empty one the new kind does not have', () => {
    const { board, map } = filled();
    const noted = new Set(board.read.ofKind('cell').map((id) => board.get(id)?.props.lane));
    const only = { props: {}, lanes: lanes('touchpoints') };
    board.transact((tx) => convertMap(tx, tx.read, map, only));
    const left = readMap(map, board.read).lanes;
    expect(new Set(left.map(({ id }) => id))).toEqual(new Set([left[0]?.id, ...noted]));
    expect(left[0]?.props.type).toBe('touchpoints');
  });

  it('is one step to undo', () => {
    const { board, map } = filled();
    const before = readMap(map, board.read).lanes.map(({ id }) => id);
    board.transact((tx) => convertMap(tx, tx.read, map, journey));
    board.undo();
    expect(readMap(map, board.read).lanes.map(({ id }) => id)).toEqual(before);
  });
});
