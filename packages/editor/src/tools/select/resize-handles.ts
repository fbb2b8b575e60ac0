import type { Point } from '@feltline/geometry'

export type ResizeCorner = 'nw' | 'ne' | 'se' | 'sw'

export interface ResizeHandle {
  readonly corner: ResizeCorner
  /** Board space. */
  readonly at: Point
  readonly cursor: string
}
