import type { Face } from '../face.ts';
import { shapeGestures } from './shape.gestures.ts';
import { shapePainter } from './shape.paint.ts';
import { shapeStrings } from './shape.strings.ts';

export const shapeFace: Face = {
  painter: shapePainter,
  gestures: shapeGestures,
  strings: shapeStrings,
};
