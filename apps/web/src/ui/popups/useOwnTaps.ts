import { useEffect } from 'react';

/**
 * Whatever opened under a finger that still lies on the glass is not tapped by lifting it: a click counts once a press
 * has begun since.
 */
export function useOwnTaps(): void {
  useEffect(() => {
    let isPressed = false;
    const onDown = () => {
      isPressed = true;
    };
    const onClick = (event: MouseEvent) => {
      if (isPressed || !(event instanceof PointerEvent) || event.pointerType !== 'touch') return;
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener('pointerdown', onDown, { capture: true });
    addEventListener('click', onClick, { capture: true });
    return () => {
      removeEventListener('pointerdown', onDown, { capture: true });
      removeEventListener('click', onClick, { capture: true });
    };
  }, []);
}
