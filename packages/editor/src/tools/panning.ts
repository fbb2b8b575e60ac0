import { choose } from '../choose.ts';
import type { Editor } from '../editor.ts';
import { dragThreshold, type Pointer, slopOf } from '../pointer.ts';
import type { ToolState } from '../tool-state.ts';

/** The board follows the pointer. A right button that did not move asks for the menu instead; `onClick` is for others. */
export function panning(editor: Editor, press: Pointer, onClick?: () => void): ToolState {
  let last = press.screen;
  let moved = false;
  return {
    name: 'panning',
    cursor: 'grabbing',
    pointerMove(now) {
      const way = Math.hypot(now.screen.x - press.screen.x, now.screen.y - press.screen.y);
      if (!moved && way <= dragThreshold(press.pointerType)) return;
      moved = true;
      editor.setFollowing(undefined);
      editor.camera.panBy(now.screen.x - last.x, now.screen.y - last.y);
      last = now.screen;
    },
    pointerUp() {
      editor.enter();
      if (moved) return;
      if (press.button === 2) askForMenu(editor, press);
      else onClick?.();
    },
  };
}

function askForMenu(editor: Editor, press: Pointer): void {
  const target = editor.hitTest(press.board, slopOf(press.pointerType) / editor.camera.zoom);
  if (!target) editor.selection.clear();
  else if (!editor.selection.has(target.object) || editor.selection.size === 1)
    choose(editor, target);
  editor.openContextMenu({ screen: press.screen, board: press.board, target });
}
