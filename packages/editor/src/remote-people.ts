import type { BoardChange, RecordId, RecordPatch } from '@feltline/board'
import type { Box, Point } from '@feltline/geometry'

/** One person as presence tells it; `state` is not trusted. */
export interface Peer {
  readonly user: { readonly id: string; readonly name: string; readonly color: string; readonly role: string }
  readonly state: unknown
}

/** One other person, board space. Times are those of the clock given to `update`. */
export interface Person {
  readonly clientId: number
  readonly user: Peer['user']
  readonly cursor: Point | undefined
  /** When the cursor last moved, and where it was before: smooth between them. */
  readonly cursorAtMs: number
  readonly previousCursor: Point | undefined
  readonly previousCursorAtMs: number
  readonly selection: readonly RecordId[]
  readonly view: Box | undefined
  readonly editing: RecordId | undefined
  /** A large selection on the move: its box before and now. */
  readonly moving: { readonly from: Box; readonly to: Box } | undefined
  /** When the preview last changed. */
  readonly previewAtMs: number
}

export interface PersonBox { readonly person: Person; readonly box: Box }

/** The other people on the board and what their hands are doing. */
export class RemotePeople {
  constructor(_changed: () => void) {}
  /** Everybody's previews, in the order of their client ids. */
  get patches(): readonly RecordPatch[] { return [] }
  get people(): readonly Person[] { return [] }
  person(_clientId: number): Person | undefined { return undefined }
  /** Takes the present peers (without oneself) from presence. */
  update(_peers: ReadonlyMap<number, Peer>, _nowMs: number): void {}
  boardChanged(_change: BoardChange): void {}
  tick(_nowMs: number): boolean { return false }
}
