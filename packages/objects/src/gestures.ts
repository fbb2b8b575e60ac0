import type { KindGestures } from '@feltline/editor';
import { journeyMapGestures } from './journey-map/journey-map.gestures.ts';
import { stickyGestures } from './sticky/sticky.gestures.ts';
import { textGestures } from './text/text.gestures.ts';

export { gestureStringKeys } from './journey-map/journey-map.actions.strings.ts';

/** How every kind of object behaves under the hand, by kind. */
export const gestures: ReadonlyMap<string, KindGestures> = new Map(
  [stickyGestures, textGestures, journeyMapGestures].map((one) => [one.kind, one]),
);
