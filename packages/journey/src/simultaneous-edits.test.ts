import type { Board, RecordId } from '@feltline/board';
import { describe, expect, it } from 'vitest';
import { filledMap } from '../test/filled-map.ts';
import { twoPeers } from '../test/journey-board.ts';
import { bindToCell } from './commands/cells.ts';
import { addPersona, removePersona, setEmotion } from './commands/emotions.ts';
import { addLane, removeLane } from './commands/lanes.ts';
import { addStage, removeStage } from './commands/stages.ts';
import { addTouchpoint, movePlacement } from './commands/touchpoints.ts';
import { layoutMap } from './layout/layout-map.ts';
import { readMap } from './read-map.ts';

function peersWithMap() {
  const { a, b, exchange } = twoPeers();
  const filled = filledMap(
    {
      stages: [
        { title: 'A', columns: [{ feelings: [10], notes: 1 }] },
        { title: 'B', columns: [{ feelings: [-10] }] },
      ],
    },
    a,
  );
  exchange();
  const same = () => {
    exchange();
    const [here, there] = [a, b].map((board) =>
      JSON.stringify(layoutMap(readMap(filled.map, board.read), { x: 0, y: 0 })),
    );
    expect(there).toBe(here);
  };
  return { ...filled, a, b, same };
}

const modelOf = (board: Board, map: RecordId) => readMap(map, board.read);

describe('[J15] two people at once', () => {
  it('a touchpoint dropped into a stage that a colleague deletes waits in the tray; undo gives it its place', () => {
    const { a, b, map, stages, same } = peersWithMap();
    const step = stages[1]?.steps[0] as RecordId;
    a.transact((tx) => removeStage(tx, tx.read, stages[1]?.id as RecordId));
    const { placement } = b.transact((tx) =>
      addTouchpoint(tx, tx.read, map, step, { title: 'dropped' }),
    );
    same();
    expect(modelOf(a, map).unplaced).toContain(placement);
    a.undo();
    same();
    expect(modelOf(b, map).unplaced).toEqual([]);
    expect(
      modelOf(b, map)
        .placementsByStep.get(step)
        ?.map((p) => p.id),
    ).toContain(placement);
  });

  it('a named column added to a stage that goes is kept in the tray', () => {
    const { a, b, map, stages, same } = peersWithMap();
    a.transact((tx) => removeStage(tx, tx.read, stages[1]?.id as RecordId));
    const stage = stages[1]?.id as RecordId;
    const step = b.transact((tx) =>
      tx.create({ kind: 'step', text: 'Compare', props: { map, stage } }),
    );
    same();
    const layout = layoutMap(modelOf(a, map), { x: 0, y: 0 });
    expect(layout.unplaced?.items).toContain(step);
    expect(layout.stepTitles.map((title) => title.id)).toContain(step);
  });

  it('a note dropped into a lane that goes waits in the tray', () => {
    const { a, b, map, lanes, stages, notes, same } = peersWithMap();
    a.transact((tx) => removeLane(tx, tx.read, lanes[2] as RecordId));
    const to = stages[1]?.steps[0] as RecordId;
    b.transact((tx) => bindToCell(tx, tx.read, notes[0] as RecordId, lanes[2] as RecordId, to));
    same();
    expect(modelOf(b, map).unplaced).toEqual([notes[0]]);
  });

  it('of two moves of the same touchpoint one wins whole: column and place together', () => {
    const { a, b, map, stages, placements, same } = peersWithMap();
    const [first, second] = stages.map((stage) => stage.steps[0]) as [RecordId, RecordId];
    const moved = placements[0] as RecordId;
    const order = (board: Board) => board.get(moved)?.props.order as string;
    a.transact((tx) => movePlacement(tx, tx.read, moved, second, 0));
    b.transact((tx) => movePlacement(tx, tx.read, moved, first, 0));
    const said = [
      { step: second, order: order(a) },
      { step: first, order: order(b) },
    ];
    same();
    const props = a.get(moved)?.props;
    expect(said).toContainEqual({ step: props?.step, order: props?.order });
    expect(modelOf(a, map).unplaced).toEqual([]);
  });

  it('two feelings for the same point become one, never a mixture', () => {
    const { a, b, map, placements, personas, same } = peersWithMap();
    const point = [personas[0], placements[0]] as [RecordId, RecordId];
    a.transact((tx) => setEmotion(tx, tx.read, ...point, 20));
    b.transact((tx) => setEmotion(tx, tx.read, ...point, -20));
    same();
    const [value] = layoutMap(modelOf(a, map), { x: 0, y: 0 }).curves[0]?.points ?? [];
    expect([20, -20]).toContain(value?.value);
  });

  it('a persona removed while somebody moves its points leaves no curve and breaks nothing', () => {
    const { a, b, map, placements, personas, same } = peersWithMap();
    const persona = personas[0] as RecordId;
    a.transact((tx) => removePersona(tx, tx.read, persona));
    b.transact((tx) => {
      setEmotion(tx, tx.read, persona, placements[0] as RecordId, 5);
    });
    same();
    expect(layoutMap(modelOf(a, map), { x: 0, y: 0 }).curves).toEqual([]);
  });

  it('personas, stages and lanes added at the same place are all there, in one order', () => {
    const { a, b, map, stages, lanes, same } = peersWithMap();
    for (const board of [a, b]) {
      board.transact((tx) => {
        addPersona(tx, tx.read, map, { name: 'new' });
        addStage(tx, tx.read, map, { after: stages[0]?.id as RecordId, title: 'new' });
        addLane(tx, tx.read, map, { type: 'stickies', after: lanes[0] as RecordId });
      });
    }
    same();
    const model = modelOf(a, map);
    expect([model.personas.length, model.stages.length, model.lanes.length]).toEqual([3, 4, 5]);
    expect(model.stages.map((stage) => stage.text)).toEqual(['A', 'new', 'new', 'B']);
  });

  it('parts that cannot be read are left alone and take no room', () => {
    const { a, map, same } = peersWithMap();
    const before = JSON.stringify(layoutMap(modelOf(a, map), { x: 0, y: 0 }));
    a.doc.transact(() => {
      const records = a.doc.getMap('records');
      records.set('junk', 'not a record');
    });
    same();
    expect(JSON.stringify(layoutMap(modelOf(a, map), { x: 0, y: 0 }))).toBe(before);
    expect(a.doc.getMap('records').get('junk')).toBe('not a record');
  });
});
