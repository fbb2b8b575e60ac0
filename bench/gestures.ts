import { setTimeout as delay } from 'node:timers/promises';
import type { CDPSession } from '@playwright/test';
import type { BoardPage } from '../e2e/support/board-page.ts';
import { extent } from './board-data.ts';

export const viewport = { width: 1440, height: 900 };
const middle = { x: viewport.width / 2, y: viewport.height / 2 };
const events = 180;
const betweenEventsMs = 1000 / 60;
const control = 2;

export interface Scenario {
  name: string;
  prepare(board: BoardPage, count: number): Promise<void>;
  gesture(cdp: CDPSession, zoomPerPixel: number): Promise<void>;
}

export const scenarios: readonly Scenario[] = [
  {
    name: 'pan at 100 %',
    prepare: (board) => board.setCamera({ x: 100, y: 100, zoom: 1 }),
    gesture: (cdp) => turnWheel(cdp, { deltaX: 16, deltaY: 10 }),
  },
  {
    name: 'zoom 10 % to 200 %',
    prepare(board, count) {
      // The middle of the board, or of the first 10,000 units of it, in the middle of the window.
      const centre = Math.min(extent(count), 10_000) / 2;
      const zoom = 0.1;
      return board.setCamera({ x: centre - middle.x / zoom, y: centre - middle.y / zoom, zoom });
    },
    gesture: (cdp, zoomPerPixel) =>
      turnWheel(cdp, { deltaY: -Math.log(20) / zoomPerPixel / events, modifiers: control }),
  },
];

/** How the page answers Ctrl and the wheel: the zoom changes by `exp(-deltaY × this)`. */
export async function zoomPerPixel(board: BoardPage, cdp: CDPSession): Promise<number> {
  await board.setCamera({ x: 0, y: 0, zoom: 0.5 });
  await wheel(cdp, { deltaY: -10, modifiers: control });
  await board.idle();
  const { zoom } = await board.camera();
  if (!(zoom > 0.5)) throw new Error(`Ctrl and wheel up: got zoom ${zoom}, expected more than 0.5`);
  return Math.log(zoom / 0.5) / 10;
}

/** Real wheel events at 60 Hz; each waits until the page has taken the one before, so that every page gets the same ones. */
async function turnWheel(
  cdp: CDPSession,
  turn: { deltaX?: number; deltaY: number; modifiers?: number },
): Promise<void> {
  for (let i = 0; i < events; i++) {
    const next = performance.now() + betweenEventsMs;
    await wheel(cdp, turn);
    await delay(Math.max(0, next - performance.now()));
  }
}

async function wheel(
  cdp: CDPSession,
  { deltaX = 0, deltaY, modifiers = 0 }: { deltaX?: number; deltaY: number; modifiers?: number },
): Promise<void> {
  const at = { ...middle, deltaX, deltaY, modifiers };
  await cdp.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...at });
}
