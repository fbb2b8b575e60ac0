const shortestMs = 250;
const longestMs = 30_000;

/**
 * How long to wait before attempt number `attempt` (from 0): full jitter, so that the people of a
 * server that has restarted do not come back in one moment. `random` is in [0, 1).
 */
export function backoffMs(attempt: number, random: number, isHidden = false): number {
  // Nobody is looking: the line is taken up again at once when somebody does.
  if (isHidden) return longestMs / 2 + (random * longestMs) / 2;
  const ceiling = Math.min(longestMs, shortestMs * 2 ** (attempt + 1));
  return shortestMs + random * (ceiling - shortestMs);
}
