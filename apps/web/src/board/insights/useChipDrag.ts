import { type PointerEvent, useRef, useState } from 'react';
import type { Rate, Rating } from './ValueEffort.tsx';

/** Less is a click, CSS px. */
const THRESHOLD = 4;

/** Drags a chip of the matrix into one of its fields; over empty ground it goes back. */
export function useChipDrag(onDrop: (key: string, rating: Rating) => void) {
  const [over, setOver] = useState<Rating>();
  const from = useRef<{ key: string; x: number; y: number; moved: boolean } | undefined>(undefined);
  const wasDragged = useRef(false);
  const end = (chip: HTMLElement) => {
    chip.style.transform = '';
    chip.removeAttribute('data-dragged');
    from.current = undefined;
    setOver(undefined);
  };
  const handlers = (key: string) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      wasDragged.current = false;
      from.current = { key, x: event.clientX, y: event.clientY, moved: false };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const start = from.current;
      if (!start || start.key !== key) return;
      const [x, y] = [event.clientX - start.x, event.clientY - start.y];
      if (!start.moved && Math.hypot(x, y) < THRESHOLD) return;
      start.moved = true;
      wasDragged.current = true;
      const chip = event.currentTarget;
      chip.style.transform = `translate(${x}px, ${y}px)`;
      chip.setAttribute('data-dragged', '');
      setOver(fieldAt(event.clientX, event.clientY));
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const start = from.current;
      end(event.currentTarget);
      const field = start?.moved ? fieldAt(event.clientX, event.clientY) : undefined;
      if (field) onDrop(key, field);
    },
    onPointerCancel(event: PointerEvent<HTMLElement>) {
      end(event.currentTarget);
    },
  });
  return { over, handlers, wasClick: () => !wasDragged.current };
}

/** The field of the matrix at a place of the window. */
function fieldAt(x: number, y: number): Rating | undefined {
  for (const found of document.elementsFromPoint(x, y)) {
    const { value, effort } = (found as HTMLElement).dataset;
    if (found.tagName === 'TD' && value && effort)
      return { value: Number(value) as Rate, effort: Number(effort) as Rate };
  }
  return undefined;
}
