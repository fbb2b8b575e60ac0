import { expect, test } from 'vitest';
import { User } from '../../test/user.ts';
import { editorStrings } from '../strings.ts';

test('Every action and every step has words in every language', () => {
  const { editor } = new User();
  const own = ['tool.note', 'tool.words'];
  for (const { label } of editor.actions.list) {
    if (own.includes(label)) continue;
    for (const words of Object.values(editorStrings)) expect(words, label).toHaveProperty([label]);
  }
});

test('Readers have no action that changes the board', () => {
  const user = new User({ readOnly: true });
  user.put('note', 100, 100);
  user.press('mod+a');
  const open = user.editor.actions.list.filter((action) => action.isEnabled(user.editor));
  expect(open.length).toBeGreaterThan(5);
  expect(open.filter((action) => action.changes)).toEqual([]);
  const before = user.bytes();
  for (const action of user.editor.actions.list) user.editor.actions.run(action.id, 'red');
  expect(user.bytes()).toEqual(before);
});

test('An unknown action is refused by name', () => {
  expect(() => new User().editor.actions.run('fly')).toThrow(
    /No action "fly"; expected one of undo/,
  );
});

test('Undo and redo', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user.drag([150, 150], [250, 150]);
  user.press('mod+z');
  expect(user.geometry(note)?.[0]).toBe(100);
  expect(user.selected).toEqual([note]);
  user.press('mod+shift+Z');
  expect(user.geometry(note)?.[0]).toBe(200);
  user.press('mod+z');
  user.press('mod+y');
  expect(user.geometry(note)?.[0]).toBe(200);
});

test('Ctrl+Z works on a Hebrew keyboard', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user.drag([150, 150], [250, 150]);
  user.press('mod+ז', 'KeyZ');
  expect(user.geometry(note)?.[0]).toBe(100);
});

test('Delete removes what is chosen, in one step', () => {
  const user = new User();
  user.put('note', 100, 100);
  user.put('note', 300, 100);
  user.press('mod+a');
  user.press('Delete');
  expect(user.board.size).toBe(0);
  expect(user.selected).toEqual([]);
  user.press('mod+z');
  expect(user.board.size).toBe(2);
});

test('With the focus on a part, Delete does not remove the whole', () => {
  const user = new User();
  const shelf = user.put('shelf', 100, 100, 400, 200);
  user.click(150, 200);
  user.press('Delete');
  expect(user.board.get(shelf)).toBeDefined();
});

test('Duplicate puts a copy beside, and repeats the way it was moved', () => {
  const user = new User();
  user.put('note', 100, 100);
  user.click(150, 150);
  user.press('mod+d');
  const [second] = user.selected;
  expect(second && user.geometry(second)).toEqual([220, 100, 100, 100, 0]);
  user.drag([270, 150], [270, 250], { mod: true });
  user.press('mod+d');
  const [third] = user.selected;
  expect(third && user.geometry(third)).toEqual([340, 300, 100, 100, 0]);
});

test('Arrows move by one, with Shift by ten', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user.click(150, 150);
  user.press('ArrowRight');
  user.press('shift+ArrowDown');
  expect(user.geometry(note)).toEqual([101, 110, 100, 100, 0]);
});

test('In a container, arrows go from place to place', () => {
  const user = new User();
  const shelf = user.put('shelf', 100, 100, 400, 200);
  const note = user.put('note', 100, 400);
  user.drag([150, 450], [150, 200]);
  user.editor.selection.set([note]);
  user.press('ArrowRight');
  expect(user.board.get(user.board.read.partsOf(shelf)[0] as typeof note)?.props.board).toBe(
    'right',
  );
  expect(user.geometry(note)).toBeUndefined();
  user.press('ArrowRight');
  user.press('ArrowLeft');
  expect(user.board.read.box(note)).toMatchObject({ x: 110 });
});

test('What is in a container can be taken out without a pointer', () => {
  const user = new User();
  user.put('shelf', 100, 100, 400, 200);
  const note = user.put('note', 100, 400);
  user.drag([150, 450], [150, 200]);
  user.editor.actions.run('takeOut');
  expect(user.geometry(note)?.[1]).toBeGreaterThan(300);
});

test('With nothing chosen, arrows move the view', () => {
  const user = new User();
  user.press('ArrowRight');
  expect(user.editor.camera.x).toBe(80);
});

test('To the front, to the back, and one step past what overlaps', () => {
  const user = new User();
  const a = user.put('note', 100, 100);
  const b = user.put('note', 150, 150);
  const far = user.put('note', 600, 600);
  const c = user.put('note', 160, 160);
  const order = () => [...user.board.objects()];
  user.editor.selection.set([a]);
  user.press('PageUp');
  expect(order()).toEqual([b, far, c, a]);
  user.press('[');
  expect(order()).toEqual([a, b, far, c]);
  user.press('shift+PageUp');
  expect(order()).toEqual([b, a, far, c]);
  user.press('mod+]');
  expect(order()).toEqual([b, far, c, a]);
  user.press('mod+[');
  expect(order()).toEqual([b, far, a, c]);
});

test('What is in front already is left alone', () => {
  const user = new User();
  user.put('note', 100, 100);
  const b = user.put('note', 150, 150);
  user.editor.selection.set([b]);
  const before = user.bytes();
  user.press('PageUp');
  user.press('shift+PageUp');
  expect(user.bytes()).toEqual(before);
});

test('Only colours that all chosen things know are offered', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user.put('note', 300, 100);
  user.press('mod+a');
  const color = user.editor.actions.byId('color');
  expect(color?.options?.(user.editor).map((option) => option.value)).toEqual([
    'red',
    'green',
    'blue',
  ]);
  user.editor.actions.run('color', 'green');
  expect(user.board.get(note)?.props.color).toBe('green');
  expect(color?.isChecked?.(user.editor, 'green')).toBe(true);
  expect(() => user.editor.actions.run('color', 'plaid')).toThrow(
    /"plaid" for color, expected one of red, green, blue/,
  );
  user.put('shelf', 300, 300, 400, 200);
  user.press('mod+a');
  expect(color?.isEnabled(user.editor)).toBe(false);
});

test('Zoom by keys: closer, farther, 100 %, all, the selection', () => {
  const user = new User();
  const { camera } = user.editor;
  user.put('note', 2000, 2000);
  user.put('note', 100, 100);
  user.press('mod+=');
  expect(camera.zoom).toBe(1.25);
  user.press('mod+-');
  user.press('mod+-');
  expect(camera.zoom).toBe(0.8);
  user.press('mod+0');
  expect(camera.zoom).toBe(1);
  user.press('shift+!', 'Digit1');
  expect(camera.zoom).toBeLessThan(0.5);
  user.editor.selection.set([...user.board.objects()].slice(0, 1));
  user.press('alt+2');
  expect(camera.zoom).toBe(2);
  expect(camera.view.x + camera.view.width / 2).toBeCloseTo(2050);
});

test('A key that means something here is kept from the browser even when it cannot be done', () => {
  const user = new User();
  expect(user.press('mod+d')).toBe(true);
  expect(user.press('mod+c')).toBe(false);
  expect(user.press('mod+p')).toBe(false);
});
