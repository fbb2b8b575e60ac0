import { turnObjects } from '../../changes/turn-objects.ts';
import type { Editor } from '../../editor.ts';
import type { Pointer } from '../../pointer.ts';
import type { ToolState } from '../../tool-state.ts';
import type { TurnHandle } from './turn-handle.ts';

/** With Shift it turns in steps of this, degrees. */
const step = 15;
/** Nearer than this to upright it is meant to be upright, degrees. */
const nearlyUpright = 2;

/** Turns what is chosen about its common centre. One object is drawn to upright; Ctrl holds that off. */
export function turning(editor: Editor, handle: TurnHandle, press: Pointer): ToolState {
  const { ids, centre, degrees: before } = handle;
  const start = angleOf(press, centre);

  const turnTo = (now: Pointer) => {
    let degrees = before + angleOf(now, centre) - start;
    const quarter = Math.round(degrees / 90) * 90;
    if (now.shift) degrees = Math.round(degrees / step) * step;
    else if (editor.snaps && !now.mod && Math.abs(degrees - quarter) <= nearlyUpright)
      degrees = quarter;
    // whole tenths are as fine as a hand is, and read well
    const by = Math.round((degrees - before) * 10) / 10;
    editor.preview.try((tx) => turnObjects(tx, ids, centre, by, editor.board.read));
    const shown = ((Math.round(before + by) % 360) + 360) % 360;
    editor.show({ tip: { at: now.board, text: `${shown}°` } });
  };

  return {
    name: 'turning',
    cursor: 'grabbing',
    pointerMove: turnTo,
    pointerUp(now) {
      turnTo(now);
      editor.preview.commit('step.turn');
      editor.hideAll();
      editor.enter();
    },
  };
}

function angleOf({ board }: Pointer, centre: { x: number; y: number }): number {
  return (Math.atan2(board.y - centre.y, board.x - centre.x) * 180) / Math.PI;
}
