import { Board, type RecordId } from '@feltline/board';
import { Editor, pastedGrid, pasteGrid } from '@feltline/editor';
import { planWideTable, readMap } from '@feltline/journey';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { gestures } from '../gestures.ts';
import { kinds } from '../models.ts';
import { giveTablePlanner, mapFromGrid } from './map-from-grid.ts';

giveTablePlanner(planWideTable);

function pasted(text: string) {
  const board = new Board(new Y.Doc(), kinds);
  const editor = new Editor({ board, gestures, t: (key) => key, reducedMotion: true });
  editor.camera.setViewport(1400, 900);
  const [map] = pasteGrid(editor, pastedGrid({ text })!, 'journey-map', { x: 500, y: 400 }) as [
    RecordId,
  ];
  return { board, editor, map, model: readMap(map, board.read) };
}

test('the first row names the stages and the first column the lanes', () => {
  const { board, model } = pasted(
    'Shoes\tAware\tBuy\nTouchpoints\tAd\t"Shop\nTill"\nPains\tToo loud\t\nThoughts\t\tNice\n',
  );
  expect(model.stages.map(({ text }) => text)).toEqual(['Aware', 'Buy']);
  expect(model.lanes.map(({ text, props }) => [text, props.type])).toEqual([
    ['Touchpoints', 'touchpoints'],
    ['Pains', 'negatives'],
    ['Thoughts', 'stickies'],
  ]);
  expect([...model.touchpoints.values()].map(({ text }) => text).sort()).toEqual([
    'Ad',
    'Shop',
    'Till',
  ]);
  const notes = [...board.all()].filter(({ kind }) => kind === 'sticky');
  expect(notes.map(({ text, props }) => [text, props.color]).sort()).toEqual([
    ['Nice', 'lemon'],
    ['Too loud', 'rose'],
  ]);
  board.undo();
  expect([...board.objects()]).toEqual([]);
});

test('feelings in a row become a curve, on whatever scale', () => {
  const { model } = pasted(
    'Stage\tAware\tBuy\nActions\tAd\tShop\nFeelings\t🙂\t1\nPain points\t\tSlow',
  );
  expect(model.lanes.map(({ props }) => props.type)).toEqual([
    'touchpoints',
    'emotion',
    'negatives',
  ]);
  expect([...model.emotions.values()].map(({ props }) => props.value).sort()).toEqual([-20, 10]);
});

test('from right to left the map runs from right to left', () => {
  expect(pasted('מסע\tמודעות\tקנייה\nמחשבות\tיפה\tמהר').model.map.props.dir).toBe('rtl');
});

test('Tab in a cell enters the next cell’s note, or makes one in an empty cell', () => {
  const { board, editor, model } = pasted('Map\tOne\tTwo\tThree\nThoughts\ta\t\tc');
  const note = (text: string) =>
    [...board.all()].find((record) => record.kind === 'sticky' && record.text === text)!.id;
  editor.startEditing({ object: note('a') });
  editor.keyDown({ key: 'Tab' });
  const made = editor.editing!.object;
  expect(readMap(model.map.id, board.read).cellItems.size).toBe(3);
  expect(board.get(made)?.text).toBe('');
  editor.keyDown({ key: 'Tab' });
  expect(editor.editing?.object).toBe(note('c'));
  editor.keyDown({ key: 'Tab', shift: true });
  expect(editor.editing?.object).toBe(made);
  editor.keyDown({ key: 'Enter', mod: true });
  expect([...board.all()].filter(({ kind }) => kind === 'sticky')).toHaveLength(4);
});

test('a table is proposed as a map where its lanes are named, and counted by its stages', () => {
  const meant = (text: string) => {
    const grid = pastedGrid({ text })!;
    return [mapFromGrid.isMeant?.(grid), mapFromGrid.count(grid)];
  };
  expect(
    meant('Step	Discover	Discover	Buy\nChannel	Site	Phone	Shop\nPain points	Slow		\n'),
  ).toEqual([true, 2]);
  expect(meant('Who	Doing\nMarta	Draws\nDani	Writes\n')[0]).toBe(false);
});
