import type { Board, BoardRecord, RecordId } from '@feltline/board';
import { describe, expect, it } from 'vitest';
import { filledMap } from '../../test/filled-map.ts';
import { notesOn } from '../notes-on.ts';
import { readMap } from '../read-map.ts';
import { cellIdOf } from '../records/cell.ts';
import { emotionIdOf } from '../records/emotion.ts';
import { personaOverrideIdOf } from '../records/persona-override.ts';
import type { PlacementProps } from '../records/placement.ts';
import {
  addAction,
  addEvidence,
  addExperiment,
  addMetric,
  addObservation,
  addOpportunity,
  linkOpportunity,
} from './about.ts';
import { describeEmotion } from './emotions.ts';
import { addNoteOn, removeNote, setNotes, turnNote } from './notes.ts';
import { setOverride } from './overrides.ts';
import { movePathStep, pathsOf } from './path-order.ts';
import { addPath, pathStepsOf } from './paths.ts';
import { placesOf, placeTouchpoint, removeTouchpoint } from './touchpoints.ts';

const twoInOneColumn = () => {
  const filled = filledMap({
    lanes: ['touchpoints', 'positives'],
    stages: [{ title: 'A', columns: [{ feelings: [0, 10] }, { feelings: [null] }] }],
  });
  const [one, two, three] = filled.placements;
  if (!one || !two || !three) throw new Error('expected three placements');
  return { ...filled, one, two, three };
};

const touchpointOf = (board: Board, placement: RecordId) =>
  (board.get(placement) as BoardRecord<PlacementProps>).props.touchpoint;

const said = (
  { board, map }: { board: Board; map: RecordId },
  placement: RecordId,
  type: 'positives' | 'negatives',
) => {
  const record = board.get(placement);
  if (!record) throw new Error('expected a placement');
  const place = { id: placement, props: record.props as unknown as PlacementProps };
  return notesOn(readMap(map, board.read), board.read, place, type).map(
    (id) => board.get(id)?.text,
  );
};

describe('notes of a touchpoint', () => {
  it('a note stands in the lane of its sign and speaks of its touchpoint alone', () => {
    const filled = twoInOneColumn();
    const { board, two, one } = filled;
    const note = board.transact((tx) =>
      addNoteOn(tx, tx.read, two, 'positives', { text: 'quick', laneTitle: 'What works' }),
    );
    expect(said(filled, two, 'positives')).toEqual(['quick']);
    expect(said(filled, one, 'positives')).toEqual([]);
    expect(board.get(note)).toMatchObject({ kind: 'sticky', props: { color: 'mint' } });
    expect(board.get(note)?.geometry).toBeUndefined();
  });

  it('a map without a lane for the sign gets one, in the same step', () => {
    const filled = twoInOneColumn();
    const { board, map, one } = filled;
    board.transact((tx) =>
      addNoteOn(tx, tx.read, one, 'negatives', { text: 'slow', laneTitle: 'What does not' }),
    );
    const lanes = () => readMap(map, board.read).lanes.map(({ text }) => text);
    expect(lanes()).toEqual(['touchpoints', 'positives', 'What does not']);
    board.undo();
    expect(lanes()).toEqual(['touchpoints', 'positives']);
  });

  it('turned from + to −, the same sticky stands among the negatives', () => {
    const filled = twoInOneColumn();
    const { board, one, two } = filled;
    const note = board.transact((tx) =>
      addNoteOn(tx, tx.read, two, 'positives', { text: 'queue', laneTitle: '+' }),
    );
    board.transact((tx) => turnNote(tx, tx.read, note, two, 'negatives', '−'));
    expect(said(filled, two, 'positives')).toEqual([]);
    expect(said(filled, two, 'negatives')).toEqual(['queue']);
    expect(said(filled, one, 'negatives')).toEqual([]);
    expect(board.get(note)?.props.color).toBe('rose');
    board.transact((tx) => removeNote(tx, tx.read, note));
    expect(board.get(note)).toBeUndefined();
    expect(board.get(cellIdOf(note))).toBeUndefined();
  });

  it('written as lines, what stays keeps its sticky', () => {
    const filled = twoInOneColumn();
    const { board, one } = filled;
    const write = (...lines: string[]) =>
      board.transact((tx) => setNotes(tx, tx.read, one, 'positives', lines, '+'));
    write('a', 'b', ' ', 'c');
    const before = board.read.ofKind('sticky');
    write('a', 'c', 'd');
    expect(said(filled, one, 'positives').sort()).toEqual(['a', 'c', 'd']);
    expect([...board.read.ofKind('sticky')].sort()).toEqual([...before].sort());
    write();
    expect(board.read.ofKind('sticky')).toEqual([]);
    board.undo();
    expect(said(filled, one, 'positives').sort()).toEqual(['a', 'c', 'd']);
  });

  it('what waits in the tray has no cell for a note', () => {
    const { board, one, stages } = twoInOneColumn();
    board.transact((tx) => tx.remove(stages[0]?.steps[0] as RecordId));
    expect(() =>
      board.transact((tx) => addNoteOn(tx, tx.read, one, 'positives', { text: '', laneTitle: '' })),
    ).toThrow('tray');
  });
});

