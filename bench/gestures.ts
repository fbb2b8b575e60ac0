import { setTimeout as delay } from 'node:timers/promises';
import type { CDPSession } from '@playwright/test';
import type { BoardPage } from '../e2e/support/board-page.ts';
import { extent } from './board-data.ts';
import {
  type Check,
  dragged,
  panned,
  shownNow,
  swept,
  typed,
  watchedNote,
  zoomed,
} from './what-happened.ts';

export const viewport = { width: 1440, height: 900 };
const middle = { x: viewport.width / 2, y: viewport.height / 2 };
const events = 90;
const betweenEventsMs = 1000 / 60;
/** No whole number of frames, so that keys come at every moment between two of them; else chance decides how long all wait. */
const betweenKeysMs = 100 + (1000 / 60) * 0.618;
const keys = 25;
const control = 2;

/** A page under a hand. */
export interface Hand {
  readonly board: BoardPage;
  readonly cdp: CDPSession;
  readonly count: number;
  /** How the page answers Ctrl and the wheel: the zoom changes by `exp(-deltaY × this)`. */
  readonly zoomPerPixel: number;
  /** Somebody else comes and moves twenty notes twenty times a second, or goes. */
  colleague(isHere: boolean): Promise<void>;
}

export interface Scenario {
  readonly name: string;
  /** On a bare page with a text field, not on the floor, is this measured. */
  readonly isTyping?: true;
  prepare(hand: Hand): Promise<void>;
  /** What is measured. */
  gesture(hand: Hand, isWarmUp: boolean): Promise<void>;
  /** Whether the page did it; a gesture that did nothing costs nothing. */
  readonly check: Check;
  finish?(hand: Hand): Promise<void>;
}

/** The middle of the board, or of the first 10,000 units of it, in the middle of the window. */
const farAway = (count: number, zoom: number) => {
  const centre = Math.min(extent(count), 10_000) / 2;
  return { x: centre - middle.x / zoom, y: centre - middle.y / zoom, zoom };
};
const startOf = { x: 100, y: 100, zoom: 1 };
/** Notes of 60 px beside all panels that any of the pages shows at its edges, and a place outside of them. */
const besidePanels = { x: -1600, y: -800, zoom: 0.25 };
const outside = { x: 390, y: 190 };

const pan = (hand: Hand) => turnWheel(hand, { deltaX: 16, deltaY: 10 });

export const scenarios: readonly Scenario[] = [
  {
    name: 'pan at 100 %',
    prepare: ({ board }) => board.setCamera(startOf),
    gesture: pan,
    check: panned,
  },
  {
    name: 'pan zoomed out',
    prepare: ({ board, count }) => board.setCamera(farAway(count, 0.1)),
    gesture: pan,
    check: panned,
  },
  {
    name: 'zoom 10 % to 200 %',
    prepare: ({ board, count }) => board.setCamera(farAway(count, 0.1)),
    gesture: (hand) => {
      const deltaY = -Math.log(20) / hand.zoomPerPixel / events;
      return turnWheel(hand, { deltaY, modifiers: control });
    },
    check: zoomed,
  },
  {
    name: 'drag one',
    async prepare(hand) {
      await hand.board.setCamera(startOf);
      await press(hand, await hand.board.centreOf(watchedNote(hand.count)));
    },
    gesture: circle,
    check: dragged(1),
    finish: letGo,
  },
  {
    name: 'drag one hundred',
    async prepare(hand) {
      await hand.board.setCamera(besidePanels);
      await press(hand, outside);
      await moveTo(hand, { x: 600, y: 400 });
      await moveTo(hand, { x: 400 + 10 * 60 - 3, y: 200 + 10 * 60 - 3 });
      await release(hand);
      await hand.board.idle();
      await press(hand, await hand.board.centreOf(watchedNote(hand.count)));
    },
    gesture: circle,
    check: dragged(100),
    finish: letGo,
  },
  {
    name: 'marquee',
    async prepare(hand) {
      await hand.board.setCamera(besidePanels);
      await press(hand, outside);
    },
    async gesture(hand) {
      for (let i = 1; i <= events; i++)
        await inTime(() => moveTo(hand, { x: outside.x + i * 9, y: outside.y + i * 7 }));
    },
    check: swept,
    finish: letGo,
  },
  {
    name: 'typing a key',
    isTyping: true,
    async prepare(hand) {
      if (await isBare(hand)) {
        await press(hand, { x: 60, y: 60 });
        return release(hand);
      }
      await hand.board.setCamera(startOf);
      const at = await hand.board.centreOf(watchedNote(hand.count));
      for (const clickCount of [1, 2]) {
        await mouse(hand, 'mousePressed', at, { button: 'left', buttons: 1, clickCount });
        await mouse(hand, 'mouseReleased', at, { button: 'left', clickCount });
      }
      await hand.board.page.waitForFunction(
        () => document.activeElement?.tagName === 'TEXTAREA',
        undefined,
        { timeout: 10_000 },
      );
    },
    async gesture({ cdp }) {
      for (let i = 0; i < keys; i++) {
        const next = performance.now() + betweenKeysMs;
        const text = 'e';
        await cdp.send('Input.dispatchKeyEvent', {
          type: 'keyDown',
          key: text,
          code: 'KeyE',
          text,
        });
        await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text, code: 'KeyE' });
        await delay(Math.max(0, next - performance.now()));
      }
    },
    check: typed(keys),
    async finish(hand) {
      if (!(await isBare(hand))) await letGo(hand);
    },
  },
  {
    name: 'pan under remote moves',
    async prepare(hand) {
      await hand.board.setCamera(startOf);
      await hand.colleague(true);
    },
    gesture: pan,
    check: panned,
    finish: (hand) => hand.colleague(false),
  },
];

