import type { Point } from '@feltline/geometry';
import { type Alignment, alignBoxes } from '../arranging/align.ts';
import { distributeBoxes } from '../arranging/distribute.ts';
import { resizedAlike } from '../arranging/same-size.ts';
import { tidyBoxes } from '../arranging/tidy.ts';
import { hasUnits, moveUnits, type Unit, unitsOf } from '../arranging/units.ts';
import type { Editor } from '../editor.ts';
import { keptForList } from '../kept-for-list.ts';
import { type Action, defineAction } from './action.ts';

/** Groups are arranged as one; what lies on a frame goes with it. */
export const alignActions: readonly Action[] = [
  align('alignLeft', 'left', 'alt+a'),
  align('alignCenter', 'center', 'alt+h'),
  align('alignRight', 'right', 'alt+d'),
  align('alignTop', 'top', 'alt+w'),
  align('alignMiddle', 'middle', 'alt+v'),
  align('alignBottom', 'bottom', 'alt+s'),
  arranging('distributeHorizontally', 3, 'alt+shift+h', (boxes) => distributeBoxes(boxes, 'x')),
  arranging('distributeVertically', 3, 'alt+shift+v', (boxes) => distributeBoxes(boxes, 'y')),
  arranging('tidyUp', 2, 'alt+shift+t', (boxes) => tidyBoxes(boxes)),
  defineAction({
    id: 'sameSize',
    label: 'action.sameSize',
    group: 'align',
    changes: true,
    isEnabled: (editor) => differInSize(editor, editor.selection.ids),
    run(editor) {
      const changes = [...resizedAlike(editor)];
      editor.change('action.sameSize', (tx) => {
        for (const { id, update } of changes) tx.update(id, update);
      });
    },
  }),
];

function align(id: string, to: Alignment, key: string): Action {
  return arranging(id, 2, key, (boxes) => alignBoxes(boxes, to));
}

function arranging(
  id: string,
  atLeast: number,
  key: string,
  movesOf: (boxes: readonly Unit['box'][]) => readonly Point[],
): Action {
  return defineAction({
    id,
    label: `action.${id}`,
    keys: [key],
    group: 'align',
    changes: true,
    isEnabled: (editor) => hasUnits(editor, editor.selection.ids, atLeast),
    run(editor) {
      const units = chosenUnits(editor);
      const moves = movesOf(units.map(({ box }) => box));
      editor.change(`action.${id}`, (tx) => moveUnits(tx, editor, units, moves));
    },
  });
}

/** Where thousands are alike, all of them have to be looked at: once. */
const differInSize = keptForList((editor: Editor) => !resizedAlike(editor).next().done);

function chosenUnits(editor: Editor): Unit[] {
  return unitsOf(editor, editor.selection.ids);
}
