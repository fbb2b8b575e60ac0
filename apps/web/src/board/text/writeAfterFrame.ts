import type { Board } from '@feltline/board';
import { afterFrame } from './afterFrame.ts';

/**
 * The frame that shows a key shows the field alone; the board, and everybody who follows it, hears of it right after.
 * Where the page may end before that, at once.
 */
export function writeAfterFrame(board: Board): {
  later(write: () => void): void;
  stop(): void;
} {
  const off = new AbortController();
  const now = () => board.typed.write();
  const options = { capture: true, signal: off.signal };
  for (const type of ['beforeunload', 'pagehide']) addEventListener(type, now, options);
  document.addEventListener('visibilitychange', now, options);
  return {
    later(write) {
      board.typed.hold(write);
      afterFrame(now);
    },
    stop: () => off.abort(),
  };
}