/** Once whole and unmeasured, so that every page's code is compiled and its text laid out; then with `measure` around it. */
export async function perform<T>(
  scenario: Scenario,
  hand: Hand,
  measure: (gesture: () => Promise<void>) => Promise<T>,
): Promise<T> {
  await scenario.prepare(hand);
  await scenario.gesture(hand, true);
  await scenario.finish?.(hand);
  await scenario.prepare(hand);
  const before = await shownNow(hand);
  const result = await measure(() => scenario.gesture(hand, false));
  const problem = scenario.check(before, await shownNow(hand));
  if (problem) throw new Error(`${scenario.name}: ${problem}`);
  await scenario.finish?.(hand);
  return result;
}

export async function zoomPerPixelOf(board: BoardPage, cdp: CDPSession): Promise<number> {
  await board.setCamera({ x: 0, y: 0, zoom: 0.5 });
  await wheel(cdp, { deltaY: -10, modifiers: control });
  await board.idle();
  const { zoom } = await board.camera();
  if (!(zoom > 0.5)) throw new Error(`Ctrl and wheel up: got zoom ${zoom}, expected more than 0.5`);
  return Math.log(zoom / 0.5) / 10;
}

/** Real wheel events at 60 Hz; each waits until the page has taken the one before, so that every page gets the same ones. */
async function turnWheel(
  { cdp }: Hand,
  turn: { deltaX?: number; deltaY: number; modifiers?: number },
): Promise<void> {
  for (let i = 0; i < events; i++) await inTime(() => wheel(cdp, turn));
}

async function wheel(
  cdp: CDPSession,
  { deltaX = 0, deltaY, modifiers = 0 }: { deltaX?: number; deltaY: number; modifiers?: number },
): Promise<void> {
  const at = { ...middle, deltaX, deltaY, modifiers };
  await cdp.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...at });
}

/** Twice round from where the hand took hold; a warm-up puts everything back. */
async function circle(hand: Hand, isWarmUp: boolean): Promise<void> {
  const from = last;
  for (let i = 1; i <= events - 2; i++) {
    const turn = (i / 45) * 2 * Math.PI;
    const at = { x: from.x + Math.sin(turn) * 120, y: from.y + (1 - Math.cos(turn)) * 90 };
    await inTime(() => moveTo(hand, at));
  }
  if (isWarmUp) await inTime(() => moveTo(hand, from));
}

async function inTime(event: () => Promise<void>): Promise<void> {
  const next = performance.now() + betweenEventsMs;
  await event();
  await delay(Math.max(0, next - performance.now()));
}

interface Place {
  readonly x: number;
  readonly y: number;
}

async function press(hand: Hand, at: Place): Promise<void> {
  await moveTo(hand, at, 0);
  await mouse(hand, 'mousePressed', at, { button: 'left', buttons: 1, clickCount: 1 });
  last = at;
}

let last: Place = middle;

async function release(hand: Hand): Promise<void> {
  await mouse(hand, 'mouseReleased', last, { button: 'left', clickCount: 1 });
}

/** What the gesture chose or opened is let go of, so that the next one begins as the first did. */
async function letGo(hand: Hand): Promise<void> {
  await release(hand);
  for (let i = 0; i < 3; i++) await hand.board.page.keyboard.press('Escape');
  // Excalidraw keeps its selection
  await hand.board.page.evaluate(() =>
    (window as unknown as { feltline: { deselect?(): void } }).feltline.deselect?.(),
  );
  await hand.board.idle();
  const { length } = await hand.board.selection();
  if (length > 0) throw new Error(`Escape: ${length} objects are still selected, expected none`);
}

async function moveTo(hand: Hand, at: Place, buttons = 1): Promise<void> {
  last = at;
  await mouse(hand, 'mouseMoved', at, { buttons, ...(buttons ? { button: 'left' as const } : {}) });
}

async function mouse(
  { cdp }: Hand,
  type: 'mousePressed' | 'mouseReleased' | 'mouseMoved',
  at: Place,
  more: { button?: 'left'; buttons?: number; clickCount?: number },
): Promise<void> {
  await cdp.send('Input.dispatchMouseEvent', { type, x: at.x, y: at.y, ...more });
}

const isBare = ({ board }: Hand) => board.page.evaluate(() => document.title === 'Bare typing');
