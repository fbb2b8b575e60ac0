import type { RecordId } from '@feltline/board';
import type { Box } from '@feltline/geometry';
import { holderOf } from './changes/move-objects.ts';
import { leaveGroup } from './choose.ts';
import type { Editor } from './editor.ts';
import { gridNeighbour } from './grid-neighbour.ts';
import type { Part } from './kind-gestures.ts';
import { type Direction, nearestInDirection } from './nearest.ts';
import { boundsOf } from './outline.ts';
import { partAt, partsOf, seenBoxOf } from './parts-of.ts';
import { readingOrder } from './reading-order.ts';
import type { Target } from './target.ts';

/** Pinned stage headers and lane titles take less than this beside and above, screen pixels. */
const headerRoom = { x: 152, y: 60 };

/** All objects in the order they are read; what a container holds comes right after it. */
export function objectsInReadingOrder(editor: Editor): RecordId[] {
  const { board } = editor;
  const top: (readonly [RecordId, Box])[] = [];
  const inside = new Map<RecordId, (readonly [RecordId, Box])[]>();
  for (const id of board.objects()) {
    const box = boundsOf(board.read, id);
    if (!box) continue;
    const holder = holderOf(board.read, board.kinds, id);
    if (holder === undefined || !board.get(holder)) top.push([id, box]);
    else inside.set(holder, [...(inside.get(holder) ?? []), [id, box]]);
  }
  return readingOrder(top).flatMap((id) => [id, ...readingOrder(inside.get(id) ?? [])]);
}

/** Tab and Shift+Tab: from part to part inside an object, else from object to object. Says whether there was a next one. */
export function moveFocus(editor: Editor, by: 1 | -1): boolean {
  const { selection } = editor;
  const { focused } = selection;
  if (focused?.part !== undefined) {
    const parts = partsOf(editor, focused.object);
    const next = parts[parts.findIndex((part) => part.part === focused.part) + by];
    if (next) return focusOn(editor, { object: focused.object, part: next.part });
    if (by === -1) return focusOn(editor, { object: focused.object });
  }
  const ids = objectsInReadingOrder(editor);
  const last = selection.ids.at(-1);
  const at = last === undefined ? -1 : ids.indexOf(last);
  const next = at === -1 ? (by === 1 ? ids[0] : ids.at(-1)) : ids[at + by];
  return next === undefined ? false : focusOn(editor, { object: next });
}

/** To the nearest neighbour in a direction: of parts among parts, of objects among objects. */
export function moveFocusTowards(editor: Editor, direction: Direction): boolean {
  const { selection, board, index } = editor;
  const { focused } = selection;
  const part = focused && partAt(editor, focused);
  if (focused && part) {
    const parts = partsOf(editor, focused.object);
    const others = parts.filter((other) => other.part !== part.part && !isGrid(other));
    const next = isGrid(part)
      ? gridNeighbour(part, direction, parts)
      : nearestInDirection(
          part.box,
          direction,
          others.map((other) => [other, other.box] as const),
        );
    return next ? focusOn(editor, { object: focused.object, part: next.part }) : false;
  }
  const last = selection.ids.at(-1);
  const from = last && boundsOf(board.read, last);
  if (!from || !index.bounds) return moveFocus(editor, 1);
  const others = [...board.objects()].flatMap((id) => {
    const box = id === last ? undefined : boundsOf(board.read, id);
    return box ? [[id, box] as const] : [];
  });
  const next = nearestInDirection(from, direction, others);
  return next === undefined ? false : focusOn(editor, { object: next });
}

/** Into an object's parts, and from a cell to what lies in it. */
export function enterFocused(editor: Editor): boolean {
  const { focused } = editor.selection;
  if (!focused) return false;
  const parts = partsOf(editor, focused.object);
  const inner = focused.part === undefined ? parts[0] : undefined;
  const into = inner
    ? { object: focused.object, part: inner.part }
    : partAt(editor, focused)?.contains?.[0];
  return into ? focusOn(editor, into) : false;
}

/** Out of a part to what holds it, at last to nothing. */
export function leaveFocused(editor: Editor): boolean {
  const { selection } = editor;
  const { focused } = selection;
  if (focused?.part !== undefined) {
    const holder = partsOf(editor, focused.object).find((part) =>
      part.contains?.some((one) => one.part === focused.part && one.object === focused.object),
    );
    // what holds it is around what was looked at: the view stays
    const { object } = focused;
    selection.focus(holder ? { object, part: holder.part } : { object });
    return true;
  }
  if (selection.size === 0) return false;
  if (leaveGroup(editor)) return true;
  selection.clear();
  return true;
}

/** Chooses the target and brings it into view. */
export function focusOn(editor: Editor, target: Target): boolean {
  // one by one through the objects also means: into their groups
  editor.groups.enterAll(target.object);
  editor.selection.focus(target);
  const box = seenBoxOf(editor, target) ?? boundsOf(editor.preview.read, target.object);
  if (!box) return true;
  editor.camera.reveal(box);
  if (isUnderHeaders(editor, target, box)) editor.camera.reveal(box, headerRoom);
  return true;
}

/** Headers that stay in view would hide it where the camera is going. */
function isUnderHeaders(editor: Editor, { object, part }: Target, box: Box): boolean {
  const { read } = editor.preview;
  const record = read.record(object);
  const gestures = record && editor.gestures.get(record.kind);
  if (!record || record.problem !== undefined || !gestures?.hitPinned) return false;
  const lens = editor.camera.goalLens;
  const corners = [
    { x: box.x, y: box.y },
    { x: box.x + box.width, y: box.y },
  ];
  return corners.some((corner) => {
    const hit = gestures.hitPinned?.(record, corner, lens, read);
    return hit !== undefined && hit.part !== part;
  });
}

function isGrid(part: Part): boolean {
  return part.row !== undefined;
}
