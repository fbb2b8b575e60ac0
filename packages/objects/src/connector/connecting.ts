import { newId, type RecordId, type RecordInput, type Transaction } from '@feltline/board';
import {
  type Editor,
  type Handle,
  handleRoomPx,
  type Lens,
  type Pointer,
  type ToolState,
} from '@feltline/editor';
import { type Box, oppositeSide, type Point, type Side, translateBox } from '@feltline/geometry';
import { aimAt } from './aim.ts';
import { boundTo, type ConnectorEnd } from './connector-ends.ts';
import { dotsOn, sideDots } from './side-dots.ts';

type Key = 'from' | 'to';

/** What the hand does: draw a new connector from `other`, or take one end of a connector elsewhere. */
interface Task {
  readonly connector: RecordId;
  readonly isNew: boolean;
  /** The end in hand. */
  readonly key: Key;
  readonly other: ConnectorEnd;
  /** Where the new connector came out of an object, let go over nothing it makes another one there. */
  readonly growsFrom?: { readonly object: RecordId; readonly side: Side };
}

/** From a dot beside an object, board units at 100 %. */
const dotOutPx = 14;
/** A press that moves less is a click: the line then follows the pointer until the next one. */
const clickPx = 5;

/** The connector tool at rest: shows what a line would begin at. */
export function connectorTool(editor: Editor): ToolState {
  let over: ConnectorEnd | undefined;
  return {
    name: 'connector',
    cursor: 'crosshair',
    get handles() {
      return handlesOver(editor, over);
    },
    pointerMove(now) {
      const aim = aimAt(editor, now.board, undefined, now.mod);
      over = aim.end;
      editor.show({ dropTarget: aim.box });
      editor.notify('tool');
    },
    pointerDown(press) {
      if (press.button !== 0 || editor.readOnly) return;
      const { end } = aimAt(editor, press.board, undefined, press.mod);
      const task = { connector: newId(), isNew: true, key: 'to' as const, other: end };
      editor.enter(connecting(editor, task, press));
    },
  };
}

/** The dots on the only chosen object: from there a connector can be drawn. */
export function quickConnect(object: RecordId, lens: Lens, read: Read): Handle[] {
  const bound = boundTo(object, read);
  if (!bound) return [];
  // of small things the handles stand farther out
  const out = dotOutPx + 1.5 * handleRoomPx(bound.upright, lens.zoom);
  return sideDots(bound, out / lens.zoom, (side, press, at) =>
    connecting(
      at,
      {
        connector: newId(),
        isNew: true,
        key: 'to',
        other: { object, side, ...press.board },
        growsFrom: { object, side },
      },
      press,
    ),
  );
}

type Read = Parameters<typeof boundTo>[1];

/** Takes an end of a connector elsewhere. */
export function rebinding(
  editor: Editor,
  connector: RecordId,
  key: Key,
  press: Pointer,
): ToolState {
  const { props } = editor.board.get(connector) ?? { props: {} };
  const other = (props as Record<Key, ConnectorEnd>)[key === 'from' ? 'to' : 'from'];
  return connecting(editor, { connector, isNew: false, key, other }, press);
}

function connecting(editor: Editor, task: Task, press: Pointer): ToolState {
  let end: ConnectorEnd | undefined;
  let moved = false;
  editor.setHover(undefined);

  const show = (now: Pointer) => {
    const aim = aimAt(editor, now.board, task.connector, now.mod);
    // from an object into its own middle there is nothing to draw
    const own = aim.end.object !== undefined && aim.end.object === task.other.object;
    const isVoid = own && !aim.end.side && !aim.end.at;
    end = isVoid ? { x: now.board.x, y: now.board.y } : aim.end;
    const bound = end;
    editor.preview.try((tx) => write(tx, task, bound, editor));
    editor.show({ dropTarget: isVoid ? undefined : aim.box });
  };

  const finish = (now: Pointer) => {
    show(now);
    const made =
      end?.object === undefined && task.growsFrom ? grown(editor, task, now.board) : undefined;
    if (made) {
      const bound = {
        object: made.id,
        side: oppositeSide(task.growsFrom?.side ?? 'left'),
        ...now.board,
      };
      editor.preview.try((tx) => {
        tx.create(made);
        write(tx, task, bound, editor);
      });
    }
    editor.preview.commit(task.isNew ? 'step.connect' : 'step.rebind');
    editor.hideAll();
    if (task.isNew && editor.tool !== 'select') editor.setTool('select');
    else editor.enter();
    editor.selection.set([made ? made.id : task.connector]);
    if (made) editor.startEditing({ object: made.id });
  };

  return {
    name: 'connecting',
    cursor: 'crosshair',
    autoPan: true,
    get handles() {
      return handlesOver(editor, end);
    },
    pointerDown() {},
    pointerMove(now) {
      if (!moved && distance(now.screen, press.screen) < clickPx) return;
      moved = true;
      show(now);
    },
    pointerUp(now) {
      // a click on the beginning: the next one ends the line
      if (!moved) moved = true;
      else if (distance(now.screen, press.screen) >= clickPx) finish(now);
    },
  };
}

function write(tx: Transaction, task: Task, end: ConnectorEnd, editor: Editor): void {
  const ends = { [task.key]: end };
  if (!task.isNew) {
    if (tx.record(task.connector)) tx.update(task.connector, { props: ends });
    return;
  }
  const props = { ...editor.lastProps.get('connector'), from: task.other, ...ends };
  tx.create({ id: task.connector, kind: 'connector', props, text: '' });
}

/** Another object like the one the line came from, its near side at the point. */
function grown(
  editor: Editor,
  { growsFrom }: Task,
  at: Point,
): (RecordInput & { id: RecordId }) | undefined {
  const record = growsFrom && editor.board.get(growsFrom.object);
  const size = record && (record.geometry ?? sizeOf(editor, record.id));
  const like = record && editor.gestures.get(record.kind)?.repeats?.(record, editor);
  if (!record || !like || !size || !growsFrom) return undefined;
  const [, , width, height] = size;
  const box = besideBox(at, width, height, growsFrom.side);
  return { ...like, id: newId(), geometry: [box.x, box.y, box.width, box.height, 0] };
}

function sizeOf(
  editor: Editor,
  id: RecordId,
): readonly [number, number, number, number] | undefined {
  const box = editor.board.read.box(id);
  return box && [box.x, box.y, box.width, box.height];
}

/** The box whose side towards the beginning has its middle at the point. */
function besideBox(at: Point, width: number, height: number, side: Side): Box {
  const box = { x: at.x - width / 2, y: at.y - height / 2, width, height };
  const by = {
    top: { x: 0, y: -height / 2 },
    right: { x: width / 2, y: 0 },
    bottom: { x: 0, y: height / 2 },
    left: { x: -width / 2, y: 0 },
  }[side];
  return translateBox(box, by);
}

function handlesOver(editor: Editor, end: ConnectorEnd | undefined) {
  if (end?.object === undefined) return [];
  const bound = boundTo(end.object, editor.preview.read);
  return bound ? dotsOn(end.object, bound) : [];
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