describe('what a persona needs of a touchpoint', () => {
  it('is one record per pair, and goes when nothing is said any more', () => {
    const { board, one, personas } = twoInOneColumn();
    const [persona] = personas as [RecordId];
    const touchpoint = touchpointOf(board, one);
    const say = (own: { need?: string; expectation?: string }) =>
      board.transact((tx) => setOverride(tx, tx.read, persona, touchpoint, own));
    const record = () => board.get(personaOverrideIdOf(persona, touchpoint));
    say({ need: '  ' });
    expect(record()).toBeUndefined();
    say({ need: 'quiet' });
    say({ expectation: 'tea' });
    expect(record()?.props).toMatchObject({ need: 'quiet', expectation: 'tea' });
    say({ need: '' });
    expect(record()?.props).toMatchObject({ expectation: 'tea' });
    expect(record()?.props.need).toBeUndefined();
    say({ expectation: '' });
    expect(record()).toBeUndefined();
  });

  it('a target can be set where the feeling is unknown, which stays unknown', () => {
    const { board, three, personas } = twoInOneColumn();
    const [persona] = personas as [RecordId];
    const id = emotionIdOf(persona, three);
    board.transact((tx) =>
      describeEmotion(tx, tx.read, persona, three, { target: 15, note: 'promised' }),
    );
    expect(board.get(id)?.props).toMatchObject({ value: null, target: 15, note: 'promised' });
    expect(() =>
      board.transact((tx) => describeEmotion(tx, tx.read, persona, three, { target: 31 })),
    ).toThrow('expected whole tenths');
    board.transact((tx) => describeEmotion(tx, tx.read, persona, three, { target: undefined }));
    expect(board.get(id)?.props.target).toBeUndefined();
  });
});

describe('what goes with a touchpoint', () => {
  it('its metrics, readings, evidence and experiments go with it; actions and opportunities stay', () => {
    const { board, map, one, stages } = twoInOneColumn();
    const touchpoint = touchpointOf(board, one);
    const of = { type: 'touchpoint' as const, id: touchpoint };
    const { opportunity } = board.transact((tx) => {
      placeTouchpoint(tx, tx.read, map, stages[0]?.steps[1] as RecordId, touchpoint);
      const metric = addMetric(tx, of, { title: 'Views', kind: 'video_views', unit: '' });
      addObservation(tx, metric, { at: '2026-03-01', value: 12 });
      addObservation(tx, metric, { at: '2026-04-01', value: 15 });
      addEvidence(tx, of, { title: 'Interviews', evidence: 'research', n: 8 });
      addExperiment(tx, touchpoint, { title: 'Shorter', a: { n: 10, x: 1 }, b: { n: 10, x: 2 } });
      addAction(tx, { title: 'Film it again', touchpoint });
      return { opportunity: addOpportunity(tx, touchpoint, { title: 'A series' }) };
    });
    expect(placesOf(board.read, touchpoint)).toHaveLength(2);
    board.transact((tx) => removeTouchpoint(tx, tx.read, touchpoint));
    for (const kind of ['metric', 'observation', 'evidence-ref', 'experiment'])
      expect(board.read.ofKind(kind), kind).toEqual([]);
    expect(board.read.ofKind('action')).toHaveLength(1);
    expect(board.read.ofKind('opportunity')).toEqual([opportunity]);
    expect(placesOf(board.read, touchpoint)).toEqual([]);
    board.undo();
    expect(placesOf(board.read, touchpoint)).toHaveLength(2);
    expect(board.read.ofKind('observation')).toHaveLength(2);
  });

  it('an opportunity can be one of several touchpoints', () => {
    const { board, one, three } = twoInOneColumn();
    const [a, b] = [touchpointOf(board, one), touchpointOf(board, three)];
    const id = board.transact((tx) => addOpportunity(tx, a, { title: 'Both' }));
    board.transact((tx) => linkOpportunity(tx, id, b, true));
    expect(board.get(id)?.props.touchpoints).toEqual({ [a]: true, [b]: true });
    board.transact((tx) => linkOpportunity(tx, id, a, false));
    expect(board.get(id)?.props.touchpoints).toEqual({ [b]: true });
    expect(() => board.transact((tx) => linkOpportunity(tx, a, b, true))).toThrow(
      'expected an opportunity',
    );
  });
});

it('a path takes the order it is given, also where it comes by twice', () => {
  const { board, map, one, two, three } = twoInOneColumn();
  const path = board.transact((tx) =>
    addPath(tx, tx.read, map, { title: 'Back', placements: [one, two, one, three] }),
  );
  const places = () => pathStepsOf(board.read, path).map(({ props }) => props.placement);
  const [first] = pathStepsOf(board.read, path);
  board.transact((tx) => movePathStep(tx, tx.read, first?.id as RecordId, 3));
  expect(places()).toEqual([two, one, three, one]);
  expect(pathsOf(board.read, map).map(({ text }) => text)).toEqual(['Back']);
  expect(() => board.transact((tx) => movePathStep(tx, tx.read, path, 0))).toThrow(
    'step of a path',
  );
});
