import './canvas.css';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import type { BoardCanvas } from './BoardCanvas.ts';
import type { bindHands, CanvasCallbacks } from './bindHands.ts';
import { bindPicture } from './bindPicture.ts';
import { useCanvasSize } from './canvasSize.ts';
import type { MovingLayers } from './MovingLayers.tsx';

export interface CanvasHostProps {
  canvas: BoardCanvas;
  callbacks: CanvasCallbacks;
  /** Names the board for assistive technology; what is on it stands in the mirror. */
  label: string;
  /** What comes after the picture: until then it is only looked at. */
  work: { MovingLayers: typeof MovingLayers; bindHands: typeof bindHands } | undefined;
  /** DOM that stands on the board: the text field, the mirror. */
  children?: ReactNode;
}

/** The canvases of a board and the hands on them. */
export function CanvasHost({ canvas, callbacks, label, work, children }: CanvasHostProps) {
  const host = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLCanvasElement>(null);
  const size = useCanvasSize(host);
  const latest = useRef(callbacks);
  useLayoutEffect(() => {
    latest.current = callbacks;
  });

  useLayoutEffect(() => {
    if (picture.current) canvas.attachPicture(picture.current);
  }, [canvas]);

  useLayoutEffect(() => {
    // A canvas that gets another size is empty.
    if (size) canvas.repaint();
  }, [canvas, size]);

  useEffect(() => {
    if (host.current) return bindPicture(host.current, canvas);
  }, [canvas]);

  useEffect(() => {
    if (!host.current || !work) return;
    return work.bindHands(host.current, canvas, {
      onFiles: (...files) => latest.current.onFiles(...files),
    });
  }, [canvas, work]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: role=application takes the keyboard
    <div ref={host} className="canvas" tabIndex={0} role="application" aria-label={label}>
      <div className="canvas-dots" aria-hidden="true" />
      {size && work ? <work.MovingLayers canvas={canvas} size={size} /> : null}
      {/* After the stage, although it lies under it: the first canvas of the page is the one that fills the window. */}
      <div className="canvas-picture" aria-hidden="true">
        <canvas ref={picture} />
      </div>
      {children}
    </div>
  );
}
