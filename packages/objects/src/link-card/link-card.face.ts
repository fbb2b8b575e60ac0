import type { Face } from '../face.ts';
import { linkCardGestures } from './link-card.gestures.ts';
import { linkCardPainter } from './link-card.paint.ts';
import { linkCardStrings } from './link-card.strings.ts';

export const linkCardFace: Face = {
  painter: linkCardPainter,
  gestures: linkCardGestures,
  strings: linkCardStrings,
};
