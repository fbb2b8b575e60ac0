import { useEffect, useRef } from 'react';

/** Whether Alt+F10 was the last thing done: a bar that comes a moment after it is gone into all the same. */
export function useBarWish(): { readonly current: boolean } {
  const wish = useRef(false);
  useEffect(() => {
    const modifiers = new Set(['Alt', 'Control', 'Meta', 'Shift']);
    const onKey = ({ key, altKey }: KeyboardEvent) => {
      if (!modifiers.has(key)) wish.current = key === 'F10' && altKey;
    };
    const onPointer = () => {
      wish.current = false;
    };
    window.addEventListener('keydown', onKey, { capture: true });
    window.addEventListener('pointerdown', onPointer, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
      window.removeEventListener('pointerdown', onPointer, { capture: true });
    };
  }, []);
  return wish;
}
