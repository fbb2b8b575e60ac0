import { bindToCell, createMap, readMap } from '@feltline/journey';
import { expect, test } from 'vitest';
import { MapUser } from '../../../test/map-user.ts';

/** A person with a note below the second column. */
function withNote(): MapUser {
  const user = new MapUser();
  user.board.transact((tx) => {
    const note = tx.create({ kind: 'sticky', text: 'Too long', props: { color: 'rose' } });
    const [, column] = user.steps;
    if (column) bindToCell(tx, tx.read, note, user.lanes.negatives, column);
  });
  return user;
}

test('A lane with the focus is copied alone, and goes into the map that is chosen when it is pasted, in one step', () => {
  const { board, editor, lanes, map } = withNote();
  editor.selection.focus({ object: map, part: lanes.negatives });
  const content = editor.copy();
  expect(content?.text).toBe('negatives\nToo long');
  const other = board.transact((tx) =>
    createMap(tx, {
      at: { x: 5000, y: 0 },
      title: 'Boots',
      dir: 'ltr',
      stages: [{ title: 'One' }, { title: 'Two' }],
      lanes: [{ type: 'touchpoints', title: '' }],
    }),
  ).map;
  editor.selection.set([other]);
  editor.paste(content ?? {});
  const model = readMap(other, board.read);
  expect(model.lanes.map(({ text }) => text)).toEqual(['', 'negatives']);
  expect(editor.selection.focused).toEqual({ object: other, part: model.lanes[1]?.id });
  const [note] = [...model.cellItems.values()].flat();
  expect(note && board.get(note)?.text).toBe('Too long');
  expect(board.read.box(note as never)?.x).toBeGreaterThan(5000);
});

test('A stage is pasted after the stage that has the focus; without a map in sight its words become notes', () => {
  const { board, editor, stages, map } = withNote();
  const [, decision] = stages;
  editor.selection.focus({ object: map, part: decision as string });
  const content = editor.copy();
  expect(content?.text).toBe('Decision\nChat\nToo long');
  editor.paste(content ?? {});
  const titles = () => readMap(map, board.read).stages.map(({ text }) => text);
  expect(titles()).toEqual(['Awareness', 'Decision', 'Decision', 'Loyalty']);
  const sticky = board.transact((tx) =>
    tx.create({ kind: 'sticky', geometry: [0, 0, 200, 200, 0], text: 'x' }),
  );
  editor.selection.set([sticky]);
  editor.paste(content ?? {});
  expect(titles()).toHaveLength(4);
});

test('A map without a focused part, or with one that only shows touchpoints, is copied as a whole', () => {
  const { editor, lanes, map } = withNote();
  editor.selection.set([map]);
  const whole = editor.copy();
  editor.selection.focus({ object: map, part: lanes.touchpoints });
  expect(editor.copy()?.text).toBe(whole?.text);
  expect(JSON.parse(whole?.native ?? '{}').format).toBe('feltline-clipboard');
});
