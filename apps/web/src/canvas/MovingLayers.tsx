import Konva from 'konva/lib/Core.js';
import type { Layer as KonvaLayer } from 'konva/lib/Layer.js';
import { useCallback, useLayoutEffect, useRef } from 'react';
import { Layer, Shape, Stage } from 'react-konva/lib/ReactKonvaCore';
import type { BoardCanvas } from './BoardCanvas.ts';
import { canvasLayer } from './canvasLayer.ts';
import { MovingPicture } from './moving/MovingPicture.ts';

// Konva only holds the overlay: our own loop says when it is drawn.
Konva.autoDrawEnabled = false;

/** The canvases above the resting picture: the overlay, which is as large as the window (CSS pixels), and what is moved. */
export function MovingLayers({
  canvas,
  size,
}: {
  canvas: BoardCanvas;
  size: { width: number; height: number };
}) {
  const carried = useRef<HTMLCanvasElement>(null);
  const loose = useRef<HTMLCanvasElement>(null);
  const overlay = useCallback(
    (layer: KonvaLayer | null) => {
      if (layer) canvas.attachOverlay(canvasLayer(layer));
    },
    [canvas],
  );

  useLayoutEffect(() => {
    if (carried.current && loose.current)
      canvas.attachMoving(new MovingPicture(carried.current, loose.current, canvas.createSurface));
  }, [canvas]);

  return (
    <>
      <Stage className="canvas-stage" width={size.width} height={size.height} listening={false}>
        <Layer ref={overlay} listening={false}>
          <Shape
            sceneFunc={() => canvas.paintOverlay()}
            perfectDrawEnabled={false}
            listening={false}
          />
        </Layer>
      </Stage>
      <div className="canvas-picture canvas-loose" aria-hidden="true">
        <canvas ref={loose} />
      </div>
      <div className="canvas-picture canvas-carried" aria-hidden="true">
        <canvas ref={carried} />
      </div>
    </>
  );
}
