import type { ObjectPainter, PaintRecord, ShapeStyle, TextRun } from '@feltline/scene';
import { withRotation } from '../painting/with-rotation.ts';
import type { StampProps } from './stamp.model.ts';
import { type StampIcon, stampDisc, stampIcon } from './stamp-icons.ts';

const GRID = 24;
const WHITE = '#FFFFFF';
/** Where an emoji stands for itself but cannot be made out. */
const FAR_EMOJI = '#F2B84B';
/** Smaller on screen it is a spot of colour. */
const spotBelowPx = 6;
/** Size of the letters in the box, and how far below its middle they stand. */
const letterShare = 0.8;
const baselineShare = 0.29;

const disc: ShapeStyle = { stroke: WHITE, width: 1.2 };
const glyph: ShapeStyle = { stroke: WHITE, width: 1.9, cap: 'round' };
const solid: ShapeStyle = { fill: WHITE };
const run: TextRun = {
  text: '',
  x: 0,
  y: 0,
  align: 'center',
  direction: 'ltr',
  size: 0,
  weight: 400,
  fill: '',
};

export const stampPainter: ObjectPainter = {
  kind: 'stamp',
  rigid: true,

  flat(record, box, env) {
    if (box.width * (env.detailZoom ?? env.zoom) >= spotBelowPx) return undefined;
    return iconOf(record)?.color ?? FAR_EMOJI;
  },

  paint(surface, record, box, env) {
    const icon = iconOf(record);
    withRotation(surface, record, box, ({ x, y, width, height }) => {
      if (icon) {
        surface.group({ x, y, scale: width / GRID }, () => {
          disc.fill = icon.color;
          surface.path(stampDisc, disc);
          if (icon.fill) surface.path(icon.fill, solid);
          if (icon.stroke) surface.path(icon.stroke, glyph);
        });
        return;
      }
      run.text = inColour((record.props as StampProps).emoji ?? '');
      run.size = height * letterShare;
      run.x = x + width / 2;
      run.y = y + height / 2 + height * baselineShare;
      run.fill = env.theme.ink;
      if (run.text !== '') surface.text(run);
    });
  },
};

/** Some signs also exist as black letters; the selector asks for the picture. */
function inColour(emoji: string): string {
  const [first = '', ...others] = emoji;
  return others.length === 0 && first !== '' ? `${first}\uFE0F` : emoji;
}

/** Without anything it is a dot: never nothing. */
function iconOf(record: PaintRecord): StampIcon | undefined {
  const { emoji, icon } = record.props as StampProps;
  return stampIcon(icon) ?? (emoji ? undefined : stampIcon('dot'));
}
