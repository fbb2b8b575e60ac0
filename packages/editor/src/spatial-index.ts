import type { Board, RecordId } from '@feltline/board'
import type { Box } from '@feltline/geometry'

/** Where every object is, kept current. */
export class SpatialIndex {
  constructor(_board: Board) {}
  /** Objects whose bounds meet the box (board space), in no particular order. */
  search(_box: Box): RecordId[] { return [] }
  /** Bounds of everything, board space. */
  get bounds(): Box | undefined { return undefined }
  get size(): number { return 0 }
  update(_affected: ReadonlySet<RecordId>): void {}
}
