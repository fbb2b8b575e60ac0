import { Kinds } from '@feltline/board';
import { board } from './board/board.model.ts';
import { connector } from './connector/connector.model.ts';
import { frame } from './frame/frame.model.ts';
import { image } from './image/image.model.ts';
import { ink } from './ink/ink.model.ts';
import { insightCard } from './insight-card/insight-card.model.ts';
import { journeyMap } from './journey-map/journey-map.model.ts';
import { linkCard } from './link-card/link-card.model.ts';
import { shape } from './shape/shape.model.ts';
import { stamp } from './stamp/stamp.model.ts';
import { sticky } from './sticky/sticky.model.ts';
import { table } from './table/table.model.ts';
import { text } from './text/text.model.ts';

export type { BoardProps } from './board/board.model.ts';
export { framesInOrder } from './frame/frames-in-order.ts';
export type { ImageProps } from './image/image.model.ts';
export { inkColors } from './ink/ink-style.ts';
export { strokeInput } from './ink/stroke-input.ts';
export { cellOfPart, cellPart } from './journey-map/journey-map.model.ts';
export { mapBeginning, TOO_SMALL } from './journey-map/map-beginning.ts';
export type { StickyProps } from './sticky/sticky.model.ts';
export { type StickyColor, stickyColors } from './sticky/sticky-colors.ts';
export { tagsOf, withoutTag, withTag } from './sticky/sticky-tags.ts';
export { cellIdOf as tableCellId } from './table/table-layout.ts';
export { tableText } from './table/table-text.ts';
export type { TextProps } from './text/text.model.ts';

/** The kinds of object, by name; a new one also needs its face in `faces.ts`. */
const objectKinds = {
  sticky,
  text,
  ink,
  stamp,
  shape,
  connector,
  frame,
  'journey-map': journeyMap,
  table,
  image,
  'link-card': linkCard,
  'insight-card': insightCard,
};

export type ObjectKindName = keyof typeof objectKinds;

/** Every kind of record this version knows. */
export const kinds = new Kinds([board, ...Object.values(objectKinds)]);
