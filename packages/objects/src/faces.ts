import { connectorFace } from './connector/connector.face.ts';
import type { Face } from './face.ts';
import { frameFace } from './frame/frame.face.ts';
import { imageFace } from './image/image.face.ts';
import { inkFace } from './ink/ink.face.ts';
import { insightCardFace } from './insight-card/insight-card.face.ts';
import { journeyMapFace } from './journey-map/journey-map.face.ts';
import { linkCardFace } from './link-card/link-card.face.ts';
import type { ObjectKindName } from './models.ts';
import { shapeFace } from './shape/shape.face.ts';
import { stampFace } from './stamp/stamp.face.ts';
import { stickyFace } from './sticky/sticky.face.ts';
import { tableFace } from './table/table.face.ts';
import { textFace } from './text/text.face.ts';

/** The face of every kind of object; a kind without one does not compile. */
export const faces: Readonly<Record<ObjectKindName, Face>> = {
  sticky: stickyFace,
  text: textFace,
  ink: inkFace,
  stamp: stampFace,
  shape: shapeFace,
  connector: connectorFace,
  frame: frameFace,
  'journey-map': journeyMapFace,
  table: tableFace,
  image: imageFace,
  'link-card': linkCardFace,
  'insight-card': insightCardFace,
};
