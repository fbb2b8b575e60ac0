import { type Point, unionBoxes } from '@feltline/geometry';
import { maxZoom, minZoom } from '../camera.ts';
import type { Editor } from '../editor.ts';
import { boundsOf } from '../outline.ts';
import { wholeBoard } from '../whole-board.ts';
import { type Action, defineAction } from './action.ts';

/** Levels that the keys and the buttons go through. */
const levels = [0.05, 0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 2.5, 3, 4];
/** The selection may be brought closer than the whole board. */
const closestSelection = 2;

export const viewActions: readonly Action[] = [
  defineAction({
    id: 'zoomIn',
    label: 'action.zoomIn',
    keys: ['mod+=', 'mod++', 'mod+shift+='],
    group: 'view',
    isEnabled: (editor) => editor.camera.goal.zoom < maxZoom,
    run: (editor) =>
      zoomTo(editor, levels.find((level) => level > editor.camera.goal.zoom * 1.01) ?? maxZoom),
  }),
  defineAction({
    id: 'zoomOut',
    label: 'action.zoomOut',
    keys: ['mod+-'],
    group: 'view',
    isEnabled: (editor) => editor.camera.goal.zoom > minZoom,
    run: (editor) =>
      zoomTo(editor, levels.findLast((level) => level < editor.camera.goal.zoom / 1.01) ?? minZoom),
  }),
  defineAction({
    id: 'zoom100',
    label: 'action.zoom100',
    keys: ['mod+0'],
    group: 'view',
    run: (editor) => zoomTo(editor, 1),
  }),
  defineAction({
    id: 'zoomFit',
    label: 'action.zoomFit',
    keys: ['alt+1', 'shift+1'],
    group: 'view',
    isEnabled: (editor) => editor.index.size > 0,
    run(editor) {
      const camera = wholeBoard(editor.camera, editor.index);
      if (!camera) return;
      editor.setFollowing(undefined);
      editor.camera.flyTo(camera);
    },
  }),
  defineAction({
    id: 'toggleSnapping',
    label: 'action.toggleSnapping',
    group: 'view',
    isChecked: (editor) => editor.snaps,
    run(editor) {
      editor.snaps = !editor.snaps;
      editor.notify('tool');
    },
  }),
  defineAction({
    id: 'zoomSelection',
    label: 'action.zoomSelection',
    keys: ['alt+2', 'shift+2'],
    group: 'view',
    isEnabled: (editor) => editor.selection.size > 0,
    run(editor) {
      const box = unionBoxes(
        editor.selection.ids.flatMap((id) => boundsOf(editor.preview.read, id) ?? []),
      );
      if (!box) return;
      editor.setFollowing(undefined);
      editor.camera.flyTo(editor.camera.fitted(box, undefined, closestSelection));
    },
  }),
];

function zoomTo(editor: Editor, zoom: number): void {
  editor.setFollowing(undefined);
  editor.camera.flyZoom(middleOfView(editor), zoom);
}

function middleOfView(editor: Editor): Point {
  const { width, height } = editor.camera.viewport;
  return { x: width / 2, y: height / 2 };
}
