import type { RecordId, Transaction } from '@feltline/board';
import type { Point } from '@feltline/geometry';
import type { MeasureText, Translate } from '../kind-gestures.ts';
import type { PastedGrid } from './pasted-grid.ts';

/** What a maker may go by. */
export interface GridSurroundings {
  /** The middle of what is made, board space. */
  readonly at: Point;
  /** What new objects of the kind take over from the last one. */
  readonly lastProps: object;
  readonly measure: MeasureText | undefined;
  /** Name of the person who pastes. */
  readonly author: string | undefined;
  readonly t: Translate;
}

/** One thing that a range of cells may become. */
export interface FromGrid {
  /** Key for the translator. */
  readonly label: string;
  /** Key for the translator: what becomes of the cells, with `cells`, `rows`, `columns` and `count`. */
  readonly about: string;
  readonly order: number;
  /** Says whether it makes sense of these cells. */
  suits?(grid: PastedGrid): boolean;
  /** Says whether the cells themselves tell that they are one: it is proposed first then. */
  isMeant?(grid: PastedGrid): boolean;
  /** How many of its things the cells make. */
  count(grid: PastedGrid): number;
  /** Makes everything and returns the objects to be chosen. */
  make(tx: Transaction, grid: PastedGrid, around: GridSurroundings): readonly RecordId[];
}
