import type { Box } from '@feltline/geometry';

/** What is seen of the board, for kinds that keep their headers in view. A camera is one. */
export interface Lens {
  /** CSS pixels per board unit. */
  readonly zoom: number;
  /** Board space. */
  readonly view: Box;
  /** The part of the view that no toolbar or panel covers, board space. */
  readonly free: Box;
}
