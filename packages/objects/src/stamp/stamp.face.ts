import type { Face } from '../face.ts';
import { stampGestures } from './stamp.gestures.ts';
import { stampPainter } from './stamp.paint.ts';
import { stampStrings } from './stamp.strings.ts';

export const stampFace: Face = {
  painter: stampPainter,
  gestures: stampGestures,
  strings: stampStrings,
};
