import type { PointerInput, PointerType, TrailPoint } from '@feltline/editor';
import { isMac } from '../../ui/keyNames.ts';

/** Command on a Mac, Ctrl elsewhere. */
export function modOf(event: { readonly ctrlKey: boolean; readonly metaKey: boolean }): boolean {
  return isMac() ? event.metaKey : event.ctrlKey;
}

/** Where on the canvas an event happened, screen space. */
export function screenPoint(
  event: { readonly clientX: number; readonly clientY: number },
  host: Element,
): { x: number; y: number } {
  const box = host.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

export function pointerInputOf(event: PointerEvent | MouseEvent, host: Element): PointerInput {
  const pointer = event as Partial<PointerEvent>;
  return {
    ...screenPoint(event, host),
    pointerId: pointer.pointerId ?? 0,
    pointerType: typeOf(pointer.pointerType),
    button: event.button,
    shift: event.shiftKey,
    alt: event.altKey,
    mod: modOf(event),
    pressure: pointer.pressure ?? 0.5,
    timeMs: event.timeStamp,
  };
}

/** A move with what the browser folded into it, and what it expects next; browsers tell that only on secure pages. */
export function pointerMoveOf(event: PointerEvent, host: Element): PointerInput {
  const input = pointerInputOf(event, host);
  // a pointer that only hovers leaves no line
  if (event.buttons === 0) return input;
  const box = host.getBoundingClientRect();
  const points = (events: readonly PointerEvent[]): TrailPoint[] =>
    events.map(({ clientX, clientY, pressure, timeStamp }) => ({
      x: clientX - box.left,
      y: clientY - box.top,
      pressure,
      timeMs: timeStamp,
    }));
  const folded = event.getCoalescedEvents?.() ?? [];
  return {
    ...input,
    trail: points(folded.length > 0 ? folded : [event]),
    expected: points(event.getPredictedEvents?.() ?? []),
  };
}

function typeOf(type: string | undefined): PointerType {
  return type === 'touch' || type === 'pen' ? type : 'mouse';
}
