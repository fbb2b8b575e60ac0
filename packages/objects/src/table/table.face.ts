import type { Face } from '../face.ts';
import { tableGestures } from './table.gestures.ts';
import { tablePainter } from './table.paint.ts';
import { tableStrings } from './table.strings.ts';

export const tableFace: Face = {
  painter: tablePainter,
  gestures: tableGestures,
  strings: tableStrings,
};
