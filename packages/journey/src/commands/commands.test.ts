import type { Board, RecordId } from '@feltline/board';
import { describe, expect, it } from 'vitest';
import { type FilledMap, filledMap } from '../../test/filled-map.ts';
import { newBoard } from '../../test/journey-board.ts';
import { emotionTenths } from '../emotion-value.ts';
import { layoutMap } from '../layout/layout-map.ts';
import type { MapLayout } from '../layout/map-layout.ts';
import { cellKey } from '../map-model.ts';
import { readMap } from '../read-map.ts';
import { cellIdOf } from '../records/cell.ts';
import { bindToCell, unbindFromCell } from './cells.ts';
import { addPersona, removePersona, setEmotion } from './emotions.ts';
import { addLane, moveLane, removeLane } from './lanes.ts';
import { addStage, moveStage, removeStage, setPhase } from './stages.ts';
import { addStep, moveStep, removeStep } from './steps.ts';
import { addTouchpoint, movePlacement, placeTouchpoint, removePlacement } from './touchpoints.ts';

const threeStages = () =>
  filledMap({
    lanes: ['touchpoints', 'emotion', 'positives', 'stickies'],
    stages: (['before', 'during', 'after'] as const).map((phase, i) => ({
      title: ['A', 'B', 'C'][i] as string,
      phase,
      columns: [{ feelings: [10 * i - 10], notes: 1 }],
    })),
  });

const modelOf = ({ board, map }: { board: Board; map: RecordId }) => readMap(map, board.read);
const layoutOf = (filled: { board: Board; map: RecordId }): MapLayout =>
  layoutMap(modelOf(filled), { x: 0, y: 0 });
const titles = (filled: FilledMap) => modelOf(filled).stages.map((stage) => stage.text);

/** What stands in which column, by the touchpoints and notes found there. */
function contentByStep(filled: FilledMap): Map<RecordId, string> {
  const model = modelOf(filled);
  return new Map(
    model.steps.map((step) => [
      step.id,
      JSON.stringify([
        model.placementsByStep.get(step.id)?.map((placement) => placement.id),
        model.lanes.map((lane) => model.cellItems.get(cellKey(lane.id, step.id))),
      ]),
    ]),
  );
}

