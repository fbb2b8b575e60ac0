import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 720px)';

/** Whether the window is a telephone's, as the style sheets have it. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(NARROW);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => matchMedia(NARROW).matches,
  );
}
