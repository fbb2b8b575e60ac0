import { newId, type RecordId } from '@feltline/board';
import {
  type Editor,
  orderBehindInner,
  type Pointer,
  putDownTool,
  type ToolState,
} from '@feltline/editor';
import { type Box, boxFromPoints, centreOf, type Point } from '@feltline/geometry';
import type { FrameProps } from './frame.model.ts';
import { framePresets } from './frame-presets.ts';

/** A press that moves less is a click, screen pixels. */
const clickPx = 5;
/** Smaller ones would be slips of the hand, board units. */
const least = 40;
/** Air between a frame made with a click and what is free in the view, for its title, bar and handles; screen pixels. */
const airPx = { side: 24, above: 68, below: 64 };

/** A click makes a frame of the last preset around it, a drag one of the size drawn; Enter one in the middle of the view. */
export function frameTool(editor: Editor): ToolState {
  return {
    name: 'frame',
    cursor: 'crosshair',
    pointerMove: () => editor.setHover(undefined),
    pointerDown(press) {
      if (press.button === 0 && !editor.readOnly) editor.enter(drawing(editor, press));
    },
    keyDown(key) {
      if (key.key !== 'Enter' || editor.readOnly) return false;
      makeFrame(editor, presetBox(editor, centreOf(editor.camera.free)), lastPreset(editor));
      return true;
    },
  };
}

function drawing(editor: Editor, press: Pointer): ToolState {
  const id = newId();
  let box: Box | undefined;
  return {
    name: 'drawing',
    cursor: 'crosshair',
    autoPan: true,
    pointerMove(now) {
      const way = Math.hypot(now.screen.x - press.screen.x, now.screen.y - press.screen.y);
      if (!box && way < clickPx) return;
      box = boxFromPoints(press.board, now.board);
      const { x, y, width, height } = box;
      editor.preview.try((tx) =>
        tx.create({
          id,
          kind: 'frame',
          geometry: [x, y, Math.max(1, width), Math.max(1, height), 0],
          text: '',
        }),
      );
    },
    pointerUp() {
      editor.preview.clear();
      const drawn = box && box.width >= least && box.height >= least ? box : undefined;
      if (drawn) makeFrame(editor, drawn);
      else makeFrame(editor, presetBox(editor, press.board), lastPreset(editor));
    },
  };
}

/** Makes a frame there, behind the frames it surrounds, and begins to write its title. */
export function makeFrame(editor: Editor, box: Box, preset?: FrameProps['preset']): RecordId {
  const order = orderBehindInner(editor.board, box);
  const id = editor.change('step.create', (tx) =>
    tx.create({
      kind: 'frame',
      geometry: [box.x, box.y, box.width, box.height, 0],
      props: { ...editor.lastProps.get('frame'), preset },
      ...(order === undefined ? {} : { order }),
      text: '',
    }),
  );
  putDownTool(editor);
  editor.selection.set([id]);
  editor.startEditing({ object: id });
  return id;
}

export function lastPreset(editor: Editor): NonNullable<FrameProps['preset']> {
  const { preset } = (editor.lastProps.get('frame') ?? {}) as Partial<FrameProps>;
  return preset ?? '16:9';
}

/** The last preset around the point, all of it in the free part of the view: as much smaller and beside as that takes. */
function presetBox(editor: Editor, centre: Point): Box {
  const { zoom, free } = editor.camera;
  const [left, top] = [free.x + airPx.side / zoom, free.y + airPx.above / zoom];
  const right = free.x + free.width - airPx.side / zoom;
  const bottom = free.y + free.height - airPx.below / zoom;
  const [w, h] = framePresets[lastPreset(editor)];
  const fits = Math.min(1, (right - left) / w, (bottom - top) / h);
  const scale = Math.max(fits, least / Math.min(w, h));
  const [width, height] = [Math.round(w * scale), Math.round(h * scale)];
  const x = between(centre.x - width / 2, left, right - width);
  const y = between(centre.y - height / 2, top, bottom - height);
  return { x, y, width, height };
}

function between(value: number, from: number, to: number): number {
  return Math.max(from, Math.min(value, to));
}
