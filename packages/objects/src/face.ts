import type { WordTables } from '@feltline/board';
import type { KindGestures } from '@feltline/editor';
import type { ObjectPainter } from '@feltline/scene';

/** Everything a person meets of one kind of object: how it looks, how it behaves under the hand, what it says. */
export interface Face {
  readonly painter: ObjectPainter;
  readonly gestures: KindGestures;
  /** By language and key. */
  readonly strings?: WordTables;
}
