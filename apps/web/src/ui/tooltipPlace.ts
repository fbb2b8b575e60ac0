import type { Box } from '@feltline/geometry';

export type TooltipSide = 'top' | 'bottom' | 'left' | 'right';

interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP = 8;
const EDGE = 4;
const opposite: Record<TooltipSide, TooltipSide> = {
  top: 'bottom',
  bottom: 'top',
  left: 'right',
  right: 'left',
};

/** Where a label of this size stands beside its element: on the wanted side, on the other where that has no room. CSS px of the window. */
export function tooltipPlace(
  element: Box,
  size: Size,
  side: TooltipSide,
  window: Size,
): { x: number; y: number } {
  const fits = (one: TooltipSide) => {
    const { x, y } = beside(element, size, one);
    return x >= 0 && y >= 0 && x + size.width <= window.width && y + size.height <= window.height;
  };
  const inWindow = (at: number, length: number, room: number) =>
    Math.round(Math.max(EDGE, Math.min(at, room - length - EDGE)));
  const turned = !fits(side) && fits(opposite[side]) ? opposite[side] : side;
  const { x, y } = beside(element, size, turned);
  return { x: inWindow(x, size.width, window.width), y: inWindow(y, size.height, window.height) };
}

function beside(element: Box, size: Size, side: TooltipSide): { x: number; y: number } {
  const middleX = element.x + (element.width - size.width) / 2;
  const middleY = element.y + (element.height - size.height) / 2;
  switch (side) {
    case 'top':
      return { x: middleX, y: element.y - GAP - size.height };
    case 'bottom':
      return { x: middleX, y: element.y + element.height + GAP };
    case 'left':
      return { x: element.x - GAP - size.width, y: middleY };
    case 'right':
      return { x: element.x + element.width + GAP, y: middleY };
  }
}
