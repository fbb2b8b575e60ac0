import type { KindGestures } from '@feltline/editor';
import { TEXT_LINE_HEIGHT, TEXT_SIZE, TEXT_WEIGHT } from './plain-text.ts';
import type { TextProps } from './text.model.ts';

const width = 200;
const ink = '#1F2328';

export const textGestures: KindGestures = {
  kind: 'text',
  discardEmpty: true,

  tool: {
    name: 'text',
    label: 'tool.text',
    keys: ['t'],
    create(at) {
      const height = TEXT_SIZE * TEXT_LINE_HEIGHT;
      return {
        kind: 'text',
        geometry: [at.x, at.y - height / 2, width, height, 0],
        props: { size: TEXT_SIZE },
      };
    },
  },

  textParts(record, _part, read) {
    const box = read.box(record.id);
    if (!box) return undefined;
    const { size, color } = record.props as unknown as TextProps;
    return {
      recordId: record.id,
      box,
      align: 'start',
      valign: 'top',
      weight: TEXT_WEIGHT,
      lineHeight: TEXT_LINE_HEIGHT,
      color: color ?? ink,
      fit: { size },
      ...(record.geometry?.[4] ? { degrees: record.geometry[4] } : {}),
    };
  },
};
