import type { RecordId } from '@feltline/board';
import type { Editor, Pointer, ToolState } from '@feltline/editor';
import { centreOf } from '@feltline/geometry';
import { moveLane } from '@feltline/journey';
import { layoutOf } from './map-part.ts';
import { reordering } from './reordering.ts';

/** A lane goes where its title is pulled. */
export function dragLane(editor: Editor, map: RecordId, lane: RecordId): ToolState {
  const layout = layoutOf(map, editor.board.read);
  const others = layout?.lanes.filter((one) => one.id !== lane) ?? [];
  return reordering(editor, {
    label: 'journey.moveLane',
    start: layout?.lanes.findIndex((one) => one.id === lane) ?? 0,
    placeAt: ({ y }) => others.filter(({ titleBox }) => y > centreOf(titleBox).y).length,
    move: (tx, index) => moveLane(tx, tx.read, lane, index),
    shown: (read) => layoutOf(map, read)?.lanes.find((one) => one.id === lane)?.titleBox,
  });
}

/** A lane's lower edge sets its least height; below what its content needs it goes back to that. */
export function dragLaneHeight(
  editor: Editor,
  map: RecordId,
  lane: RecordId,
  press: Pointer,
): ToolState {
  const height =
    layoutOf(map, editor.board.read)?.lanes.find((one) => one.id === lane)?.box.height ?? 0;
  const step = (now: Pointer) => {
    const wished = Math.max(0, Math.round(height + now.board.y - press.board.y));
    editor.preview.try((tx) => tx.update(lane, { props: { height: wished } }));
  };
  return {
    name: 'resizing',
    cursor: 'ns-resize',
    autoPan: true,
    pointerMove: step,
    pointerUp(now) {
      step(now);
      editor.preview.commit('journey.resizeLane');
      editor.enter();
    },
  };
}
