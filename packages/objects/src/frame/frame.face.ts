import type { Face } from '../face.ts';
import { frameGestures } from './frame.gestures.ts';
import { framePainter } from './frame.paint.ts';
import { frameStrings } from './frame.strings.ts';

export const frameFace: Face = {
  painter: framePainter,
  gestures: frameGestures,
  strings: frameStrings,
};
