import { type Editor, groupOutlines } from '@feltline/editor';
import type { Theme } from '@feltline/scene';
import { strokeOutline } from './outline.ts';

/** Clear of the outlines of the objects themselves. */
const GROW_PX = 6;

/** Around a chosen group a line, around one that was gone into a dashed one. Screen space. */
export function paintGroups(ctx: CanvasRenderingContext2D, editor: Editor, theme: Theme): void {
  for (const { box, entered } of groupOutlines(editor)) {
    strokeOutline(ctx, editor.camera.boxToScreen(box), 0, {
      color: theme.accent,
      width: 1,
      grow: GROW_PX,
      radius: 6,
      ...(entered ? { dash: [4, 4] } : {}),
    });
  }
}
