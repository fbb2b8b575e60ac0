/** A timer of Node holds at most this long; a longer one would fire at once. */
const maxWaitMs = 2 ** 31 - 1;

/** Calls once at `time` (milliseconds since 1970) or soon after; the answer takes the call back. */
export function callAt(time: number, call: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const wait = (): void => {
    const leftMs = time - Date.now();
    timer = setTimeout(leftMs > maxWaitMs ? wait : call, Math.min(Math.max(leftMs, 0), maxWaitMs));
    timer.unref();
  };
  wait();
  return () => clearTimeout(timer);
}
