import type { BoardRecord, RecordId } from '@feltline/board';
import { type Editor, type KeyPress, nearestInDirection, type Target } from '@feltline/editor';
import type { Side } from '@feltline/geometry';
import { isConnectable } from './aim.ts';
import type { ConnectorEnd } from './connector-ends.ts';
import type { ConnectorRoute } from './connector-route.ts';

const arrows: Readonly<
  Record<
    string,
    {
      readonly side: Side;
      readonly way: 'left' | 'right' | 'up' | 'down';
      readonly x: number;
      readonly y: number;
    }
  >
> = {
  ArrowUp: { side: 'top', way: 'up', x: 0, y: -1 },
  ArrowRight: { side: 'right', way: 'right', x: 1, y: 0 },
  ArrowDown: { side: 'bottom', way: 'down', x: 0, y: 1 },
  ArrowLeft: { side: 'left', way: 'left', x: -1, y: 0 },
};
/** Steps of a loose end, board units. */
const [step, fineStep] = [10, 1];

/**
 * On an end of a connector: arrows choose the side of what it is bound to, or move a loose end; with Alt they go to the
 * next object that way; Delete lets go.
 */
export function keyOnEnd(target: Target, key: KeyPress, editor: Editor): boolean {
  const record = editor.board.get(target.object);
  const part = target.part;
  if (!record || editor.readOnly || (part !== 'from' && part !== 'to') || key.mod) return false;
  const end = (record.props as unknown as Record<typeof part, ConnectorEnd>)[part];
  const arrow = arrows[key.key];
  const write = (next: ConnectorEnd): boolean => {
    editor.change('step.rebind', (tx) => tx.update(record.id, { props: { [part]: next } }));
    return true;
  };
  const seen = editor.board.read.derived<ConnectorRoute>(record.id)?.[part] ?? end;
  const at = { x: seen.x, y: seen.y };
  if (arrow && key.alt) {
    const next = objectThatWay(editor, record, end, at, arrow.way);
    return next === undefined ? true : write({ object: next, ...at });
  }
  if (arrow && end.object !== undefined && editor.board.get(end.object))
    return write({ object: end.object, side: arrow.side, ...at });
  if (arrow) {
    const by = key.shift ? fineStep : step;
    return write({ x: at.x + arrow.x * by, y: at.y + arrow.y * by });
  }
  if (key.key === 'Delete' || key.key === 'Backspace') return write(at);
  return false;
}

function objectThatWay(
  editor: Editor,
  connector: BoardRecord,
  end: ConnectorEnd,
  at: { x: number; y: number },
  way: 'left' | 'right' | 'up' | 'down',
): RecordId | undefined {
  const { read } = editor.board;
  const from = (end.object === undefined ? undefined : read.box(end.object)) ?? {
    ...at,
    width: 0,
    height: 0,
  };
  const others = [...editor.index.ids()].flatMap((id) => {
    const record = id === end.object || id === connector.id ? undefined : read.record(id);
    const box = record && isConnectable(record) ? read.box(id) : undefined;
    return box ? [[id, box] as const] : [];
  });
  return nearestInDirection(from, way, others);
}