describe('[J11] adding and moving stages, steps and lanes', () => {
  it('a new stage comes with one column, in the phase of its neighbour; all else slides', () => {
    const filled = threeStages();
    const before = contentByStep(filled);
    const { board, map, stages } = filled;
    const { step } = board.transact((tx) =>
      addStage(tx, tx.read, map, { after: stages[0]?.id as RecordId, title: 'New' }),
    );
    expect(titles(filled)).toEqual(['A', 'New', 'B', 'C']);
    const model = modelOf(filled);
    expect(model.stages[1]?.props.phase).toBe('before');
    expect(model.steps[1]?.id).toBe(step);
    for (const [id, content] of before) expect(contentByStep(filled).get(id)).toBe(content);
    board.undo();
    expect(titles(filled)).toEqual(['A', 'B', 'C']);
  });

  it('a new stage can be the first or the last', () => {
    const filled = threeStages();
    filled.board.transact((tx) => {
      addStage(tx, tx.read, filled.map, { after: null, title: 'first' });
      addStage(tx, tx.read, filled.map, { title: 'last', phase: null });
    });
    expect(titles(filled)).toEqual(['first', 'A', 'B', 'C', 'last']);
    expect(modelOf(filled).stages[4]?.props.phase).toBeNull();
  });

  it('a moved stage takes its columns along, and the phase it lands in', () => {
    const filled = threeStages();
    const before = contentByStep(filled);
    const [a, b, c] = filled.stages.map((stage) => stage.id) as [RecordId, RecordId, RecordId];
    filled.board.transact((tx) => moveStage(tx, tx.read, c, 0));
    expect(titles(filled)).toEqual(['C', 'A', 'B']);
    expect(modelOf(filled).stages.map((stage) => stage.props.phase)).toEqual([
      'before',
      'before',
      'during',
    ]);
    expect(contentByStep(filled)).toEqual(before);
    filled.board.transact((tx) => moveStage(tx, tx.read, a, 99));
    expect(titles(filled)).toEqual(['C', 'B', 'A']);
    filled.board.transact((tx) => setPhase(tx, tx.read, b, 'after'));
    expect(modelOf(filled).stages[1]?.props.phase).toBe('after');
  });

  it('keeps the phase of a stage that stays beside its like', () => {
    const filled = threeStages();
    filled.board.transact((tx) => {
      const { stage } = addStage(tx, tx.read, filled.map, { title: 'D' });
      moveStage(tx, tx.read, stage, 2);
    });
    expect(modelOf(filled).stages.map((stage) => stage.props.phase)).toEqual([
      'before',
      'during',
      'after',
      'after',
    ]);
  });

  it('columns can be added, moved to another stage and removed', () => {
    const filled = threeStages();
    const { board, stages } = filled;
    const [first, second] = stages as [FilledMap['stages'][0], FilledMap['stages'][0]];
    const added = board.transact((tx) =>
      addStep(tx, tx.read, first.id, { after: null, title: 'x' }),
    );
    expect(modelOf(filled).steps.map((step) => step.text)).toEqual(['x', '', '', '']);
    const content = contentByStep(filled).get(first.steps[0] as RecordId);
    board.transact((tx) =>
      moveStep(tx, tx.read, first.steps[0] as RecordId, { stage: second.id, index: 1 }),
    );
    const { steps } = modelOf(filled);
    expect(steps.map((step) => step.id)).toEqual([
      added,
      second.steps[0],
      first.steps[0],
      stages[2]?.steps[0],
    ]);
    expect(contentByStep(filled).get(first.steps[0] as RecordId)).toBe(content);
    board.transact((tx) => removeStep(tx, tx.read, added));
    expect(layoutOf(filled).stages[0]?.columns).toEqual([]);
  });

  it('lanes can be added and moved; their content goes along', () => {
    const filled = threeStages();
    const before = contentByStep(filled);
    const { board, map, lanes } = filled;
    const added = board.transact((tx) =>
      addLane(tx, tx.read, map, { type: 'negatives', after: lanes[2] as RecordId, title: 'New' }),
    );
    board.transact((tx) => moveLane(tx, tx.read, added, 0));
    expect(modelOf(filled).lanes.map((lane) => lane.id)).toEqual([added, ...lanes]);
    board.transact((tx) => removeLane(tx, tx.read, added));
    expect(contentByStep(filled)).toEqual(before);
  });

  it('a right-to-left map grows to the left: its first stage stays where it is', () => {
    const filled = filledMap({ dir: 'rtl', stages: [{ columns: [{}] }, { columns: [{}] }] });
    const { board, map, stages } = filled;
    const firstStage = () => {
      const [x = 0, y = 0] = board.get(map)?.geometry ?? [];
      return layoutMap(modelOf(filled), { x, y }).stages.find((s) => s.id === stages[0]?.id)?.box;
    };
    const before = firstStage();
    board.transact((tx) => addStage(tx, tx.read, map));
    expect(firstStage()).toEqual(before);
    board.transact((tx) => removeStage(tx, tx.read, stages[1]?.id as RecordId));
    expect(firstStage()).toEqual(before);
  });
});

describe('[J12] removing', () => {
  it('sends the content of a stage to the tray, and undo brings all of it back', () => {
    const filled = threeStages();
    const before = JSON.stringify(layoutOf(filled));
    const { board, stages, placements, notes } = filled;
    board.transact((tx) => removeStage(tx, tx.read, stages[1]?.id as RecordId));
    expect(titles(filled)).toEqual(['A', 'C']);
    expect(new Set(modelOf(filled).unplaced)).toEqual(new Set([placements[1], notes[2], notes[3]]));
    board.undo();
    expect(JSON.stringify(layoutOf(filled))).toBe(before);
  });

  it('can take the content along', () => {
    const filled = threeStages();
    const { board, stages, placements, notes } = filled;
    board.transact((tx) =>
      removeStage(tx, tx.read, stages[1]?.id as RecordId, { contents: 'remove' }),
    );
    expect(modelOf(filled).unplaced).toEqual([]);
    expect(board.get(placements[1] as RecordId)).toBeUndefined();
    expect(board.get(notes[2] as RecordId)).toBeUndefined();
    board.undo();
    expect(board.get(notes[2] as RecordId)?.text).toBe('note 0');
  });

  it('sends the notes of a lane to the tray', () => {
    const filled = threeStages();
    const { board, lanes, notes } = filled;
    const before = JSON.stringify(layoutOf(filled));
    board.transact((tx) => removeLane(tx, tx.read, lanes[2] as RecordId));
    expect(modelOf(filled).unplaced).toEqual([notes[0], notes[2], notes[4]]);
    board.undo();
    expect(JSON.stringify(layoutOf(filled))).toBe(before);
  });

  it('keeps touchpoints and feelings when their lanes go', () => {
    const filled = threeStages();
    const { board, map, lanes, placements, personas } = filled;
    board.transact((tx) => {
      removeLane(tx, tx.read, lanes[0] as RecordId);
      removeLane(tx, tx.read, lanes[1] as RecordId);
    });
    expect(new Set(modelOf(filled).unplaced)).toEqual(new Set(placements));
    board.transact((tx) => {
      addLane(tx, tx.read, map, { type: 'touchpoints', after: null });
      addLane(tx, tx.read, map, { type: 'emotion' });
    });
    expect(layoutOf(filled).unplaced).toBeUndefined();
    expect(layoutOf(filled).curves.map((curve) => curve.persona)).toEqual(personas);
    expect(layoutOf(filled).curves[0]?.points.map((point) => point.value)).toEqual([-10, 0, 10]);
  });

  it('takes a lane with its content when asked', () => {
    const filled = threeStages();
    const { board, lanes, placements, notes } = filled;
    board.transact((tx) => {
      removeLane(tx, tx.read, lanes[0] as RecordId, { contents: 'remove' });
      removeLane(tx, tx.read, lanes[2] as RecordId, { contents: 'remove' });
    });
    expect(placements.map((id) => board.get(id))).toEqual([undefined, undefined, undefined]);
    expect(board.get(notes[0] as RecordId)).toBeUndefined();
    expect(board.get(notes[1] as RecordId)).toBeDefined();
  });

  it('takes a stage out of a map that is the last of its kind', () => {
    const filled = filledMap({ stages: [{ columns: [{}] }] });
    filled.board.transact((tx) => removeStage(tx, tx.read, filled.stages[0]?.id as RecordId));
    const layout = layoutOf(filled);
    expect([layout.stages, layout.cells]).toEqual([[], []]);
    expect(layout.tableBox.width).toBe(292);
  });
});

