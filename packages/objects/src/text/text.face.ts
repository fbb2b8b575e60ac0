import type { Face } from '../face.ts';
import { textGestures } from './text.gestures.ts';
import { textPainter } from './text.paint.ts';

export const textFace: Face = { painter: textPainter, gestures: textGestures };
