import { newId } from '@feltline/board';
import type { Editor, Pointer, ToolState, TrailPoint } from '@feltline/editor';
import { dotCursor } from './dot-cursor.ts';
import { erasing } from './erasing.ts';
import type { InkTool } from './ink-style.ts';
import { colorOf, widthOf } from './ink-style.ts';
import { penOf } from './pen-style.ts';
import { strokeInput } from './stroke-input.ts';
import { StrokeTrail, type TrailInput } from './stroke-trail.ts';

/** The button at the other end of a pen. */
const eraserButton = 5;

/** A pen or highlighter in the hand: each press draws one stroke. */
export function inkTool(editor: Editor, tool: InkTool): ToolState {
  return {
    name: tool,
    get cursor() {
      const { color, width } = penOf(editor, tool);
      return dotCursor(widthOf(tool, width), colorOf(color));
    },
    pointerMove: () => editor.setHover(undefined),
    pointerDown(press) {
      if (editor.readOnly) return;
      if (press.button === eraserButton) editor.enter(erasing(editor, press));
      else if (press.button === 0) editor.enter(drawing(editor, tool, press));
    },
  };
}

/** One stroke; with Shift it goes straight from where it began. */
function drawing(editor: Editor, tool: InkTool, press: Pointer): ToolState {
  const style = penOf(editor, tool);
  const { zoom } = editor.camera;
  const id = newId();
  const trail = new StrokeTrail();
  const isPen = press.pointerType === 'pen';
  // board space throughout: the view may move while one draws
  const local = (point: TrailPoint): TrailInput => {
    const at = editor.camera.toBoard(point);
    return {
      x: (at.x - press.board.x) * zoom,
      y: (at.y - press.board.y) * zoom,
      pressure: tool === 'highlighter' ? 0.5 : isPen ? point.pressure : undefined,
      timeMs: point.timeMs,
    };
  };
  const here = (now: Pointer): TrailPoint => ({ ...now.screen, ...now });
  const take = (now: Pointer) => {
    for (const point of now.trail ?? [here(now)]) trail.add(local(point));
  };
  const show = (now: Pointer, expected: readonly TrailPoint[] = []) => {
    const points = now.shift
      ? [
          { x: 0, y: 0, pressure: 0.5 },
          { ...local(here(now)), pressure: 0.5 },
        ]
      : trail.points(expected.map(local));
    const input = strokeInput(points, style, press.board, zoom);
    editor.preview.try((tx) => tx.create({ ...input, id }));
  };
  trail.add(local(here(press)));
  show({ ...press, shift: false });
  return {
    name: 'drawingInk',
    cursor: dotCursor(widthOf(tool, style.width), colorOf(style.color)),
    pointerMove(now) {
      take(now);
      show(now, now.expected);
    },
    pointerUp(now) {
      take(now);
      show(now);
      editor.preview.commit('step.draw');
      editor.enter();
    },
  };
}