describe('touchpoints', () => {
  it('are added at a place among the others', () => {
    const filled = threeStages();
    const { board, map, stages, placements } = filled;
    const step = stages[0]?.steps[0] as RecordId;
    const { placement } = board.transact((tx) =>
      addTouchpoint(tx, tx.read, map, step, { title: 'first', index: 0 }),
    );
    const inStep = modelOf(filled)
      .placementsByStep.get(step)
      ?.map((p) => p.id);
    expect(inStep).toEqual([placement, placements[0]]);
  });

  it('[J13] move with their feelings and the notes that speak of them, in one step to undo', () => {
    const filled = threeStages();
    const { board, stages, placements, notes, personas, lanes } = filled;
    const [from, to] = stages.map((stage) => stage.steps[0]) as [RecordId, RecordId];
    const before = JSON.stringify(layoutOf(filled));
    board.transact((tx) => movePlacement(tx, tx.read, placements[0] as RecordId, to, 1));
    const model = modelOf(filled);
    expect(model.placementsByStep.get(to)?.map((p) => p.id)).toEqual([
      placements[1],
      placements[0],
    ]);
    expect(emotionTenths(model, personas[0] as RecordId, placements[0] as RecordId)).toBe(-10);
    expect(model.cellItems.get(cellKey(lanes[2] as RecordId, to))).toEqual([notes[2], notes[0]]);
    // a plain sticky lane speaks of the step, not of the touchpoint
    expect(model.cellItems.get(cellKey(lanes[3] as RecordId, from))).toEqual([notes[1]]);
    board.undo();
    expect(JSON.stringify(layoutOf(filled))).toBe(before);
  });

  it('can stand in two stages; a new name shows in both', () => {
    const filled = threeStages();
    const { board, map, stages, placements } = filled;
    const touchpoint = board.get(placements[0] as RecordId)?.props.touchpoint as RecordId;
    board.transact((tx) => {
      placeTouchpoint(tx, tx.read, map, stages[2]?.steps[0] as RecordId, touchpoint);
      tx.setText(touchpoint, 'renamed');
    });
    const { cards } = layoutOf(filled);
    expect(cards.filter((card) => card.touchpoint === touchpoint)).toHaveLength(2);
    expect(modelOf(filled).touchpoints.get(touchpoint)?.text).toBe('renamed');
  });

  it('leave the map but not the library', () => {
    const filled = threeStages();
    const { board, placements } = filled;
    const touchpoint = board.get(placements[0] as RecordId)?.props.touchpoint as RecordId;
    board.transact((tx) => removePlacement(tx, tx.read, placements[0] as RecordId));
    expect(layoutOf(filled).cards).toHaveLength(2);
    expect(board.get(touchpoint)?.kind).toBe('touchpoint');
  });
});

