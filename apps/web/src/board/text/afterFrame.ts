/** A page nobody sees has no frames; what waits for one goes on after this long. */
const LONGEST_MS = 100;

/** Does it once the next frame has been painted, or a little later where there is none. */
export function afterFrame(work: () => void): void {
  const { port1, port2 } = new MessageChannel();
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    clearTimeout(timer);
    port1.close();
    work();
  };
  const timer = setTimeout(once, LONGEST_MS);
  port1.onmessage = once;
  // what is told now is heard once the frame that is being made is painted
  requestAnimationFrame(() => port2.postMessage(undefined));
}
