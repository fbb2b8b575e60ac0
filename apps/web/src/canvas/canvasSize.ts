import { type RefObject, useEffect, useState } from 'react';

export interface CanvasSize {
  /** CSS px. */
  readonly width: number;
  readonly height: number;
}

/** Sharper than this nobody sees; phones pack their pixels closer. */
const MAX_RATIO = 2;
const MAX_PHONE_RATIO = 3;

/** Device pixels per CSS pixel that canvases are made with. */
export function pixelRatio(): number {
  const isSmall = Math.min(innerWidth, innerHeight) < 600;
  return Math.min(devicePixelRatio || 1, isSmall ? MAX_PHONE_RATIO : MAX_RATIO);
}

/** The element's size, whole CSS pixels; undefined before it is known. */
export function useCanvasSize(host: RefObject<HTMLElement | null>): CanvasSize | undefined {
  const [size, setSize] = useState<CanvasSize>();
  useEffect(() => {
    if (!host.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const width = Math.round(entry.contentRect.width);
      const height = Math.round(entry.contentRect.height);
      if (width === 0 || height === 0) return;
      setSize((before) =>
        before?.width === width && before.height === height ? before : { width, height },
      );
    });
    observer.observe(host.current);
    return () => observer.disconnect();
  }, [host]);
  return size;
}

/** Calls back when the window moves to a screen with other pixels or the page is zoomed. */
export function onPixelRatioChange(callback: () => void): () => void {
  let query: MediaQueryList | undefined;
  const listen = () => {
    query?.removeEventListener('change', changed);
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener('change', changed);
  };
  const changed = () => {
    listen();
    callback();
  };
  listen();
  return () => query?.removeEventListener('change', changed);
}
