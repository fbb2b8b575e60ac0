import type { Face } from '../face.ts';
import { imageGestures } from './image.gestures.ts';
import { imagePainter } from './image.paint.ts';
import { imageStrings } from './image.strings.ts';

export const imageFace: Face = {
  painter: imagePainter,
  gestures: imageGestures,
  strings: imageStrings,
};
