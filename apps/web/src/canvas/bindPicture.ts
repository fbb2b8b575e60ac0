import { onThemeChange } from '../theme/theme.ts';
import type { BoardCanvas } from './BoardCanvas.ts';
import { onPixelRatioChange } from './canvasSize.ts';
import { dotsIn } from './dotsIn.ts';
import { onFontsLoaded } from './fonts.ts';

/** Ties the picture to the element it fills: its size, its fonts, its colours. Returns what undoes it. */
export function bindPicture(host: HTMLElement, canvas: BoardCanvas): () => void {
  const { editor, loop } = canvas;
  const showDots = dotsIn(host);
  const undo = [
    loop.follow(() => showDots(editor.camera)),
    followSize(host, canvas),
    onFontsLoaded(() => canvas.remeasure()),
    onPixelRatioChange(() => canvas.remeasure()),
    onThemeChange(() => canvas.retint()),
  ];
  return () => {
    for (const one of undo) one();
  };
}

function followSize(host: HTMLElement, { editor }: BoardCanvas): () => void {
  // The observer first speaks after the next layout; a board that is here by then would be fitted into nothing.
  editor.camera.setViewport(host.clientWidth, host.clientHeight);
  const observer = new ResizeObserver(([entry]) => {
    if (entry) editor.camera.setViewport(entry.contentRect.width, entry.contentRect.height);
  });
  observer.observe(host);
  return () => observer.disconnect();
}
