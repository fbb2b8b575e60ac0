import type { BoardRecord, Read, RecordId, Transaction } from '@feltline/board';
import type { Box, Point } from '@feltline/geometry';
import type { Editor } from './editor.ts';
import { outlineOf, pointInOutline } from './outline.ts';

export interface DropTarget {
  readonly container: RecordId;
  readonly part: string;
  readonly box: Box;
  readonly point: Point;
}

/** The topmost place at a board point that takes the item in; `without` are the things being dragged. */
export function dropTargetAt(
  editor: Editor,
  point: Point,
  item: BoardRecord,
  without: ReadonlySet<RecordId>,
  read: Read,
): DropTarget | undefined {
  const { board, index } = editor;
  if (!board.kinds.get(item.kind)?.binding) return undefined;
  const area = { x: point.x, y: point.y, width: 0, height: 0 };
  const ids = index.search(area).filter((id) => id !== item.id && !without.has(id));
  for (const id of ids.sort((a, b) => board.compareZ(b, a))) {
    const record = read.record(id);
    const container =
      record && record.problem === undefined ? board.kinds.get(record.kind)?.container : undefined;
    const outline = outlineOf(read, id);
    if (!record || !container || !outline || !pointInOutline(point, outline.box, outline.degrees))
      continue;
    const target = container.targetAt(record, point, item, read);
    if (target) return { container: id, point, ...target };
  }
  return undefined;
}

/** Puts an item into a container's place. */
export function bindTo(tx: Transaction, id: RecordId, target: DropTarget): void {
  const item = tx.record(id);
  const record = tx.record(target.container);
  if (item && record)
    tx.kinds
      .get(record.kind)
      ?.container?.bind(tx, record, item, target.part, target.point, tx.read);
}
