import type { RecordId } from '@feltline/board';
import { expect, test } from 'vitest';
import { Hand } from '../../test/hand.ts';
import type { ConnectorProps } from './connector.model.ts';
import type { ConnectorRoute } from './connector-route.ts';

const propsOf = (hand: Hand, id: RecordId) =>
  hand.board.get(id)!.props as unknown as ConnectorProps;
const routeOf = (hand: Hand, id: RecordId) => hand.editor.preview.read.derived<ConnectorRoute>(id)!;
const only = (hand: Hand): RecordId => {
  const found = hand.ofKind('connector');
  expect(found).toHaveLength(1);
  return found[0]!;
};

test('drawn from note to note it is bound to both, chosen, and the tool is put down', () => {
  const hand = new Hand();
  const a = hand.sticky(100, 100);
  const b = hand.sticky(400, 100);
  hand.press('l');
  expect(hand.editor.tool).toBe('connector');
  hand.drag([150, 150], [450, 150]);
  const id = only(hand);
  expect([propsOf(hand, id).from.object, propsOf(hand, id).to.object]).toEqual([a, b]);
  expect(routeOf(hand, id).points).toEqual([
    { x: 200, y: 150 },
    { x: 400, y: 150 },
  ]);
  expect(hand.editor.tool).toBe('select');
  expect(hand.selected).toEqual([id]);
  hand.press('mod+z');
  expect(hand.ofKind('connector')).toEqual([]);
});

test('a click, and another one, do the same', () => {
  const hand = new Hand();
  hand.sticky(100, 100);
  const b = hand.sticky(400, 100);
  hand.press('l');
  hand.click(150, 150).move(300, 150);
  expect(hand.editor.preview.patches).toHaveLength(1);
  hand.click(450, 150);
  expect(propsOf(hand, only(hand)).to.object).toBe(b);
});

test('near the middle of a side it takes that side, near the edge that point, over nothing it is loose', () => {
  const hand = new Hand();
  const a = hand.sticky(100, 100);
  hand.press('l');
  hand.drag([195, 152], [600, 400]);
  const { from, to } = propsOf(hand, only(hand));
  expect(from).toMatchObject({ object: a, side: 'right', x: 200, y: 150 });
  expect(to).toEqual({ x: 600, y: 400 });
  hand.press('Escape');
  hand.press('l');
  hand.drag([120, 103], [600, 40]);
  const second = propsOf(hand, hand.ofKind('connector')[1]!);
  expect(second.from).toMatchObject({ object: a, at: [0.2, 0] });
});

test('it follows a note while that is dragged, before anything is written', () => {
  const hand = new Hand();
  const a = hand.sticky(100, 100);
  const b = hand.sticky(400, 100);
  hand.editor.selection.set([a, b]);
  hand.editor.actions.run('connect');
  const id = only(hand);
  hand.editor.selection.clear();
  hand.down(450, 150).move(460, 200).move(450, 450);
  expect(routeOf(hand, id).to).not.toEqual({ x: 400, y: 150 });
  expect(hand.editor.preview.active.has(id)).toBe(true);
  hand.up(450, 450);
  expect(hand.board.read.derived<ConnectorRoute>(id)!.to.y).toBeGreaterThan(300);
});

test('from the dot of a chosen note, let go over nothing, it makes another note there', () => {
  const hand = new Hand();
  const a = hand.put({
    kind: 'sticky',
    geometry: [100, 100, 100, 100, 0],
    props: { color: 'mint' },
  });
  hand.click(150, 150);
  hand.drag([214, 150], [500, 150]);
  const [first, second] = hand.ofKind('sticky');
  expect(first).toBe(a);
  expect(hand.board.get(second!)).toMatchObject({
    geometry: [500, 100, 100, 100, 0],
    props: { color: 'mint' },
  });
  const { from, to } = propsOf(hand, only(hand));
  expect(from).toMatchObject({ object: a, side: 'right' });
  expect(to).toMatchObject({ object: second, side: 'left' });
  expect(hand.editor.editing).toEqual({ object: second });
  hand.editor.stopEditing();
  hand.press('mod+z');
  expect(hand.ofKind('sticky')).toEqual([a]);
  expect(hand.ofKind('connector')).toEqual([]);
});

test('its ends can be taken elsewhere', () => {
  const hand = new Hand();
  const [a, b, c] = [hand.sticky(100, 100), hand.sticky(400, 100), hand.sticky(400, 400)];
  hand.editor.selection.set([a, b]);
  hand.editor.actions.run('connect');
  hand.drag([400, 150], [450, 450]);
  expect(propsOf(hand, only(hand))).toMatchObject({ from: { object: a }, to: { object: c } });
});

test('when a note is deleted its end stays where it was seen; one undo brings both back', () => {
  const hand = new Hand();
  const [a, b] = [hand.sticky(100, 100), hand.sticky(400, 100)];
  hand.editor.selection.set([a, b]);
  hand.editor.actions.run('connect');
  const id = only(hand);
  const seen = hand.board.read.derived<ConnectorRoute>(id)!.to;
  hand.editor.selection.set([b]);
  hand.press('Delete');
  expect(hand.board.get(b)).toBeUndefined();
  expect(hand.board.read.derived<ConnectorRoute>(id)!.to).toEqual(seen);
  hand.press('mod+z');
  expect(hand.board.get(b)).toBeDefined();
  expect(propsOf(hand, id).to.object).toBe(b);
});

