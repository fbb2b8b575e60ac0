import type { RecordId } from '@feltline/board';
import { centreOf, type Point } from '@feltline/geometry';
import { holderOf, isMovable, moveObjects } from '../changes/move-objects.ts';
import { bindTo, type DropTarget, dropTargetAt } from '../drop-target.ts';
import type { Editor } from '../editor.ts';
import { withHeld } from '../held.ts';
import { unlocked } from '../locks.ts';
import type { Direction } from '../nearest.ts';
import { type Action, defineAction } from './action.ts';

/** Board units. */
const smallStep = 1;
const largeStep = 10;
/** With nothing chosen the keys move the view, screen pixels. */
const viewStepPx = 80;
/** How finely the next place in a container is looked for, board units. */
const probe = 8;

const ways: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

export const nudgeActions: readonly Action[] = (['left', 'right', 'up', 'down'] as const).flatMap(
  (direction) => {
    const name = `${direction.charAt(0).toUpperCase()}${direction.slice(1)}`;
    const key = `Arrow${name}`;
    return [
      nudge(`nudge${name}`, direction, smallStep, [key]),
      nudge(`nudge${name}Far`, direction, largeStep, [`shift+${key}`]),
      defineAction({
        id: `pan${name}`,
        label: `action.pan${name}`,
        keys: [key],
        group: 'view',
        isEnabled: (editor) => editor.selection.size === 0,
        run: (editor) =>
          editor.camera.panBy(-ways[direction].x * viewStepPx, -ways[direction].y * viewStepPx),
      }),
    ];
  },
);

function nudge(id: string, direction: Direction, step: number, keys: readonly string[]): Action {
  return defineAction({
    id,
    label: `action.${id}`,
    keys,
    group: 'arrange',
    changes: true,
    isEnabled: (editor) =>
      editor.selection.focused?.part === undefined &&
      unlocked(editor, editor.selection.ids).some((id) =>
        isMovable(editor.board.read, editor.board, id),
      ),
    run(editor) {
      const way = ways[direction];
      const ids = movable(editor);
      const held = new Map(
        ids.flatMap((one): [RecordId, DropTarget | undefined][] =>
          holderOf(editor.board.read, editor.board.kinds, one) === undefined
            ? []
            : [[one, nextPlace(editor, one, way)]],
        ),
      );
      const loose = ids.filter((one) => !held.has(one));
      const free = unlocked(editor, withHeld(editor, loose)).filter((one) => !held.has(one));
      const moves = [...held].filter(([, target]) => target !== undefined);
      if (free.length + moves.length === 0) return;
      editor.change('step.move', (tx) => {
        moveObjects(tx, free, { x: way.x * step, y: way.y * step }, editor.board.read);
        for (const [one, target] of moves) if (target) bindTo(tx, one, target);
      });
    },
  });
}

function movable(editor: Editor): RecordId[] {
  if (editor.selection.focused?.part !== undefined) return [];
  return unlocked(editor, editor.selection.ids).filter((id) =>
    isMovable(editor.board.read, editor.board, id),
  );
}

/** What lies in a container moves from place to place: the next one in this direction that is not its own. */
function nextPlace(editor: Editor, id: RecordId, way: Point): DropTarget | undefined {
  const { read } = editor.board;
  const item = read.record(id);
  const holder = holderOf(read, editor.board.kinds, id);
  const area = holder && read.box(holder);
  const box = read.box(id);
  if (!item || !holder || !area || !box) return undefined;
  const from = centreOf(box);
  const own = dropTargetAt(editor, from, item, [holder], read);
  const most = Math.ceil((area.width + area.height) / probe);
  for (let i = 1; i <= most; i++) {
    const point = { x: from.x + way.x * probe * i, y: from.y + way.y * probe * i };
    if (
      point.x < area.x ||
      point.y < area.y ||
      point.x > area.x + area.width ||
      point.y > area.y + area.height
    )
      return undefined;
    const target = dropTargetAt(editor, point, item, [holder], read);
    if (target && target.part !== own?.part) {
      return { ...target, point: centreOf(target.box) };
    }
  }
  return undefined;
}
