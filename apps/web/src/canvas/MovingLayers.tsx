import Konva from 'konva/lib/Core.js';
import { useMemo } from 'react';
import { Layer, Shape, Stage } from 'react-konva/lib/ReactKonvaCore';
import type { BoardCanvas, MovingLayers as Layers } from './BoardCanvas.ts';
import { LayerStack } from './LayerStack.ts';

// Konva only holds the canvases: our own loop says when they are drawn.
Konva.autoDrawEnabled = false;

const names: readonly (keyof Layers)[] = ['active', 'overlay'];

/** The canvases above the resting picture; CSS pixels. */
export function MovingLayers({
  canvas,
  size,
}: {
  canvas: BoardCanvas;
  size: { width: number; height: number };
}) {
  const stack = useMemo(() => new LayerStack(canvas), [canvas]);
  return (
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
  );
}
