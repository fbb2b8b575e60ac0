import type { BoardRecord, RecordId, RecordUpdate } from '@feltline/board';
import {
  type Action,
  type ActionOption,
  chosenOnlyOfKind,
  defineAction,
  type Editor,
  orderBehindInner,
  withHeld,
} from '@feltline/editor';
import { type Box, inflateBox, unionBoxes } from '@feltline/geometry';
import type { FrameProps } from './frame.model.ts';
import { type FramePreset, framePresetNames, framePresets } from './frame-presets.ts';
import { lastPreset, makeFrame } from './frame-tool.ts';

/** Air between what a frame is made or fitted around and its edge, board units. */
const margin = 40;

export const frameActions: readonly Action[] = [
  defineAction({
    id: 'framePreset',
    label: 'action.framePreset',
    group: 'toolOption',
    isEnabled: (editor) => editor.tool === 'frame',
    options: presetOptions,
    isChecked: (editor, value) => lastPreset(editor) === value,
    run: (editor, value) =>
      void editor.lastProps.set('frame', {
        ...editor.lastProps.get('frame'),
        preset: presetOf(value),
      }),
  }),
  defineAction({
    id: 'frameSize',
    label: 'action.frameSize',
    group: 'style',
    changes: true,
    isEnabled: (editor) => frames(editor).length > 0,
    options: presetOptions,
    isChecked: (editor, value) =>
      frames(editor).every(({ props }) => (props as unknown as FrameProps).preset === value),
    run(editor, value) {
      const preset = presetOf(value);
      const [width, height] = framePresets[preset];
      editor.change('action.frameSize', (tx) => {
        for (const { id, geometry } of frames(editor)) {
          const [x, y] = geometry ?? [0, 0];
          tx.update(id, { ...placed(editor, id, { x, y, width, height }), props: { preset } });
        }
      });
    },
  }),
  defineAction({
    id: 'frameSelection',
    label: 'action.frameSelection',
    keys: ['shift+f'],
    group: 'object',
    changes: true,
    isEnabled: (editor) => editor.selection.size > 0,
    run(editor) {
      const box = boundsOf(editor, editor.selection.ids);
      if (box) makeFrame(editor, inflateBox(box, margin));
    },
  }),
  defineAction({
    id: 'fitFrame',
    label: 'action.fitFrame',
    keys: ['mod+shift+f'],
    group: 'object',
    changes: true,
    isEnabled: (editor) => frames(editor).length > 0,
    run: (editor) =>
      editor.change('action.fitFrame', (tx) => {
        for (const { id } of frames(editor)) {
          const inside = boundsOf(
            editor,
            withHeld(editor, [id]).filter((one) => one !== id),
          );
          if (!inside) continue;
          const place = placed(editor, id, inflateBox(inside, margin));
          tx.update(id, { ...place, props: { preset: undefined } });
        }
      }),
  }),
  defineAction({
    id: 'deleteFrameOnly',
    label: 'action.deleteFrameOnly',
    group: 'edit',
    changes: true,
    isEnabled: (editor) => withContents(editor).length > 0,
    run(editor) {
      const ids = withContents(editor);
      editor.change('action.deleteFrameOnly', (tx) => {
        for (const id of ids) tx.remove(id);
      });
    },
  }),
];

/** The chosen frames, if there is something on one of them. */
function withContents(editor: Editor): readonly RecordId[] {
  const ids = frames(editor).map(({ id }) => id);
  return withHeld(editor, ids).length > ids.length ? ids : [];
}

/** In its new box it does not cover the frames it now surrounds. */
function placed(editor: Editor, id: RecordId, box: Box): RecordUpdate {
  const order = orderBehindInner(editor.board, box, id);
  const geometry = [box.x, box.y, box.width, box.height, 0] as const;
  return order === undefined ? { geometry } : { geometry, order };
}

function presetOptions(): readonly ActionOption[] {
  return framePresetNames.map((value) => ({
    value,
    label: `framePreset.${value.replace(':', '-')}`,
    icon: presetIcon(value),
  }));
}

/** A rectangle of its proportions in the middle of a 24 × 24 grid. */
function presetIcon(preset: FramePreset): string {
  const [width, height] = framePresets[preset];
  const scale = 18 / Math.max(width, height);
  const n = (value: number) => Math.round(value * 10) / 10;
  const [w, h] = [n(width * scale), n(height * scale)];
  return `M${n((24 - w) / 2)} ${n((24 - h) / 2)}h${w}v${h}h${-w}z`;
}

function presetOf(value: string | undefined): FramePreset {
  const preset = framePresetNames.find((name) => name === value);
  if (!preset)
    throw new Error(
      `Got the preset ${JSON.stringify(value)}, expected one of ${framePresetNames.join(', ')}`,
    );
  return preset;
}

function frames(editor: Editor): readonly BoardRecord[] {
  return chosenOnlyOfKind(editor, 'frame');
}

function boundsOf(editor: Editor, ids: readonly RecordId[]): Box | undefined {
  return unionBoxes(ids.flatMap((id) => editor.index.boundsOf(id) ?? []));
}
