import type * as Y from 'yjs'
import type { BoardChange } from './board-change.ts'
import type { Kinds } from './kinds.ts'
import type { LayeredRead, Read } from './read.ts'
import type { BoardRecord, RecordId, RecordPatch } from './record.ts'
import type { Transaction } from './transaction.ts'
import type { UndoResult } from './undo-result.ts'

export interface TransactOptions {
  /** What the step is called in "Undo …". */
  label?: string
  /** `false` leaves the undo history alone. */
  undoable?: boolean
}

export class Board {
  readonly doc: Y.Doc
  readonly kinds: Kinds
  declare readonly read: Read
  declare readonly size: number
  declare readonly canUndo: boolean
  declare readonly canRedo: boolean
  declare readonly title: { get(): string; set(title: string): void }
  /** Why nothing can be written: the document is newer than this code. */
  declare readonly readOnlyReason: string | undefined

  constructor(doc: Y.Doc, kinds: Kinds) {
    this.doc = doc
    this.kinds = kinds
  }

  get(_id: RecordId): BoardRecord | undefined {
    throw new Error('not yet')
  }
  all(): Iterable<BoardRecord> {
    throw new Error('not yet')
  }
  objects(): Iterable<RecordId> {
    throw new Error('not yet')
  }
  zIndex(_id: RecordId): number {
    throw new Error('not yet')
  }
  compareZ(_a: RecordId, _b: RecordId): number {
    throw new Error('not yet')
  }
  textOf(_id: RecordId): Y.Text | undefined {
    throw new Error('not yet')
  }
  transact<T>(_change: (tx: Transaction) => T, _options?: TransactOptions): T {
    throw new Error('not yet')
  }
  withPatches(_patches: readonly RecordPatch[]): LayeredRead {
    throw new Error('not yet')
  }
  subscribe(_listener: (change: BoardChange) => void): () => void {
    throw new Error('not yet')
  }
  undo(): UndoResult {
    throw new Error('not yet')
  }
  redo(): UndoResult {
    throw new Error('not yet')
  }
  /** Ends a burst of typing: what is typed next is a step of its own. */
  endTyping(): void {
    throw new Error('not yet')
  }
  destroy(): void {
    throw new Error('not yet')
  }
}
