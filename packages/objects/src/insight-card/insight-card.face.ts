import type { Face } from '../face.ts';
import { insightCardGestures } from './insight-card.gestures.ts';
import { insightCardPainter } from './insight-card.paint.ts';
import { insightCardStrings } from './insight-card.strings.ts';

export const insightCardFace: Face = {
  painter: insightCardPainter,
  gestures: insightCardGestures,
  strings: insightCardStrings,
};
