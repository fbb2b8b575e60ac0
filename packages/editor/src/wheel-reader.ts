import type { WheelInput, WheelMode } from './wheel-input.ts';

/** What one wheel event asks for; pan in screen pixels, zoom as a factor. */
export type WheelMove =
  | { readonly kind: 'pan'; readonly dx: number; readonly dy: number }
  | { readonly kind: 'zoom'; readonly factor: number };

/** A pause of this length ends a wheel gesture. */
const gestureGapMs = 200;
const linePx = 24;
const pagePx = 600;

/** Tells a mouse wheel from a trackpad, once per gesture, and turns events into moves of the camera. */
export class WheelReader {
  private lastMs = Number.NEGATIVE_INFINITY;
  private isMouse = false;

  read(input: WheelInput, mode: WheelMode): WheelMove {
    const now = input.timeMs ?? 0;
    const deltaX = pixels(input.deltaX, input.deltaMode);
    const deltaY = pixels(input.deltaY, input.deltaMode);
    if (now - this.lastMs >= gestureGapMs || now < this.lastMs)
      this.isMouse = looksLikeMouse(input);
    else if (input.deltaX !== 0 && !input.shift) this.isMouse = false; // a wheel with notches has no sideways part
    this.lastMs = now;
    if (input.mod)
      return { kind: 'zoom', factor: this.isMouse ? notchZoom(deltaY) : pinchZoom(deltaY) };
    if (input.shift) return { kind: 'pan', dx: deltaX === 0 ? -deltaY : -deltaX, dy: 0 };
    const zooms = mode === 'mouse' || (mode === 'auto' && this.isMouse);
    if (!zooms) return { kind: 'pan', dx: -deltaX, dy: -deltaY };
    return { kind: 'zoom', factor: this.isMouse ? notchZoom(deltaY) : pinchZoom(deltaY) };
  }
}

/** A wheel with notches gives lines, or large upright steps in multiples of 120 where the browser still tells. */
function looksLikeMouse(input: WheelInput): boolean {
  if (input.deltaMode === 1) return true;
  if (input.deltaMode === 2) return true;
  const upright = input.shift ? input.deltaX + input.deltaY : input.deltaX === 0 ? input.deltaY : 0;
  if (Math.abs(upright) < 50) return false;
  if (input.wheelDeltaY) return Math.abs(input.wheelDeltaY) % 120 === 0;
  return Number.isInteger(upright);
}

/** A pinch reports about ten units per step. */
function pinchZoom(deltaY: number): number {
  return Math.exp(-clamp(deltaY, 10) / 100);
}

/** One notch is about 100 px and zooms by a fifth. */
function notchZoom(deltaY: number): number {
  return 1.2 ** (-clamp(deltaY, 200) / 100);
}

function clamp(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}

function pixels(delta: number, mode: number | undefined): number {
  return mode === 1 ? delta * linePx : mode === 2 ? delta * pagePx : delta;
}
