import type { Face } from '../face.ts';
import { connectorGestures } from './connector.gestures.ts';
import { connectorPainter } from './connector.paint.ts';
import { connectorStrings } from './connector.strings.ts';

export const connectorFace: Face = {
  painter: connectorPainter,
  gestures: connectorGestures,
  strings: connectorStrings,
};
