import type { RecordId } from '@feltline/board';
import type { Editor, Pointer, ToolState } from '@feltline/editor';
import { emotionScale, setEmotion } from '@feltline/journey';
import { tipOf } from './emotion-tip.ts';
import { curvePointOf, layoutOf } from './map-part.ts';

/** With Shift a point goes in half units. */
const halfUnit = 5;

/** A point of the curve follows the pointer up and down, to the tenth; with Shift in halves. Unknown ones start at zero. */
export function dragEmotion(
  editor: Editor,
  map: RecordId,
  persona: RecordId,
  placement: RecordId,
  press: Pointer,
): ToolState {
  const layout = layoutOf(map, editor.board.read);
  const found = layout && curvePointOf(layout, persona, placement);
  const lane = layout?.lanes.find((one) => one.id === found?.curve.lane);
  if (!found || !lane) return { name: 'dragging', pointerUp: () => editor.enter() };
  const scale = emotionScale(lane);
  const grip = press.board.y - found.point.at.y;
  const step = (now: Pointer) => {
    const exact = scale.valueAt(now.board.y - grip);
    const value = now.shift ? Math.round(exact / halfUnit) * halfUnit + 0 : exact;
    editor.preview.try((tx) => setEmotion(tx, tx.read, persona, placement, value, editor.author));
    const at = { x: found.point.at.x, y: scale.yOf(value) };
    editor.show({ tip: tipOf(editor, map, persona, placement, at, value) });
  };
  return {
    name: 'dragging',
    cursor: 'ns-resize',
    autoPan: true,
    pointerMove: step,
    pointerUp(now) {
      step(now);
      editor.preview.commit('journey.setEmotion');
      editor.hideAll();
      editor.enter();
    },
  };
}
