import { expect, test } from 'vitest';
import { FrameLoop, type LayerName } from './FrameLoop.ts';

/** A screen whose frames come when the test says so. */
class Screen {
  drawn: LayerName[] = [];
  #due: ((nowMs: number) => void)[] = [];
  readonly loop = new FrameLoop(
    (layer) => this.drawn.push(layer),
    (callback) => this.#due.push(callback),
    () => {
      this.#due = [];
    },
  );
  /** Shows one frame; false when none was asked for. */
  frame(nowMs = 16): boolean {
    const due = this.#due;
    this.#due = [];
    for (const callback of due) callback(nowMs);
    return due.length > 0;
  }
}

test('Nothing is drawn while nothing has changed', () => {
  const screen = new Screen();
  expect(screen.frame()).toBe(false);
  screen.loop.invalidate('static');
  expect(screen.frame()).toBe(true);
  expect(screen.frame()).toBe(false);
  expect(screen.drawn).toEqual(['static']);
});

test('A layer is drawn once a frame however often it was asked for', () => {
  const screen = new Screen();
  screen.loop.invalidate('active', 'overlay');
  screen.loop.invalidate('active');
  screen.frame();
  expect(screen.drawn).toEqual(['active', 'overlay']);
});

test('A step that goes on gets frames until it is done, and what it dirties is drawn in the same frame', () => {
  const screen = new Screen();
  let left = 3;
  screen.loop.step(() => {
    screen.loop.invalidate('overlay');
    left -= 1;
    return left > 0;
  });
  screen.loop.wake();
  screen.frame(16);
  expect(screen.drawn).toEqual(['overlay']);
  screen.frame(32);
  screen.frame(48);
  expect(left).toBe(0);
});

test('A step hears how much time has passed, but never of a long absence', () => {
  const screen = new Screen();
  const heard: number[] = [];
  screen.loop.step((_, elapsedMs) => {
    heard.push(elapsedMs);
    return true;
  });
  screen.loop.wake();
  screen.frame(1000);
  screen.frame(1020);
  screen.frame(60_000);
  expect(heard).toEqual([16, 20, 100]);
});

test('Followers hear of frames that drew something', () => {
  const screen = new Screen();
  let heard = 0;
  screen.loop.follow(() => {
    heard += 1;
  });
  screen.loop.wake();
  screen.frame();
  expect(heard).toBe(0);
  screen.loop.invalidate('overlay');
  screen.frame();
  expect(heard).toBe(1);
});

test('It is idle when no frame is due', async () => {
  const screen = new Screen();
  await screen.loop.idle();
  screen.loop.invalidate('static');
  let isIdle = false;
  const idle = screen.loop.idle().then(() => {
    isIdle = true;
  });
  expect(isIdle).toBe(false);
  screen.frame();
  await idle;
  expect(isIdle).toBe(true);
});
