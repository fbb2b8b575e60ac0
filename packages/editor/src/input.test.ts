import { expect, test } from 'vitest';
import { User } from '../test/user.ts';

const touch = (pointerId: number) => ({ pointerType: 'touch' as const, pointerId });

test('Space, the middle and the right button pan in any tool', () => {
  for (const button of [0, 1, 2]) {
    const user = new User();
    const note = user.put('note', 100, 100);
    user.press('n');
    if (button === 0) user.press(' ');
    user.drag([150, 150], [250, 180], { button });
    expect([user.editor.camera.x, user.editor.camera.y]).toEqual([-100, -30]);
    expect(user.geometry(note)?.[0]).toBe(100);
    expect(user.board.size).toBe(1);
    expect(user.editor.tool).toBe('note');
  }
});

test('Letting go of space ends panning', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user.press(' ');
  expect(user.editor.cursor).toBe('grab');
  user.editor.keyUp({ key: ' ' });
  user.drag([150, 150], [250, 150]);
  expect(user.geometry(note)?.[0]).toBe(200);
});

test('The hand tool pans with every drag', () => {
  const user = new User();
  user.put('note', 100, 100);
  user.press('h');
  user.drag([150, 150], [250, 180]);
  expect(user.editor.camera.x).toBe(-100);
  user.press('v');
  expect(user.editor.tool).toBe('select');
});

test('A right click that does not move asks for the menu of what is there', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user.click(150, 150, { button: 2 });
  expect(user.editor.contextMenu).toMatchObject({
    screen: { x: 150, y: 150 },
    target: { object: note },
  });
  expect(user.selected).toEqual([note]);
  user.press('Escape');
  expect(user.editor.contextMenu).toBeUndefined();
  expect(user.selected).toEqual([note]);
});

test('A finger on a thing drags it, on nothing it pans', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user.drag([150, 150], [250, 150], touch(1));
  expect(user.geometry(note)?.[0]).toBe(200);
  user.drag([600, 600], [650, 600], touch(1));
  expect(user.editor.camera.x).toBe(-50);
});

test('Two fingers zoom around their middle and pan with it', () => {
  const user = new User();
  const held = user.editor.camera.toBoard({ x: 500, y: 400 });
  user.pointerDown(450, 400, touch(1)).pointerDown(550, 400, touch(2));
  user.pointerMove(400, 400, touch(1)).pointerMove(600, 400, touch(2));
  const { camera } = user.editor;
  expect(camera.zoom).toBeCloseTo(2);
  expect(camera.toScreen(held).x).toBeCloseTo(500);
  user.pointerMove(420, 430, touch(1)).pointerMove(620, 430, touch(2));
  expect(camera.toScreen(held).y).toBeCloseTo(430);
  expect(camera.zoom).toBeCloseTo(2);
});

test('The finger that stays after a pinch drags nothing', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user
    .pointerDown(150, 150, touch(1))
    .pointerDown(550, 400, touch(2))
    .pointerUp(550, 400, touch(2));
  const { x } = user.editor.camera;
  user.pointerMove(350, 150, touch(1)).pointerUp(350, 150, touch(1));
  expect(user.geometry(note)?.[0]).toBe(100);
  expect(user.editor.camera.x).toBe(x);
});

test('Once a pen was seen, a hand on the glass only pans', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user.click(600, 600, { pointerType: 'pen' });
  user.drag([150, 150], [250, 150], touch(1));
  expect(user.geometry(note)?.[0]).toBe(100);
  expect(user.editor.camera.x).toBe(-100);
});

test('While a pen is down the hand beside it does nothing', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user.pointerDown(150, 150, { pointerType: 'pen', pointerId: 9 });
  user.pointerMove(200, 150, { pointerType: 'pen', pointerId: 9 });
  user.pointerDown(700, 600, touch(1)).pointerDown(720, 640, touch(2));
  user.pointerMove(760, 600, touch(1)).pointerUp(760, 600, touch(1)).pointerUp(720, 640, touch(2));
  user.pointerMove(250, 150, { pointerType: 'pen', pointerId: 9 });
  user.pointerUp(250, 150, { pointerType: 'pen', pointerId: 9 });
  expect(user.geometry(note)?.[0]).toBe(200);
  expect([user.editor.camera.x, user.editor.camera.zoom]).toEqual([0, 1]);
});

