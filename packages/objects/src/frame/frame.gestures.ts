import type { KindGestures } from '@feltline/editor';
import { withHeld } from '@feltline/editor';
import { boxContains } from '@feltline/geometry';
import { darkTheme, lightTheme } from '@feltline/scene';
import { frameActions } from './frame-actions.ts';
import {
  isOnEdge,
  isOnTitle,
  TITLE_LINE_HEIGHT,
  TITLE_PX,
  TITLE_UP_PX,
  TITLE_WEIGHT,
} from './frame-title.ts';
import { frameTool } from './frame-tool.ts';

/** The field for the title is at least this wide, screen pixels. */
const fieldPx = 160;

export const frameGestures: KindGestures = {
  kind: 'frame',
  tools: [
    {
      name: 'frame',
      label: 'tool.frame',
      keys: ['f'],
      icon: 'M7 2v20M17 2v20M2 7h20M2 17h20',
      order: 60,
      state: frameTool,
    },
  ],
  actions: frameActions,

  covers(record, point, slop, read, { zoom }) {
    const box = read.box(record.id);
    if (!box) return false;
    return isOnTitle(record.text ?? '', box, point, zoom) || isOnEdge(box, point, slop, zoom);
  },

  /** Marquees begin inside it: only one that encloses it means the frame. */
  meets(record, box, read) {
    const own = read.box(record.id);
    return own !== undefined && boxContains(box, own);
  },

  textParts(record, part, read, { zoom }) {
    const box = part === undefined ? read.box(record.id) : undefined;
    if (!box) return undefined;
    return {
      recordId: record.id,
      box: {
        x: box.x,
        y: box.y - TITLE_UP_PX / zoom,
        width: Math.max(box.width, fieldPx / zoom),
        height: (TITLE_PX * TITLE_LINE_HEIGHT) / zoom,
      },
      align: 'start',
      valign: 'top',
      weight: TITLE_WEIGHT,
      lineHeight: TITLE_LINE_HEIGHT,
      color: lightTheme.muted,
      darkColor: darkTheme.muted,
      fit: { size: TITLE_PX / zoom },
      singleLine: true,
    };
  },

  describe(record, editor) {
    const count = withHeld(editor, [record.id]).length - 1;
    const title = record.text?.trim() || editor.t('frame.untitled');
    return editor.t('frame.describe', { title, count });
  },
};
