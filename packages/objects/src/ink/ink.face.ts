import type { Face } from '../face.ts';
import { inkGestures } from './ink.gestures.ts';
import { inkPainter } from './ink.paint.ts';
import { inkStrings } from './ink.strings.ts';

export const inkFace: Face = { painter: inkPainter, gestures: inkGestures, strings: inkStrings };
