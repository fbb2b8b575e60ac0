import {
  ArrowDownToLine,
  ArrowUpToLine,
  ClipboardPaste,
  Copy,
  CopyPlus,
  MoveDown,
  MoveUp,
  PenLine,
  Scissors,
  SquareDashedMousePointer,
  Trash2,
} from 'lucide-react';
import type { ReactElement } from 'react';

/** What stands for an action in a bar or a menu; an action without an icon is named in words. */
export const actionIcons: Readonly<Record<string, ReactElement>> = {
  copy: <Copy />,
  cut: <Scissors />,
  paste: <ClipboardPaste />,
  duplicate: <CopyPlus />,
  delete: <Trash2 />,
  startEditing: <PenLine />,
  selectAll: <SquareDashedMousePointer />,
  bringToFront: <ArrowUpToLine />,
  bringForward: <MoveUp />,
  sendBackward: <MoveDown />,
  sendToBack: <ArrowDownToLine />,
};
