import { Kinds } from '@feltline/board';
import { board } from './board/board.model.ts';
import { journeyMap } from './journey-map/journey-map.model.ts';
import {
  cell,
  emotion,
  lane,
  persona,
  placement,
  stage,
  step,
  touchpoint,
} from './journey-map/parts.model.ts';
import { sticky } from './sticky/sticky.model.ts';
import { text } from './text/text.model.ts';

export type { BoardProps } from './board/board.model.ts';
export { cellOfPart, cellPart } from './journey-map/journey-map.model.ts';
export type { StickyProps } from './sticky/sticky.model.ts';
export { type StickyColor, stickyColors } from './sticky/sticky-colors.ts';
export type { TextProps } from './text/text.model.ts';

/** Every kind of record this version knows. */
export const kinds = new Kinds([
  board,
  sticky,
  text,
  journeyMap,
  stage,
  step,
  lane,
  touchpoint,
  placement,
  cell,
  persona,
  emotion,
]);
