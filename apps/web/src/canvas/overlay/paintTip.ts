import type { Editor } from '@feltline/editor';
import { baseDirection, type Theme } from '@feltline/scene';

const SIZE_PX = 12;
const PADDING_PX = 10;
const LINE_PX = 17;
const AIR_PX = 9;
const MAX_WIDTH_PX = 260;
/** From the point that it speaks of. */
const AWAY_PX = 18;

/** What is dragged, under the pointer or in focus, in words beside it. Screen space. */
export function paintTip(ctx: CanvasRenderingContext2D, editor: Editor, theme: Theme): void {
  const { tip, camera } = editor;
  if (!tip) return;
  const { x, y } = camera.toScreen(tip.at);
  const lines = [
    ...(tip.title ? [{ words: tip.title, font: `600 ${SIZE_PX}px ${theme.font}`, alpha: 1 }] : []),
    ...tip.text.split('\n').map((words) => ({
      words,
      font: `${tip.title ? 400 : 500} ${SIZE_PX}px ${theme.font}`,
      alpha: 0.88,
    })),
  ].map((line) => {
    ctx.font = line.font;
    const words = cut(ctx, line.words);
    return { ...line, words, width: ctx.measureText(words).width };
  });
  const width = Math.max(...lines.map((line) => line.width)) + 2 * PADDING_PX;
  const height = lines.length * LINE_PX + AIR_PX;
  // at the right edge of the view it stands on the other side
  const isOutside = x + AWAY_PX + width > camera.viewport.width - AIR_PX;
  const left = Math.round(isOutside ? x - AWAY_PX - width : x + AWAY_PX);
  const top = Math.round(y - height / 2);
  ctx.save();
  ctx.beginPath();
  ctx.roundRect(left, top, width, height, 6);
  ctx.fillStyle = theme.ink;
  ctx.fill();
  ctx.fillStyle = theme.panel;
  ctx.textBaseline = 'middle';
  lines.forEach(({ words, font, alpha }, i) => {
    const rtl = baseDirection(words) === 'rtl';
    ctx.font = font;
    ctx.globalAlpha = alpha;
    ctx.direction = rtl ? 'rtl' : 'ltr';
    ctx.textAlign = rtl ? 'right' : 'left';
    const at = rtl ? left + width - PADDING_PX : left + PADDING_PX;
    ctx.fillText(words, at, top + AIR_PX / 2 + (i + 0.5) * LINE_PX + 0.5);
  });
  ctx.restore();
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** As much as has room, whole characters only. */
function cut(ctx: CanvasRenderingContext2D, words: string): string {
  if (ctx.measureText(words).width <= MAX_WIDTH_PX) return words;
  const parts = [...graphemes.segment(words)].map(({ segment }) => segment);
  while (parts.length > 1 && ctx.measureText(`${parts.join('')}…`).width > MAX_WIDTH_PX)
    parts.pop();
  return `${parts.join('').trimEnd()}…`;
}
