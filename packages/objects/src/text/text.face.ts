import type { Face } from '../face.ts';
import { textGestures } from './text.gestures.ts';
import { textPainter } from './text.paint.ts';
import { textStrings } from './text.strings.ts';

export const textFace: Face = {
  painter: textPainter,
  gestures: textGestures,
  strings: textStrings,
};
