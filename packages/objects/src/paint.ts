import type { ObjectPainter } from '@feltline/scene';
import { journeyMapPainter } from './journey-map/journey-map.paint.ts';
import { stickyPainter } from './sticky/sticky.paint.ts';
import { textPainter } from './text/text.paint.ts';

export type { ObjectPainter } from '@feltline/scene';
export { placeholderPainter } from './placeholder/placeholder.paint.ts';

/** How every kind of object looks, by kind. */
export const painters: ReadonlyMap<string, ObjectPainter> = new Map(
  [stickyPainter, textPainter, journeyMapPainter].map((painter) => [painter.kind, painter]),
);
