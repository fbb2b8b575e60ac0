import './canvas.css';
import Konva from 'konva/lib/Core.js';
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { Layer, Shape, Stage } from 'react-konva/lib/ReactKonvaCore';
import type { BoardCanvas, MovingLayers } from './BoardCanvas.ts';
import { bindCanvas, type CanvasCallbacks } from './bindCanvas.ts';
import { useCanvasSize } from './canvasSize.ts';
import { LayerStack } from './LayerStack.ts';

// Konva only holds the canvases: our own loop says when they are drawn.
Konva.autoDrawEnabled = false;

const names: readonly (keyof MovingLayers)[] = ['active', 'overlay'];

export interface CanvasHostProps {
  canvas: BoardCanvas;
  callbacks: CanvasCallbacks;
  /** Names the board for assistive technology; what is on it stands in the mirror. */
  label: string;
  /** DOM that stands on the board: the text field, the mirror. */
  children?: ReactNode;
}

/** The canvases of a board and the hands on them. */
export function CanvasHost({ canvas, callbacks, label, children }: CanvasHostProps) {
  const host = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLCanvasElement>(null);
  const size = useCanvasSize(host);
  const stack = useMemo(() => new LayerStack(canvas), [canvas]);
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
    if (!host.current) return;
    return bindCanvas(host.current, canvas, {
      onFiles: (...files) => latest.current.onFiles(...files),
    });
  }, [canvas]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: role=application takes the keyboard
    <div ref={host} className="canvas" tabIndex={0} role="application" aria-label={label}>
      <div className="canvas-dots" aria-hidden="true" />
      {size ? (
        <Stage className="canvas-stage" width={size.width} height={size.height} listening={false}>
          {names.map((name) => (
            <Layer key={name} ref={stack.refs[name]} listening={false}>
              <Shape
                sceneFunc={() => canvas.paint(name)}
                perfectDrawEnabled={false}
                listening={false}
              />
            </Layer>
          ))}
        </Stage>
      ) : null}
      {/* After the stage, although it lies under it: the first canvas of the page is the one that fills the window. */}
      <div className="canvas-picture" aria-hidden="true">
        <canvas ref={picture} />
      </div>
      {children}
    </div>
  );
}
