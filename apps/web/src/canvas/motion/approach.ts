/** Time after which 63 % of the way is done. Two presence ticks of 33 ms melt into one movement. */
const TAU_MS = 45;
/** Nearer than this is there. Board units; at 400 % still less than half a pixel. */
const CLOSE = 0.1;

/**
 * One frame's step from `shown` towards `target`, independent of the frame rate.
 * A target that is there already, or a jump of the whole screen, is taken at once by the caller.
 */
export function approach(shown: number, target: number, elapsedMs: number): number {
  if (Math.abs(target - shown) <= CLOSE) return target;
  return target + (shown - target) * Math.exp(-elapsedMs / TAU_MS);
}
