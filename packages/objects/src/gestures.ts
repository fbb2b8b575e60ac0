import type { KindGestures } from '@feltline/editor';
import { faces } from './faces.ts';

/** How every kind of object behaves under the hand, by kind. */
export const gestures: ReadonlyMap<string, KindGestures> = new Map(
  Object.values(faces).map((face) => [face.gestures.kind, face.gestures]),
);
