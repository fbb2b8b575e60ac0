import type { RecordId } from '@feltline/board';
import { expect, it } from 'vitest';
import { golden, importCsv, newBoard } from '../../../test/journey-board.ts';
import { emotionTenths } from '../../emotion-value.ts';
import { cellKey } from '../../map-model.ts';
import { readMap } from '../../read-map.ts';
import { readCopiedPart } from './copied-part.ts';
import { columnsOf, copiedLane, copiedStage } from './copy-part.ts';
import { pastePart } from './paste-part.ts';

function example() {
  const board = newBoard();
  const { map } = importCsv(board, golden('e1-running-shoes'));
  importCsv(board, golden('e1-notes'), { map });
  const model = readMap(map, board.read);
  const laneOf = (type: string) => model.lanes.find(({ props }) => props.type === type)?.id;
  return { board, map, model, negatives: laneOf('negatives') as RecordId, laneOf };
}

/** What the notes of a lane say, column by column. */
function notesOf(map: RecordId, lane: RecordId, { read }: ReturnType<typeof newBoard>) {
  const model = readMap(map, read);
  return columnsOf(model).map((column) =>
    (model.cellItems.get(cellKey(lane, column)) ?? []).map((id) => read.record(id)?.text),
  );
}

it('a lane goes into another map, its cells into the columns of the same number', () => {
  const { board, map, negatives } = example();
  const copied = copiedLane(board.read, negatives);
  const other = newBoard();
  const { map: wide } = importCsv(other, golden('e1-running-shoes'));
  const text = JSON.stringify(copied);
  const lane = other.transact((tx) => pastePart(tx, wide, readCopiedPart(text) ?? never()));
  expect(other.read.record(lane)?.props).toMatchObject({ type: 'negatives', map: wide });
  expect(notesOf(wide, lane, other)).toEqual(notesOf(map, negatives, board));
  expect(notesOf(wide, lane, other).flat().length).toBeGreaterThan(3);

  const { map: narrow } = importCsv(other, 'stage,title\nA,One\nB,Two\n');
  const last = other.transact((tx) => pastePart(tx, narrow, copied ?? never()));
  const [first, second, ...none] = notesOf(narrow, last, other);
  expect(none).toEqual([]);
  expect([...(first ?? []), ...(second ?? [])]).toEqual(notesOf(map, negatives, board).flat());
});

it('a stage goes along with its touchpoints, feelings and notes: known touchpoints are placed once more', () => {
  const { board, map, model } = example();
  const decision = model.stages[2]?.id as RecordId;
  const copied = copiedStage(board.read, decision) ?? never();
  const count = model.touchpoints.size;
  const stage = board.transact((tx) => pastePart(tx, map, copied, decision));
  const after = readMap(map, board.read);
  expect(after.stages.map(({ id }) => id).indexOf(stage)).toBe(3);
  expect(after.touchpoints.size).toBe(count);

  const other = newBoard();
  const { map: target } = importCsv(other, 'stage,title,emotion[Marta]\nA,One,1\n');
  const made = other.transact((tx) => pastePart(tx, target, copied));
  const there = readMap(target, other.read);
  const [step, ...more] = there.steps.filter(({ props }) => props.stage === made);
  expect(more).toHaveLength(1);
  const [placement] = there.placementsByStep.get(step?.id as RecordId) ?? [];
  const touchpoint = there.touchpoints.get(placement?.props.touchpoint as RecordId);
  expect(touchpoint?.text).toBe('Support call for the shop address');
  expect(touchpoint?.props).toMatchObject({ importId: 'TP05', channel: 'phone', owner: 'Support' });
  const marta = there.personas[0]?.id as RecordId;
  expect(emotionTenths(there, marta, placement?.id as RecordId)).toBe(-20);
  const said = [...there.cellItems.values()].flat().map((id) => other.read.record(id)?.text);
  expect(said).toContain('The bot knows no shops');
  expect(there.lanes.map(({ props }) => props.type)).toContain('negatives');
});

it('rows that only show touchpoints or feelings are not copied, and other words are no part of a map', () => {
  const { board, laneOf } = example();
  expect(copiedLane(board.read, laneOf('touchpoints') as RecordId)).toBeUndefined();
  expect(copiedLane(board.read, laneOf('emotion') as RecordId)).toBeUndefined();
  for (const words of [
    '',
    'a\nb',
    '{"format":"feltline-map-part"}',
    '{"format":"feltline-map-part"',
  ])
    expect(readCopiedPart(words)).toBeUndefined();
  const bad = {
    format: 'feltline-map-part',
    version: 1,
    lane: { type: 'x', title: '', columns: [] },
  };
  expect(readCopiedPart(JSON.stringify(bad))).toBeUndefined();
});

function never(): never {
  throw new Error('got nothing, expected a copied part');
}
