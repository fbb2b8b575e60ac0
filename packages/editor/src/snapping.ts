import type { Point } from '@feltline/geometry'

/** A line that shows with what the moving thing is aligned; board space. */
export interface Guide {
  readonly from: Point
  readonly to: Point
}
