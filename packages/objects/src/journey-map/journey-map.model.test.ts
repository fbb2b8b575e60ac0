import { Board, type ObjectKind, type RecordId, type Transaction } from '@feltline/board';
import { centreOf, type Point } from '@feltline/geometry';
import {
  addTouchpoint,
  cellIdOf,
  createMap,
  type MapLayout,
  readMap,
  removeStage,
} from '@feltline/journey';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { kinds } from '../models.ts';
import { cellOfPart, cellPart } from './journey-map.model.ts';

const mapKind = kinds.get('journey-map') as ObjectKind;
const stickyKind = kinds.get('sticky') as ObjectKind;

function boardWithMap() {
  const board = new Board(new Y.Doc(), kinds);
  const made = board.transact((tx) =>
    createMap(tx, {
      at: { x: 1000, y: 500 },
      title: 'Map',
      stages: [{ title: 'A' }, { title: 'B' }],
      lanes: [
        { type: 'touchpoints', title: 'Touchpoints' },
        { type: 'positives', title: 'Positives' },
      ],
    }),
  );
  return { board, ...made };
}

function addSticky(board: Board): RecordId {
  return board.transact((tx) =>
    tx.create({ kind: 'sticky', geometry: [0, 0, 200, 200, 0], text: 'note' }),
  );
}

function told(board: Board, change: (tx: Transaction) => void): Set<string> {
  const affected = new Set<string>();
  const stop = board.subscribe((one) => {
    for (const id of one.affected) affected.add(id);
  });
  board.transact(change);
  stop();
  return affected;
}

function layoutOf(board: Board, map: RecordId): MapLayout {
  return board.read.derived<MapLayout>(map) as MapLayout;
}

function cellCentre(board: Board, map: RecordId, lane: number, column: number): Point {
  const layout = layoutOf(board, map);
  return centreOf(layout.cells[lane * layout.columns.length + column]?.box ?? layout.box);
}

/** Lets go of an object over a point, as an editor does. */
function drop(board: Board, map: RecordId, item: RecordId, point: Point): boolean {
  const [record, moved] = [board.get(map), board.get(item)];
  if (!record || !moved) throw new Error('expected a map and an item');
  const target = mapKind.container?.targetAt(record, point, moved, board.read);
  if (!target) return false;
  board.transact((tx) => mapKind.container?.bind(tx, record, moved, target.part, point, tx.read));
  return true;
}

describe('a journey map on a board', () => {
  it('has the box its content gives it, and follows its own corner', () => {
    const { board, map } = boardWithMap();
    const before = layoutOf(board, map).box;
    expect(board.read.box(map)).toEqual(before);
    expect([before.x, before.y, before.width]).toEqual([1000, 500, 120 + 2 * 172]);
    board.transact((tx) => tx.update(map, { geometry: [0, 0, 0, 0, 0] }));
    expect(board.read.box(map)).toEqual({ ...before, x: 0, y: 0 });
  });

  it('is laid out anew when something on it changes, and only then', () => {
    const { board, map, stages } = boardWithMap();
    const before = layoutOf(board, map);
    addSticky(board);
    expect(layoutOf(board, map)).toBe(before);
    board.transact((tx) =>
      addTouchpoint(tx, tx.read, map, stages[0]?.steps[0] as RecordId, { title: 'T' }),
    );
    expect(layoutOf(board, map).cards).toHaveLength(1);
  });

  it('names what a change of one of its parts affects', () => {
    const { board, map, stages } = boardWithMap();
    const note = addSticky(board);
    drop(board, map, note, cellCentre(board, map, 1, 1));
    expect(board.read.box(note)).toBeDefined();
    const stage = stages[0]?.id as RecordId;
    const step = stages[0]?.steps[0] as RecordId;
    expect(told(board, (tx) => tx.setText(stage, 'renamed'))).toEqual(new Set([stage, map]));
    const wider = { props: { width: 300 } };
    expect(told(board, (tx) => tx.update(step, wider))).toEqual(new Set([step, map, note]));
    expect(told(board, (tx) => tx.setText(note, 'words'))).toEqual(new Set([note]));
  });
});

