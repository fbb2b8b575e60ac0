import type { KeyPress } from './key-press.ts';
import type { Pointer } from './pointer.ts';

/** One state of a tool. It previews while it runs, commits once, and can always be cancelled. */
export interface ToolState {
  readonly name: string;
  /** CSS cursor. */
  readonly cursor?: string;
  /** The view follows the pointer past the edge while this runs. */
  readonly autoPan?: boolean;
  pointerDown?(pointer: Pointer): void;
  pointerMove?(pointer: Pointer): void;
  pointerUp?(pointer: Pointer): void;
  doubleClick?(pointer: Pointer): void;
  keyDown?(key: KeyPress): boolean;
  cancel?(): void;
}
