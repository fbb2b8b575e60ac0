import type { ObjectPainter } from '@feltline/scene';
import { inkOf } from '../painting/line-look.ts';
import { paintLines } from '../painting/paint-lines.ts';
import { withRotation } from '../painting/with-rotation.ts';
import { TEXT_LINE_HEIGHT, TEXT_SIZE, TEXT_WEIGHT } from './plain-text.ts';
import type { TextProps } from './text.model.ts';

/** Text straight on the canvas, broken at its box's width, each paragraph at its own start. */
export const textPainter: ObjectPainter = {
  kind: 'text',
  rigid: true,

  paint(surface, record, box, env) {
    const text = record.text ?? '';
    if (text === '' || env.hidden?.object === record.id) return;
    const { size = TEXT_SIZE, color, align = 'start' } = record.props as Partial<TextProps>;
    withRotation(surface, record, box, (upright) => {
      const laid = env.texts.layout(text, {
        // A box as wide as its longest line must not break that line over a rounding error.
        width: upright.width + 0.5,
        size,
        weight: TEXT_WEIGHT,
        lineHeight: TEXT_LINE_HEIGHT,
        neutral: env.uiDir,
      });
      const { x, y, width } = upright;
      const fill = (color && inkOf(color, env.theme.dark)) ?? env.theme.ink;
      paintLines(surface, laid, x, y, width, align, fill, TEXT_WEIGHT, env);
    });
  },
};
