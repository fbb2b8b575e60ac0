import {
  type Direction,
  type LaidOutText,
  type PaintEnv,
  type RectStyle,
  type Surface,
  type TextRun,
  textDetail,
} from '@feltline/scene';

/** `start` and `end` go by each line's own direction, the others are sides of the box. */
export type LineAlign = 'start' | 'end' | 'left' | 'center' | 'right';

// One run and one bar for all the text of a frame: surfaces read them during the call and keep nothing.
const run: TextRun = {
  text: '',
  x: 0,
  y: 0,
  align: 'left',
  direction: 'ltr',
  size: 0,
  weight: 400,
  fill: '',
  italic: false,
};
const bar = { x: 0, y: 0, width: 0, height: 0 };
const barStyle: RectStyle = { fill: '' };
// A translucent colour rather than an opacity: nothing to set and set back per bar.
const BAR_ALPHA = '47';

/**
 * Draws laid-out text whose first line's top is at `y`, within x … x + width (board units). Too small to read on
 * screen, it becomes bars as long as its lines; smaller still, nothing.
 */
export function paintLines(
  surface: Surface,
  laid: LaidOutText,
  x: number,
  y: number,
  width: number,
  align: LineAlign,
  fill: string,
  weight: number,
  env: PaintEnv,
  italic = false,
): void {
  const detail = textDetail(laid.size, env.detailZoom ?? env.zoom);
  if (detail === 'none') return;
  const { lines, lineHeight } = laid;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.text === '') continue;
    const side = sideOf(align, line.direction);
    const top = y + i * lineHeight;
    if (detail === 'bars') {
      bar.x = leftOf(side, x, width, line.width);
      bar.y = top + 0.32 * lineHeight;
      bar.width = line.width;
      bar.height = 0.36 * lineHeight;
      barStyle.fill = barColor(fill);
      surface.rect(bar, barStyle);
      continue;
    }
    run.text = line.text;
    run.direction = line.direction;
    run.align = side;
    run.x = anchorOf(side, x, width);
    run.y = top + laid.baseline;
    run.size = laid.size;
    run.weight = weight;
    run.fill = fill;
    run.italic = italic;
    surface.text(run);
  }
}

const barColors = new Map<string, string>();

/** `#RRGGBB` made translucent; any other notation stays as it is. */
function barColor(fill: string): string {
  let color = barColors.get(fill);
  if (!color) {
    color = fill.length === 7 && fill.startsWith('#') ? `${fill}${BAR_ALPHA}` : fill;
    if (barColors.size > 256) barColors.clear();
    barColors.set(fill, color);
  }
  return color;
}

function sideOf(align: LineAlign, direction: Direction): TextRun['align'] {
  if (align !== 'start' && align !== 'end') return align;
  return (align === 'start') === (direction === 'ltr') ? 'left' : 'right';
}

function leftOf(side: TextRun['align'], x: number, width: number, lineWidth: number): number {
  if (side === 'left') return x;
  return side === 'right' ? x + width - lineWidth : x + (width - lineWidth) / 2;
}

function anchorOf(side: TextRun['align'], x: number, width: number): number {
  if (side === 'left') return x;
  return side === 'right' ? x + width : x + width / 2;
}
