import type { RecordId } from '@feltline/board';
import { type Editor, isLocked, type Pointer, slopOf, type ToolState } from '@feltline/editor';
import { boxFromPoints, inflateBox, type Point } from '@feltline/geometry';
import { dotCursor } from './dot-cursor.ts';
import { strokeTouches } from './stroke-hit.ts';

const radiusPx = 6;
const cursor = dotCursor(2 * radiusPx, '#6B6F76', false);

/** The eraser at rest: shows which stroke would go. */
export function eraserTool(editor: Editor): ToolState {
  return {
    name: 'eraser',
    cursor,
    pointerMove(now) {
      const [top] = strokesBetween(editor, now.board, now.board, reachOf(editor, now));
      editor.setHover(top === undefined ? undefined : { object: top });
    },
    pointerDown(press) {
      if (press.button === 0 && !editor.readOnly) editor.enter(erasing(editor, press));
    },
  };
}

/** Takes every stroke it touches; they fade until the hand is lifted and then go together, as one step. */
export function erasing(editor: Editor, press: Pointer): ToolState {
  const doomed = new Set<RecordId>();
  let at = press.board;
  const wipe = (to: Point, reach: number) => {
    const found = strokesBetween(editor, at, to, reach).filter((id) => !doomed.has(id));
    at = to;
    if (found.length === 0) return;
    for (const id of found) doomed.add(id);
    editor.preview.try((tx) => {
      for (const id of doomed) if (tx.record(id)) tx.update(id, { props: { fading: true } });
    });
  };
  const wipeAlong = (now: Pointer) => {
    const reach = reachOf(editor, now);
    for (const point of now.trail ?? []) wipe(editor.camera.toBoard(point), reach);
    wipe(now.board, reach);
  };
  editor.setHover(undefined);
  wipeAlong(press);
  return {
    name: 'erasing',
    cursor,
    pointerMove: wipeAlong,
    pointerUp(now) {
      wipeAlong(now);
      editor.preview.try((tx) => {
        for (const id of doomed) tx.remove(id);
      });
      editor.preview.commit('step.erase');
      editor.enter();
    },
  };
}

function reachOf(editor: Editor, { pointerType }: Pointer): number {
  return Math.max(radiusPx, slopOf(pointerType)) / editor.camera.zoom;
}

/** Strokes that a straight way comes near, topmost first; nothing but ink, and nothing that is locked. */
function strokesBetween(editor: Editor, from: Point, to: Point, reach: number): RecordId[] {
  const { board, index } = editor;
  return index
    .search(inflateBox(boxFromPoints(from, to), reach))
    .filter((id) => {
      const record = board.get(id);
      return (
        record?.kind === 'ink' &&
        record.problem === undefined &&
        strokeTouches(record, from, to, reach) &&
        !isLocked(editor, id)
      );
    })
    .sort((a, b) => board.compareZ(b, a));
}