describe('a note on a map', () => {
  it('is taken by the cell it is dropped on, which gives it its place and size', () => {
    const { board, map } = boardWithMap();
    const note = addSticky(board);
    const point = cellCentre(board, map, 1, 0);
    expect(drop(board, map, note, point)).toBe(true);
    expect(board.get(note)?.geometry).toBeUndefined();
    const box = board.read.box(note);
    expect([box?.width, box?.height]).toEqual([92, 78]);
    expect(centreOf(box ?? { x: 0, y: 0, width: 0, height: 0 })).toEqual(point);
    expect(stickyKind.binding?.of(board.get(note) as never, board.read)).toBe(map);
  });

  it('is not taken by touchpoint lanes, headers and titles', () => {
    const { board, map } = boardWithMap();
    const note = addSticky(board);
    const layout = layoutOf(board, map);
    expect(drop(board, map, note, cellCentre(board, map, 0, 0))).toBe(false);
    expect(drop(board, map, note, centreOf(layout.headerBox))).toBe(false);
    expect(drop(board, map, note, centreOf(layout.lanes[1]?.titleBox ?? layout.box))).toBe(false);
  });

  it('moves with the map and the stage it stands in', () => {
    const { board, map, stages } = boardWithMap();
    const note = addSticky(board);
    drop(board, map, note, cellCentre(board, map, 1, 1));
    const before = board.read.box(note);
    board.transact((tx) => tx.update(map, { geometry: [1100, 500, 0, 0, 0] }));
    expect(board.read.box(note)?.x).toBe((before?.x ?? 0) + 100);
    board.transact((tx) => removeStage(tx, tx.read, stages[0]?.id as RecordId));
    expect(board.read.box(note)?.x).toBe((before?.x ?? 0) + 100 - 172);
  });

  it('is painted above its map and taken out with the place it is given', () => {
    const { board, map } = boardWithMap();
    const note = addSticky(board);
    board.transact((tx) => tx.create({ kind: 'sticky', geometry: [0, 0, 10, 10, 0] }));
    drop(board, map, note, cellCentre(board, map, 1, 0));
    const order = [...board.objects()].sort((a, b) => board.compareZ(a, b));
    expect(order.slice(0, 2)).toEqual([map, note]);
    const record = board.get(note);
    const box = { x: 3000, y: 3000, width: 92, height: 78 };
    board.transact((tx) => stickyKind.binding?.unbind(tx, record as never, box));
    expect(board.get(note)?.geometry).toEqual([3000, 3000, 92, 78, 0]);
    expect(board.get(cellIdOf(note))).toBeUndefined();
  });

  it('goes with the map when that is removed, and comes back with it', () => {
    const { board, map } = boardWithMap();
    const note = addSticky(board);
    drop(board, map, note, cellCentre(board, map, 1, 0));
    const before = board.size;
    board.transact((tx) => tx.remove(map));
    expect(board.get(note)).toBeUndefined();
    expect([...board.objects()]).toEqual([]);
    board.undo();
    expect(board.size).toBe(before);
    expect(board.read.box(note)?.width).toBe(92);
  });

  it('is still somewhere when a colleague removes the map at the same time', () => {
    const { board, map } = boardWithMap();
    const note = addSticky(board);
    const other = new Board(new Y.Doc(), kinds);
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(board.doc));
    other.transact((tx) => tx.remove(map));
    drop(board, map, note, cellCentre(board, map, 1, 0));
    Y.applyUpdate(board.doc, Y.encodeStateAsUpdate(other.doc));
    expect(board.get(map)).toBeUndefined();
    expect(board.read.box(note)).toEqual({ x: 0, y: 0, width: 200, height: 200 });
  });
});

describe('names of cells', () => {
  it('can be read back', () => {
    const { board, map } = boardWithMap();
    const { lanes, steps } = readMap(map, board.read);
    const [lane, column] = [lanes[0]?.id, steps[1]?.id] as [RecordId, RecordId];
    expect(cellOfPart(cellPart(lane, column))).toEqual({ lane, column });
    expect(cellOfPart('stage')).toBeUndefined();
  });
});

describe('removing', () => {
  it('a touchpoint or a persona takes their feelings along', () => {
    const { board, map, stages } = boardWithMap();
    const step = stages[0]?.steps[0] as RecordId;
    const ids = board.transact((tx) => {
      const { placement } = addTouchpoint(tx, tx.read, map, step);
      const [a, b] = ['a', 'b'].map((text) => tx.create({ kind: 'persona', text, props: { map } }));
      for (const persona of [a, b]) {
        const id = `${persona}:${placement}` as RecordId;
        tx.create({ id, kind: 'emotion', props: { map, persona, placement, value: 1 } });
      }
      return { placement, a: a as RecordId };
    });
    board.transact((tx) => tx.remove(ids.a));
    expect(board.read.ofKind('emotion')).toHaveLength(1);
    board.transact((tx) => tx.remove(ids.placement));
    expect(board.read.ofKind('emotion')).toHaveLength(0);
  });
});

describe('records that hold what this version does not expect', () => {
  it('keep unknown keys, get defaults, and are a problem only where nothing can be made of them', () => {
    const { board, map } = boardWithMap();
    const make = (props: object, kind = 'sticky') =>
      board.get(board.transact((tx) => tx.create({ kind, props, geometry: [0, 0, 9, 9, 0] })));
    expect(make({})?.props).toEqual({ color: 'lemon' });
    expect(make({ color: 'ultraviolet', later: [1] })?.props).toEqual({
      color: 'lemon',
      later: [1],
    });
    expect(make({}, 'text')?.props).toMatchObject({ size: 20 });
    expect(make({ map, type: 'hologram' }, 'lane')?.props).toMatchObject({ type: 'stickies' });
    expect(make({ map, phase: 'never' }, 'stage')?.props).toMatchObject({ phase: null });
    expect(
      make({ map, persona: 'p', placement: 'q', value: 99 }, 'emotion')?.props.value,
    ).toBeNull();
    expect(() => make({}, 'stage')).toThrow('map');
  });

  it('keep the stored value when something else is changed', () => {
    const { board } = boardWithMap();
    const note = board.transact((tx) =>
      tx.create({ kind: 'sticky', props: { color: 'ultraviolet' }, geometry: [0, 0, 9, 9, 0] }),
    );
    board.transact((tx) => tx.update(note, { props: { later: 1 } }));
    const stored = (board.doc.getMap('records').get(note) as Y.Map<unknown>).get('props');
    expect(stored).toMatchObject({ color: 'ultraviolet', later: 1 });
  });
});
