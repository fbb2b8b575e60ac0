import type { Face } from '../face.ts';
import { gestureStrings } from './journey-map.actions.strings.ts';
import { journeyMapGestures } from './journey-map.gestures.ts';
import { journeyMapPainter } from './journey-map.paint.ts';
import { journeyMapStrings } from './journey-map.strings.ts';
import { viewStrings } from './journey-map.view.strings.ts';

export const journeyMapFace: Face = {
  painter: journeyMapPainter,
  gestures: journeyMapGestures,
  strings: {
    en: { ...journeyMapStrings.en, ...gestureStrings.en, ...viewStrings.en },
    it: { ...journeyMapStrings.it, ...gestureStrings.it, ...viewStrings.it },
    ru: { ...journeyMapStrings.ru, ...gestureStrings.ru, ...viewStrings.ru },
    he: { ...journeyMapStrings.he, ...gestureStrings.he, ...viewStrings.he },
  },
};
