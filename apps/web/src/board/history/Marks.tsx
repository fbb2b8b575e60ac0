import type { Box } from '@feltline/geometry';
import { useEffect, useRef } from 'react';
import type { BoardCanvas } from '../../canvas/BoardCanvas.ts';
import { pixelRatio } from '../../canvas/canvasSize.ts';

/** Something that is marked on the board. */
export interface Mark {
  /** `board` space. */
  readonly box: Box;
  readonly color: string;
  /** Who, written beside it where there is room. */
  readonly name?: string;
  /** It is not on what is shown. */
  readonly isGone?: boolean;
}

/** Between what is marked and the line around it, CSS px. */
const AIR = 4;
const LINE = 2.5;
/** With more of them in view names would lie on one another. */
const MOST_NAMES = 40;

/** Lines around what has changed, over the canvas; they follow it. */
export function Marks({ canvas, marks }: { canvas: BoardCanvas; marks: readonly Mark[] }) {
  const place = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = place.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const show = () => paint(element, context, canvas, marks);
    show();
    const unfollow = canvas.loop.follow(show);
    const unsubscribe = canvas.editor.subscribe((what) => what === 'camera' && show());
    return () => {
      unfollow();
      unsubscribe();
    };
  }, [canvas, marks]);
  return (
    <div className="history-marks" aria-hidden="true">
      <canvas ref={place} />
    </div>
  );
}

function paint(
  element: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  { editor: { camera }, theme }: BoardCanvas,
  marks: readonly Mark[],
): void {
  const { width, height } = camera.viewport;
  const ratio = pixelRatio();
  if (
    element.width !== Math.round(width * ratio) ||
    element.height !== Math.round(height * ratio)
  ) {
    element.width = Math.round(width * ratio);
    element.height = Math.round(height * ratio);
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  const seen = marks.flatMap((mark) => {
    const { x, y, width: wide, height: high } = camera.boxToScreen(mark.box);
    if (x > width || y > height || x + wide < 0 || y + high < 0) return [];
    return [{ ...mark, x: x - AIR, y: y - AIR, wide: wide + 2 * AIR, high: high + 2 * AIR }];
  });
  context.lineWidth = LINE;
  context.font = `500 12px ${theme.font}, sans-serif`;
  context.textBaseline = 'middle';
  // the place is reckoned from the left, whatever the page
  context.direction = 'ltr';
  context.textAlign = 'left';
  for (const { x, y, wide, high, color, isGone, name } of seen) {
    context.strokeStyle = color;
    context.fillStyle = color;
    context.setLineDash(isGone ? [6, 5] : []);
    context.beginPath();
    context.roundRect(x, y, wide, high, Math.min(8, wide / 3, high / 3));
    context.globalAlpha = 0.08;
    context.fill();
    context.globalAlpha = 1;
    context.stroke();
    if (!name || seen.length > MOST_NAMES || wide < 60) continue;
    context.setLineDash([]);
    const words = name.length > 18 ? `${name.slice(0, 17)}…` : name;
    const length = context.measureText(words).width + 14;
    context.beginPath();
    context.roundRect(x - LINE / 2, y - 21, length, 19, 6);
    context.fill();
    context.fillStyle = '#ffffff';
    context.fillText(words, x - LINE / 2 + 7, y - 11);
  }
}
