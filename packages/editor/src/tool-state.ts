import type { RecordId } from '@feltline/board';
import type { KeyPress } from './key-press.ts';
import type { Handle } from './kind-gestures.ts';
import type { Pointer } from './pointer.ts';

/** One state of a tool. It previews while it runs, commits once, and can always be cancelled. */
export interface ToolState {
  readonly name: string;
  /** CSS cursor. */
  readonly cursor?: string;
  /** The view follows the pointer past the edge while this runs. */
  readonly autoPan?: boolean;
  /** Controls that show while it runs, in place of the usual ones. */
  readonly handles?: readonly { readonly object: RecordId; readonly handle: Handle }[];
  pointerDown?(pointer: Pointer): void;
  pointerMove?(pointer: Pointer): void;
  pointerUp?(pointer: Pointer): void;
  doubleClick?(pointer: Pointer): void;
  keyDown?(key: KeyPress): boolean;
  cancel?(): void;
}
