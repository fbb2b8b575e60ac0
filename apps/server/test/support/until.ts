/** Resolves once `holds` is true; asked again after each call of the listener that `subscribe` is given. */
export function until(
  holds: () => boolean,
  subscribe: (listener: () => void) => () => void,
): Promise<void> {
  return new Promise((resolve) => {
    if (holds()) return resolve();
    const unsubscribe = subscribe(() => {
      if (!holds()) return;
      unsubscribe();
      resolve();
    });
  });
}
