import { type Geometry, newId } from '@feltline/board';
import { centreOf, type Point } from '@feltline/geometry';
import type { Editor } from '../editor.ts';
import { partsOf } from '../parts-of.ts';
import { dragThreshold, type Pointer } from '../pointer.ts';
import type { CreationTool } from '../tool.ts';
import type { ToolState } from '../tool-state.ts';
import { createAt } from './create-at.ts';

/** Air between an object and a new one made beside it by keyboard, board units. */
const besideGap = 20;

/** A click makes the object in its usual size, a drag in the size drawn; Enter makes it where the focus is. */
export function creating(editor: Editor, tool: CreationTool): ToolState {
  return {
    name: tool.name,
    cursor: 'crosshair',
    pointerMove: () => editor.setHover(undefined),
    pointerDown(press) {
      if (press.button === 0 && !editor.readOnly) editor.enter(drawing(editor, tool, press));
    },
    keyDown(key) {
      if (key.key !== 'Enter' || editor.readOnly) return false;
      createAt(editor, tool, placeForKeyboard(editor));
      return true;
    },
  };
}

function drawing(editor: Editor, tool: CreationTool, press: Pointer): ToolState {
  const input = { ...tool.create(press.board, editor), id: newId() };
  const kind = editor.board.kinds.get(input.kind);
  const [width, height] = kind?.size ?? [0, 0];
  const grows =
    input.geometry !== undefined &&
    width > 0 &&
    height > 0 &&
    (kind?.resize === 'proportional' || kind?.resize === 'free');
  let drawn: Geometry | undefined;
  return {
    name: 'drawing',
    cursor: 'crosshair',
    autoPan: true,
    pointerMove(now) {
      if (
        !grows ||
        Math.hypot(now.screen.x - press.screen.x, now.screen.y - press.screen.y) <=
          dragThreshold(press.pointerType)
      )
        return;
      drawn = drawnGeometry(
        press.board,
        now.board,
        width / height,
        kind?.resize === 'free' && !now.shift,
      );
      const geometry = drawn;
      editor.preview.try((tx) => tx.create({ ...input, geometry }));
    },
    pointerUp(now) {
      editor.preview.clear();
      const [least = 24, leastHeight = 24] = kind?.minSize ?? [];
      // a short slip of the hand is still a click
      const asDrawn = drawn && drawn[2] >= least && drawn[3] >= leastHeight ? drawn : undefined;
      createAt(editor, tool, asDrawn ? middle(press.board, now.board) : press.board, asDrawn);
    },
  };
}

function drawnGeometry(from: Point, to: Point, aspect: number, free: boolean): Geometry {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const width = free ? Math.abs(dx) : Math.max(Math.abs(dx), Math.abs(dy) * aspect);
  const height = free ? Math.abs(dy) : width / aspect;
  return [dx < 0 ? from.x - width : from.x, dy < 0 ? from.y - height : from.y, width, height, 0];
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** In the focused part, else beside the chosen object, else in the middle of the view. */
function placeForKeyboard(editor: Editor): Point {
  const { selection, preview, camera } = editor;
  const { focused } = selection;
  const part =
    focused?.part === undefined
      ? undefined
      : partsOf(editor, focused.object).find((one) => one.part === focused.part);
  if (part) return centreOf(part.box);
  const box = selection.only && preview.read.box(selection.only);
  if (box) return { x: box.x + box.width * 1.5 + besideGap, y: box.y + box.height / 2 };
  return centreOf(camera.view);
}
