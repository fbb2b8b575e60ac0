import type { Editor } from '@feltline/editor';
import type { Point } from '@feltline/geometry';
import { baseDirection } from '@feltline/scene';

const LABEL_FONT = '500 12px Rubik, sans-serif';
const MAX_LABEL = 24;

/** Other people's cursors with their names. Screen space. */
export function paintPeople(ctx: CanvasRenderingContext2D, editor: Editor): void {
  ctx.font = LABEL_FONT;
  ctx.textBaseline = 'alphabetic';
  for (const { cursor, user } of editor.remote.people) {
    if (cursor) paintCursor(ctx, editor.camera.toScreen(cursor), shortName(user.name), user.color);
  }
}

/** An arrow whose tip is at the place, with a name pill below it. */
function paintCursor(ctx: CanvasRenderingContext2D, tip: Point, name: string, color: string): void {
  ctx.save();
  ctx.translate(tip.x, tip.y);
  ctx.beginPath();
  ctx.moveTo(0, 0);
  ctx.lineTo(13.5, 5.2);
  ctx.lineTo(7.6, 7.9);
  ctx.lineTo(5.2, 13.8);
  ctx.closePath();
  ctx.lineJoin = 'round';
  ctx.lineWidth = 2.5;
  ctx.strokeStyle = '#fff';
  ctx.stroke();
  ctx.fillStyle = color;
  ctx.fill();
  if (name) {
    const width = ctx.measureText(name).width + 20;
    ctx.beginPath();
    ctx.roundRect(11, 16, width, 22, 6);
    ctx.fillStyle = color;
    ctx.fill();
    ctx.fillStyle = '#fff';
    ctx.direction = baseDirection(name) === 'rtl' ? 'rtl' : 'ltr';
    ctx.textAlign = 'center';
    ctx.fillText(name, 11 + width / 2, 31);
  }
  ctx.restore();
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function shortName(name: string): string {
  if (name.length <= MAX_LABEL) return name;
  const parts = [...graphemes.segment(name)].map(({ segment }) => segment);
  return parts.length <= MAX_LABEL ? name : `${parts.slice(0, MAX_LABEL - 1).join('')}…`;
}