describe('feelings', () => {
  it('are set, changed and made unknown', () => {
    const filled = threeStages();
    const { board, placements, personas } = filled;
    const [persona] = personas as [RecordId];
    const [placement] = placements as [RecordId];
    const value = () => emotionTenths(modelOf(filled), persona, placement);
    board.transact((tx) => setEmotion(tx, tx.read, persona, placement, 15));
    expect(value()).toBe(15);
    board.transact((tx) => setEmotion(tx, tx.read, persona, placement, null));
    expect(value()).toBeNull();
  });

  it('are whole tenths within the scale', () => {
    const { board, placements, personas } = threeStages();
    const set = (tenths: number) => () =>
      board.transact((tx) =>
        setEmotion(tx, tx.read, personas[0] as RecordId, placements[0] as RecordId, tenths),
      );
    for (const tenths of [21, -21, 0.5, Number.NaN]) expect(set(tenths)).toThrow('whole tenths');
    expect(() =>
      board.transact((tx) => setEmotion(tx, tx.read, personas[0] as RecordId, 'x' as RecordId, 1)),
    ).toThrow('expected a placement');
  });

  it('of a new persona get a colour and dash of their own', () => {
    const filled = threeStages();
    const { board, map } = filled;
    board.transact((tx) => {
      addPersona(tx, tx.read, map, { name: 'Dani' });
      addPersona(tx, tx.read, map, { name: 'Noa' });
    });
    const { personas } = modelOf(filled);
    expect(personas.map((persona) => persona.text)).toEqual(['Persona 1', 'Dani', 'Noa']);
    expect(new Set(personas.map((persona) => persona.props.color)).size).toBe(3);
    expect(new Set(personas.map((persona) => persona.props.dash)).size).toBe(3);
  });

  it('of a removed persona are no longer drawn', () => {
    const filled = threeStages();
    filled.board.transact((tx) => removePersona(tx, tx.read, filled.personas[0] as RecordId));
    expect(layoutOf(filled).curves).toEqual([]);
  });
});

describe('notes', () => {
  it('[J14] in a cell store no place of their own, and get one when taken out', () => {
    const filled = threeStages();
    const { board, lanes, stages } = filled;
    const note = board.transact((tx) =>
      tx.create({ kind: 'sticky', text: 'x', geometry: [5, 5, 200, 200, 0] }),
    );
    const step = stages[0]?.steps[0] as RecordId;
    board.transact((tx) => bindToCell(tx, tx.read, note, lanes[2] as RecordId, step, 0));
    expect(board.get(note)?.geometry).toBeUndefined();
    const inCell = () => modelOf(filled).cellItems.get(cellKey(lanes[2] as RecordId, step));
    expect(inCell()).toEqual([note, filled.notes[0]]);
    board.transact((tx) => unbindFromCell(tx, tx.read, note, [900, 900, 92, 78, 0]));
    expect(board.get(note)?.geometry).toEqual([900, 900, 92, 78, 0]);
    expect(inCell()).toEqual([filled.notes[0]]);
    expect(board.get(cellIdOf(note))).toBeUndefined();
  });

  it('change places within a cell and between cells', () => {
    const filled = filledMap({ stages: [{ columns: [{ notes: 3 }, {}] }] });
    const { board, lanes, stages, notes } = filled;
    const [first, second] = (stages[0]?.steps ?? []) as [RecordId, RecordId];
    const lane = lanes[2] as RecordId;
    const bind = (note: number, step: RecordId, index: number) =>
      board.transact((tx) => bindToCell(tx, tx.read, notes[note] as RecordId, lane, step, index));
    bind(2, first, 0);
    bind(0, first, 2);
    const order = () => modelOf(filled).cellItems.get(cellKey(lane, first));
    expect(order()).toEqual([notes[2], notes[1], notes[0]]);
    bind(1, second, 0);
    expect(order()).toEqual([notes[2], notes[0]]);
    expect(board.get(notes[1] as RecordId)?.geometry).toBeUndefined();
  });

  it('are refused by lanes that take none', () => {
    const filled = threeStages();
    const { board, lanes, stages, notes } = filled;
    const bind = () =>
      board.transact((tx) =>
        bindToCell(
          tx,
          tx.read,
          notes[0] as RecordId,
          lanes[1] as RecordId,
          stages[0]?.steps[0] as RecordId,
        ),
      );
    expect(bind).toThrow('expected one that takes items');
  });
});

describe('commands', () => {
  it('say what they got when it is not what they expect', () => {
    const board = newBoard();
    const nowhere = 'nowhere' as RecordId;
    expect(() => board.transact((tx) => addStage(tx, tx.read, nowhere))).toThrow(
      'got nothing for nowhere, expected a journey map',
    );
    const note = board.transact((tx) => tx.create({ kind: 'sticky', geometry: [0, 0, 1, 1, 0] }));
    expect(() => board.transact((tx) => moveStage(tx, tx.read, note, 0))).toThrow(
      'expected a stage',
    );
  });
});
