import type { Box } from '@feltline/geometry';

/** Smaller on the screen than this, handles on the edge would cover what is inside. */
const tightPx = 48;
const awayPx = 7;

/** How far outside of a box its handles and its outline stand, screen pixels: small things keep all of their letters. */
export function handleRoomPx({ width, height }: Box, zoom: number): number {
  return Math.min(width, height) * zoom < tightPx ? awayPx : 0;
}