test('copied with what it connects it connects the copies, copied alone its ends are loose', () => {
  const hand = new Hand();
  const [a, b] = [hand.sticky(100, 100), hand.sticky(400, 100)];
  hand.editor.selection.set([a, b]);
  hand.editor.actions.run('connect');
  const id = only(hand);
  hand.editor.selection.set([a, b, id]);
  hand.press('mod+d');
  const copies = hand.ofKind('connector').filter((one) => one !== id);
  expect(copies).toHaveLength(1);
  const copy = propsOf(hand, copies[0]!);
  expect([a, b]).not.toContain(copy.from.object);
  expect(hand.board.get(copy.from.object!)?.kind).toBe('sticky');
  hand.editor.selection.set([id]);
  hand.press('mod+d');
  const alone = propsOf(hand, hand.ofKind('connector').at(-1)!);
  expect([alone.from.object, alone.to.object]).toEqual([undefined, undefined]);
  expect(alone.from.y - alone.to.y).toBe(0);
});

test('several chosen things become a chain, in the order they were chosen in', () => {
  const hand = new Hand();
  const ids = [hand.sticky(400, 100), hand.sticky(100, 100), hand.sticky(100, 400)];
  hand.editor.selection.set(ids);
  expect(hand.press('alt+l')).toBe(true);
  const pairs = hand.ofKind('connector').map((id) => {
    const { from, to } = propsOf(hand, id);
    return [from.object, to.object];
  });
  expect(pairs).toEqual([
    [ids[0], ids[1]],
    [ids[1], ids[2]],
  ]);
});

test('keys move its ends: sides, other things, loose', () => {
  const hand = new Hand();
  const [a, b, c] = [hand.sticky(100, 100), hand.sticky(400, 100), hand.sticky(400, 400)];
  hand.editor.selection.set([a, b]);
  hand.editor.actions.run('connect');
  const id = only(hand);
  hand.editor.selection.focus({ object: id, part: 'to' });
  hand.press('ArrowUp');
  expect(propsOf(hand, id).to).toMatchObject({ object: b, side: 'top' });
  hand.press('alt+ArrowDown');
  expect(propsOf(hand, id).to.object).toBe(c);
  hand.press('Delete');
  expect(propsOf(hand, id).to.object).toBeUndefined();
  const { x } = propsOf(hand, id).to;
  hand.press('ArrowLeft');
  expect(propsOf(hand, id).to.x).toBe(x - 10);
});

test('eight pixels beside the line are still on it, and a marquee takes it only where it runs', () => {
  const hand = new Hand();
  const id = hand.put({
    kind: 'connector',
    text: '',
    props: { route: 'straight', from: { x: 100, y: 100 }, to: { x: 500, y: 500 } },
  });
  expect(hand.editor.hitTest({ x: 305, y: 295 })?.object).toBe(id);
  expect(hand.editor.hitTest({ x: 310, y: 290 })).toBeUndefined();
  hand.drag([120, 400], [200, 480]);
  expect(hand.selected).toEqual([]);
  hand.drag([250, 240], [340, 360]);
  expect(hand.selected).toEqual([id]);
});

test('it ends on the edge of a shape, also of a turned one', () => {
  const hand = new Hand();
  const diamond = (degrees: number) =>
    hand.put({
      kind: 'shape',
      geometry: [100, 100, 200, 100, degrees],
      props: { shape: 'diamond' },
      text: '',
    });
  const line = (object: RecordId) =>
    hand.put({
      kind: 'connector',
      text: '',
      props: { route: 'straight', from: { object, x: 0, y: 0 }, to: { x: 800, y: 150 } },
    });
  expect(routeOf(hand, line(diamond(0))).from.x).toBeCloseTo(300);
  expect(routeOf(hand, line(diamond(90))).from.x).toBeCloseTo(250);
});

test('a label slides along its line', () => {
  const hand = new Hand();
  const id = hand.put({
    kind: 'connector',
    text: 'yes',
    props: { route: 'straight', from: { x: 100, y: 100 }, to: { x: 500, y: 100 } },
  });
  hand.drag([300, 100], [400, 180]);
  expect(propsOf(hand, id).labelAt).toBeCloseTo(0.75);
  expect(propsOf(hand, id).from).toEqual({ x: 100, y: 100 });
});

test('it is told with what it connects', () => {
  const hand = new Hand();
  const [a, b] = [hand.sticky(100, 100, 'Search'), hand.sticky(400, 100, 'Buy')];
  hand.editor.selection.set([a, b]);
  hand.editor.actions.run('connect');
  const record = hand.board.get(only(hand))!;
  const { describe } = hand.editor.gesturesOf(record.id)!;
  expect(describe!(record, hand.editor)).toBe('Connector from Search to Buy');
});

test('while an end is over something the dots of its sides show', () => {
  const hand = new Hand();
  hand.sticky(100, 100);
  const b = hand.sticky(400, 100);
  hand.press('l');
  hand.move(420, 150);
  expect(hand.editor.handles.map(({ object }) => object)).toEqual([b, b, b, b]);
  hand.down(150, 150).move(300, 150).move(450, 150);
  expect(hand.editor.handles.map(({ object }) => object)).toEqual([b, b, b, b]);
  expect(hand.editor.dropTarget).toEqual({ x: 400, y: 100, width: 100, height: 100 });
  hand.press('Escape');
  expect(hand.ofKind('connector')).toEqual([]);
});

test('the end just drawn is told of only when the pointer comes back to it', () => {
  const hand = new Hand();
  hand.sticky(100, 100);
  hand.press('l');
  hand.drag([200, 150], [600, 500]);
  expect(hand.ofKind('connector')).toHaveLength(1);
  expect(hand.editor.tip).toBeUndefined();
  hand.move(604, 501);
  expect(hand.editor.tip).toBeUndefined();
  hand.move(650, 560).move(600, 500);
  expect(hand.editor.tip?.text).toBe('End of the connector');
});
