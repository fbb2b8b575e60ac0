import { newId } from '@feltline/board';
import type { Editor, Pointer, ToolState } from '@feltline/editor';
import { type StampProps, stampSide } from './stamp.model.ts';
import { stampCursor } from './stamp-cursor.ts';

/** On the screen no stamp is made smaller than this, pixels. */
const leastPx = 28;

/** What the next stamp will be. */
export function stampInHand(editor: Editor): StampProps {
  return (editor.lastProps.get('stamp') as StampProps | undefined) ?? { icon: 'thumbs-up' };
}

export function takeStamp(editor: Editor, props: StampProps): void {
  editor.lastProps.set('stamp', props);
  editor.notify('tool');
}

/** Every press stamps; the stamp follows the hand until it is lifted. */
export function stampTool(editor: Editor): ToolState {
  return {
    name: 'stamp',
    get cursor() {
      return stampCursor(stampInHand(editor));
    },
    pointerMove: () => editor.setHover(undefined),
    pointerDown(press) {
      if (press.button === 0 && !editor.readOnly) editor.enter(stamping(editor, press));
    },
    keyDown(key) {
      if (key.key !== 'Enter' || editor.readOnly) return false;
      const { x, y, width, height } = editor.camera.view;
      const { selection, preview } = editor;
      const box = selection.only && preview.read.box(selection.only);
      // on the corner of what is chosen, else in the middle
      const at = box ? { x: box.x + box.width, y: box.y } : { x: x + width / 2, y: y + height / 2 };
      editor.change('step.stamp', (tx) => tx.create(stampInput(editor, at)));
      return true;
    },
  };
}

function stamping(editor: Editor, press: Pointer): ToolState {
  const id = newId();
  const show = (now: Pointer) => {
    editor.preview.try((tx) => tx.create({ ...stampInput(editor, now.board), id }));
  };
  show(press);
  return {
    name: 'stamping',
    cursor: stampCursor(stampInHand(editor)),
    pointerMove: show,
    pointerUp(now) {
      show(now);
      editor.preview.commit('step.stamp');
      editor.enter();
    },
  };
}

function stampInput(editor: Editor, at: { readonly x: number; readonly y: number }) {
  const side = Math.max(stampSide, Math.round(leastPx / editor.camera.zoom));
  return {
    kind: 'stamp',
    geometry: [at.x - side / 2, at.y - side / 2, side, side, 0] as const,
    props: stampInHand(editor),
  };
}
