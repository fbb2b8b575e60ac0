import type { Editor } from '@feltline/editor';
import { selectionBox } from '../selectionBox.ts';
import type { PointerQueue } from './PointerQueue.ts';
import { pointerInputOf, pointerMoveOf, screenPoint } from './pointerInputOf.ts';

const DOUBLE_TAP_MS = 450;
const DOUBLE_TAP_PX = 24;

/** Mouse, pen and fingers on the canvas, straight to the editor. Returns what undoes it. */
export function bindPointers(host: HTMLElement, editor: Editor, queue: PointerQueue): () => void {
  const off = new AbortController();
  const { signal } = off;
  const tap = doubleTap();

  host.addEventListener(
    'pointerdown',
    (event) => {
      if (event.target instanceof Element && event.target.closest('[data-over-canvas]')) return;
      queue.flush();
      host.setPointerCapture(event.pointerId);
      // The press must not take the focus into the void; the board itself gets it.
      event.preventDefault();
      host.focus({ preventScroll: true });
      editor.pointerDown(pointerInputOf(event, host));
    },
    { signal },
  );
  host.addEventListener('pointermove', (event) => queue.move(pointerMoveOf(event, host)), {
    signal,
  });
  host.addEventListener(
    'pointerup',
    (event) => {
      queue.flush();
      const input = pointerInputOf(event, host);
      editor.pointerUp(input);
      // Browsers do not agree on dblclick for fingers.
      if (event.pointerType === 'touch' && tap(event)) editor.doubleClick(input);
    },
    { signal },
  );
  host.addEventListener(
    'pointercancel',
    (event) => {
      queue.clear();
      editor.pointerCancel(pointerInputOf(event, host));
    },
    { signal },
  );
  host.addEventListener(
    'pointerleave',
    (event) => {
      if (host.hasPointerCapture(event.pointerId)) return;
      queue.clear();
      editor.pointerLeave();
    },
    { signal },
  );
  host.addEventListener(
    'dblclick',
    (event) => {
      if ((event as Partial<PointerEvent>).pointerType === 'touch') return;
      queue.flush();
      editor.doubleClick(pointerInputOf(event, host));
    },
    { signal },
  );
  bindContextMenu(host, editor, signal);
  host.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      queue.flush();
      const { wheelDeltaY } = event as WheelEvent & { wheelDeltaY?: number };
      editor.wheel({
        ...screenPoint(event, host),
        deltaX: event.deltaX,
        deltaY: event.deltaY,
        deltaMode: event.deltaMode,
        ...(wheelDeltaY === undefined ? {} : { wheelDeltaY }),
        shift: event.shiftKey,
        // A trackpad pinch arrives as a wheel with ctrlKey, on a Mac as well.
        mod: event.ctrlKey || event.metaKey,
        timeMs: event.timeStamp,
      });
    },
    { signal, passive: false },
  );
  bindSafariPinch(host, editor, queue, signal);
  return () => off.abort();
}

/** With the mouse the editor says when the menu opens, for a right-drag pans; the menu key opens it at what is chosen. */
function bindContextMenu(host: HTMLElement, editor: Editor, signal: AbortSignal): void {
  let isByKey = false;
  window.addEventListener('pointerdown', () => (isByKey = false), { signal, capture: true });
  window.addEventListener('keydown', () => (isByKey = true), { signal, capture: true });
  host.addEventListener(
    'contextmenu',
    (event) => {
      if (event.target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      if (!isByKey) return;
      const { camera, selection } = editor;
      const box = selectionBox(editor) ?? camera.view;
      const board = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const target =
        selection.focused ?? (selection.ids[0] ? { object: selection.ids[0] } : undefined);
      editor.openContextMenu({ screen: camera.toScreen(board), board, target });
    },
    { signal },
  );
}

/** Safari reports a trackpad pinch as a gesture of its own; two fingers on glass come as pointers already. */
function bindSafariPinch(
  host: HTMLElement,
  editor: Editor,
  queue: PointerQueue,
  signal: AbortSignal,
): void {
  let fingers = 0;
  const count = (by: number) => (event: PointerEvent) => {
    if (event.pointerType === 'touch') fingers = Math.max(0, fingers + by);
  };
  host.addEventListener('pointerdown', count(1), { signal });
  host.addEventListener('pointerup', count(-1), { signal });
  host.addEventListener('pointercancel', count(-1), { signal });
  for (const phase of ['start', 'change', 'end'] as const) {
    host.addEventListener(
      `gesture${phase}`,
      (event) => {
        event.preventDefault();
        if (fingers > 0) return;
        queue.flush();
        const gesture = event as unknown as { scale: number; clientX: number; clientY: number };
        editor.pinch({ phase, ...screenPoint(gesture, host), scale: gesture.scale });
      },
      { signal, passive: false },
    );
  }
}

/** Tells the second of two taps near each other in time and place. */
function doubleTap(): (event: PointerEvent) => boolean {
  let last = { time: Number.NEGATIVE_INFINITY, x: 0, y: 0 };
  return ({ timeStamp, clientX, clientY }) => {
    const isSecond =
      timeStamp - last.time < DOUBLE_TAP_MS &&
      Math.hypot(clientX - last.x, clientY - last.y) < DOUBLE_TAP_PX;
    last = { time: isSecond ? Number.NEGATIVE_INFINITY : timeStamp, x: clientX, y: clientY };
    return isSecond;
  };
}
