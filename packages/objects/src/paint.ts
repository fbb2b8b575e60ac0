import type { ObjectPainter } from '@feltline/scene';
import { faces } from './faces.ts';

export type { ObjectPainter } from '@feltline/scene';
export { channelIcon } from './icons/channel-icons.ts';
export { iconPaths } from './icons/lucide-paths.ts';
export { placeholderPainter } from './placeholder/placeholder.paint.ts';

/** How every kind of object looks, by kind. */
export const painters: ReadonlyMap<string, ObjectPainter> = new Map(
  Object.values(faces).map(({ painter }) => [painter.kind, painter]),
);
