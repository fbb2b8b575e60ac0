import { type Action, defineAction, type Editor } from '@feltline/editor';
import { widthIcons } from './ink.model.ts';
import { inkWidths, swatchOf } from './ink-style.ts';
import { inkToolInHand, isInkWidth, paletteOf, penOf, setPen } from './pen-style.ts';

/** Colour and width of the pen or highlighter in hand; each keeps its own. */
export const inkOptions: readonly Action[] = [
  defineAction({
    id: 'ink.color',
    label: 'ink.color',
    group: 'toolOption',
    changes: true,
    isEnabled: (editor) => inkToolInHand(editor) !== undefined,
    options: (editor) =>
      palette(editor).map(([value]) => ({
        value,
        label: `ink.color.${value}`,
        swatch: swatchOf(value),
      })),
    isChecked: (editor, value) => {
      const tool = inkToolInHand(editor);
      return tool !== undefined && penOf(editor, tool).color === value;
    },
    run(editor, value) {
      const tool = inkToolInHand(editor);
      const names = palette(editor).map(([name]) => name);
      if (!tool || value === undefined || !names.includes(value))
        throw new Error(
          `Got the colour ${JSON.stringify(value)}, expected one of ${names.join(', ')}`,
        );
      setPen(editor, tool, { color: value });
    },
  }),
  defineAction({
    id: 'ink.width',
    label: 'ink.width',
    group: 'toolOption',
    changes: true,
    isEnabled: (editor) => inkToolInHand(editor) !== undefined,
    options: () =>
      inkWidths.map((value) => ({ value, label: `ink.width.${value}`, icon: widthIcons[value] })),
    isChecked: (editor, value) => {
      const tool = inkToolInHand(editor);
      return tool !== undefined && penOf(editor, tool).width === value;
    },
    run(editor, value) {
      const tool = inkToolInHand(editor);
      if (!tool || !isInkWidth(value))
        throw new Error(
          `Got the width ${JSON.stringify(value)}, expected one of ${inkWidths.join(', ')}`,
        );
      setPen(editor, tool, { width: value });
    },
  }),
];

function palette(editor: Editor) {
  const tool = inkToolInHand(editor);
  return tool ? paletteOf(tool) : [];
}
