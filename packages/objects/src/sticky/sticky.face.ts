import type { Face } from '../face.ts';
import { stickyGestures } from './sticky.gestures.ts';
import { stickyPainter } from './sticky.paint.ts';
import { stickyStrings } from './sticky.strings.ts';

export const stickyFace: Face = {
  painter: stickyPainter,
  gestures: stickyGestures,
  strings: stickyStrings,
};
