import type { Face } from '../face.ts';
import { gestureStrings } from './journey-map.actions.strings.ts';
import { journeyMapGestures } from './journey-map.gestures.ts';
import { journeyMapPainter } from './journey-map.paint.ts';
import { journeyMapStrings } from './journey-map.strings.ts';

export const journeyMapFace: Face = {
  painter: journeyMapPainter,
  gestures: journeyMapGestures,
  strings: {
    en: { ...journeyMapStrings.en, ...gestureStrings.en },
    it: { ...journeyMapStrings.it, ...gestureStrings.it },
    ru: { ...journeyMapStrings.ru, ...gestureStrings.ru },
    he: { ...journeyMapStrings.he, ...gestureStrings.he },
  },
};
