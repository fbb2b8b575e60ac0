import {
  type BoardRecord,
  lockOf,
  type Read,
  type RecordId,
  type Transaction,
} from '@feltline/board';
import type { Box, Point } from '@feltline/geometry';
import type { Editor } from './editor.ts';
import { outlineOf, pointInOutline } from './outline.ts';

export interface DropTarget {
  readonly container: RecordId;
  readonly part: string;
  readonly box: Box;
  readonly point: Point;
}

/** Everything on the board that takes things in, topmost first. */
export function containersOf(editor: Editor, without: ReadonlySet<RecordId>): RecordId[] {
  const { board } = editor;
  const found = [...board.objects()].filter((id) => {
    const record = board.get(id);
    return (
      record?.problem === undefined &&
      record &&
      board.kinds.get(record.kind)?.container &&
      !without.has(id) &&
      lockOf(record) === undefined
    );
  });
  return found.sort((a, b) => board.compareZ(b, a));
}

/** The topmost of the containers' places at a board point that takes the item in. */
export function dropTargetAt(
  editor: Editor,
  point: Point,
  item: BoardRecord,
  containers: readonly RecordId[],
  read: Read,
): DropTarget | undefined {
  const { kinds } = editor.board;
  if (containers.length === 0 || !kinds.get(item.kind)?.binding) return undefined;
  for (const id of containers) {
    const outline = id === item.id ? undefined : outlineOf(read, id);
    if (!outline || !pointInOutline(point, outline.box, outline.degrees)) continue;
    const record = read.record(id);
    const target = record && kinds.get(record.kind)?.container?.targetAt(record, point, item, read);
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
