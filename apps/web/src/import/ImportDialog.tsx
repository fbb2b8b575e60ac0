import type { Board, RecordId } from '@feltline/board';
import type { Point } from '@feltline/geometry';

export interface ImportDialogProps {
  board: Board;
  boardId: string;
  token: string;
  /** The dropped file; without one the dialog asks for it. */
  file?: File;
  /** Where on the board it was dropped, board space. */
  at: Point;
  /** Ids of what was made or changed, to be selected and shown. */
  onDone(ids: readonly RecordId[]): void;
  onClose(): void;
}

/** A file becomes a map, or says row by row why not. Loaded when it is needed. */
export default function ImportDialog(_: ImportDialogProps) {
  return null;
}
