import type { TextPicture } from '@feltline/interchange/pdf';
import { createCanvas } from '@napi-rs/canvas';
import { family } from './canvasFonts.ts';

/** Pixels per em: sharp enough in print at the sizes of a board. */
const EM = 96;
const MARGIN = 12;

/** Text that the fonts of a PDF lack, drawn with whatever fonts there are. */
export function textPicture(
  text: string,
  { weight, fill, direction }: { weight: number; fill: string; direction: 'ltr' | 'rtl' },
): TextPicture {
  const font = `${weight} ${EM}px ${family}`;
  const measuring = createCanvas(1, 1).getContext('2d');
  measuring.font = font;
  const advance = measuring.measureText(text).width;
  const [width, height] = [Math.ceil(advance) + 2 * MARGIN, Math.ceil(EM * 1.6)];
  const context = createCanvas(width, height).getContext('2d');
  context.font = font;
  context.direction = direction;
  context.textAlign = 'left';
  context.fillStyle = fill;
  const baseline = EM * 1.15;
  context.fillText(text, MARGIN, baseline);
  return {
    pixels: { width, height, rgba: context.getImageData(0, 0, width, height).data },
    x: -MARGIN / EM,
    y: -baseline / EM,
    width: width / EM,
    height: height / EM,
    advance: advance / EM,
  };
}
