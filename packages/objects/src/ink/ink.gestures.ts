import type { KindGestures } from '@feltline/editor';
import { inkTool } from './drawing.ts';
import { eraserTool } from './erasing.ts';
import type { InkProps } from './ink.model.ts';
import { inkOptions } from './ink-options.ts';
import { lighterStroke } from './lighter-stroke.ts';
import { strokeCovers, strokeMeets } from './stroke-hit.ts';

/** A thin stroke is taken this far beside it, screen pixels. */
const graspPx = 3;

export const inkGestures: KindGestures = {
  kind: 'ink',
  tools: [
    {
      name: 'pen',
      label: 'tool.pen',
      keys: ['p'],
      icon: 'M4 20l1.2-4.6L16.6 4a1.9 1.9 0 0 1 2.7 0l.7.7a1.9 1.9 0 0 1 0 2.7L8.6 18.8L4 20zM14.4 6.2l3.4 3.4',
      order: 50,
      family: 'draw',
      stays: true,
      state: (editor) => inkTool(editor, 'pen'),
    },
    {
      name: 'highlighter',
      label: 'tool.highlighter',
      keys: ['shift+p'],
      icon: 'M9 11l-4.5 4.5v3h4L13 15M9 11l4 4M9 11l6.2-6.4a1.6 1.6 0 0 1 2.3 0l1.9 1.9a1.6 1.6 0 0 1 0 2.3L13 15M13 20.5h8',
      order: 51,
      family: 'draw',
      stays: true,
      state: (editor) => inkTool(editor, 'highlighter'),
    },
    {
      name: 'eraser',
      label: 'tool.eraser',
      keys: ['e'],
      icon: 'M8.5 19.5L4 15a1.8 1.8 0 0 1 0-2.5l8.6-8.6a1.8 1.8 0 0 1 2.5 0L20 8.8a1.8 1.8 0 0 1 0 2.5l-8.2 8.2H8.5zM8.4 8.2l7.4 7.4M11.8 19.5H20.5',
      order: 52,
      family: 'draw',
      stays: true,
      state: eraserTool,
    },
  ],
  actions: inkOptions,
  covers: (record, point, slop, _read, lens) =>
    strokeCovers(record, point, Math.max(slop, graspPx / lens.zoom)),
  meets: (record, box) => strokeMeets(record, box),
  lighter: (props, maxBytes) => lighterStroke(props as InkProps, maxBytes),
};
