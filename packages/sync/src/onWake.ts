/** True where the page is in a tab that nobody looks at. */
export function isHidden(): boolean {
  return globalThis.document?.visibilityState === 'hidden';
}

/** Calls when the browser is online again or the page is looked at again; the answer takes the call back. */
export function onWake(call: () => void): () => void {
  const { document } = globalThis;
  const wake = () => {
    if (!isHidden()) call();
  };
  const stops = [listen(globalThis, 'online', wake), listen(document, 'visibilitychange', wake)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Outside of browsers there is nothing to listen to. */
function listen(target: EventTarget | undefined, event: string, listener: () => void): () => void {
  if (typeof target?.addEventListener !== 'function') return () => undefined;
  target.addEventListener(event, listener);
  return () => target.removeEventListener(event, listener);
}
