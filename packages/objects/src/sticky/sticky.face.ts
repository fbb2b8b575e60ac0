import type { Face } from '../face.ts';
import { stickyGestures } from './sticky.gestures.ts';
import { stickyPainter } from './sticky.paint.ts';

export const stickyFace: Face = { painter: stickyPainter, gestures: stickyGestures };