test('A palm that lay there first makes way for the pen', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user.pointerDown(700, 600, touch(1)).pointerMove(708, 608, touch(1));
  user.drag([150, 150], [250, 150], { pointerType: 'pen', pointerId: 9 });
  const { x } = user.editor.camera;
  user.pointerMove(760, 600, touch(1)).pointerUp(760, 600, touch(1)).wait(700);
  expect(user.geometry(note)?.[0]).toBe(200);
  expect(user.editor.camera.x).toBe(x);
  expect(user.editor.contextMenu).toBeUndefined();
});

test('Fingers that go along together only pan, until they clearly part', () => {
  const user = new User();
  const { camera } = user.editor;
  user.pointerDown(400, 400, touch(1)).pointerDown(600, 400, touch(2));
  user.pointerMove(405, 405, touch(1)).pointerMove(603, 405, touch(2));
  expect([camera.x, camera.y, camera.zoom]).toEqual([0, 0, 1]);
  user.pointerMove(405, 440, touch(1)).pointerMove(613, 440, touch(2));
  expect(camera.zoom).toBe(1);
  expect(camera.y).toBeCloseTo(-40);
  user.pointerMove(370, 440, touch(1)).pointerMove(640, 440, touch(2));
  // the way they had parted before is no jump
  expect(camera.zoom).toBe(1);
  user.pointerMove(340, 440, touch(1)).pointerMove(670, 440, touch(2));
  expect(camera.zoom).toBeCloseTo(330 / 270);
});

test('A finger that rests asks for the menu', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user.pointerDown(150, 150, touch(1)).wait(400);
  expect(user.editor.contextMenu).toBeUndefined();
  user.wait(300);
  expect(user.editor.contextMenu?.target).toEqual({ object: note });
  user.pointerMove(300, 300, touch(1)).pointerUp(300, 300, touch(1));
  expect(user.geometry(note)?.[0]).toBe(100);
});

test('A trackpad pinch that the browser reports by itself zooms around its place', () => {
  const user = new User();
  const held = user.editor.camera.toBoard({ x: 300, y: 200 });
  user.editor.pinch({ phase: 'start', x: 300, y: 200, scale: 1 });
  user.editor.pinch({ phase: 'change', x: 300, y: 200, scale: 1.5 });
  user.editor.pinch({ phase: 'end', x: 300, y: 200, scale: 1.5 });
  expect(user.editor.camera.zoom).toBe(1.5);
  expect(user.editor.camera.toScreen(held).x).toBeCloseTo(300);
});

test('What is dragged stays under the pointer while the wheel moves the view', () => {
  const user = new User({ wheelMode: 'trackpad' });
  const note = user.put('note', 100, 100);
  user.pointerDown(150, 150).pointerMove(250, 150);
  user.editor.wheel({ x: 250, y: 150, deltaX: 30, deltaY: 0 });
  expect(user.editor.preview.read.box(note)?.x).toBe(230);
});

test('Keys typed by an input method are nobody’s shortcuts', () => {
  const user = new User();
  expect(user.editor.keyDown({ key: 'n', code: 'KeyN', composing: true })).toBe(false);
  expect(user.editor.tool).toBe('select');
});

test('While one types, single keys are letters', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user.doubleClick(150, 150);
  expect(user.press('n')).toBe(false);
  expect(user.press('Delete')).toBe(false);
  expect(user.editor.editing).toEqual({ object: note });
  user.press('mod+Enter');
  expect(user.editor.editing).toBeUndefined();
});

test('A press elsewhere ends typing', () => {
  const user = new User();
  user.put('note', 100, 100);
  user.doubleClick(150, 150).click(600, 600);
  expect(user.editor.editing).toBeUndefined();
});

test('Becoming a reader ends what was going on', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user.pointerDown(150, 150).pointerMove(300, 300);
  user.editor.readOnly = true;
  user.pointerUp(400, 400);
  expect(user.geometry(note)).toEqual([100, 100, 100, 100, 0]);
  expect(user.editor.preview.active.size).toBe(0);
});
