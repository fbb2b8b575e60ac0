import type { RecordId } from '@feltline/board';
import type { Beside, Editor, Target } from '@feltline/editor';
import { centreOf, type Point } from '@feltline/geometry';
import { cellKey, cellOf, cellOfItem, readMap } from '@feltline/journey';
import { layoutOf } from './map-part.ts';

/**
 * From a note in a cell: the next one there, then the first of the next column's cell in the same lane, or a place for a
 * new one where that is empty. Below means one more in the same cell.
 */
export function nextNote(
  map: RecordId,
  from: Target,
  where: Beside,
  editor: Editor,
): Target | Point | undefined {
  const { read } = editor.board;
  const layout = layoutOf(map, read);
  const at = cellOfItem(read, from.object)?.props;
  if (!layout || !at) return undefined;
  const items = readMap(map, read).cellItems;
  const index = (items.get(cellKey(at.lane, at.column)) ?? []).indexOf(from.object);
  if (where === 'below') {
    const cell = cellOf(layout, at.lane, at.column)?.box;
    return cell && { x: cell.x + cell.width - 1, y: cell.y + cell.height - 1 };
  }
  const by = where === 'after' ? 1 : -1;
  const beside = items.get(cellKey(at.lane, at.column))?.[index + by];
  if (beside) return { object: beside };
  const column = layout.columns.findIndex(({ id }) => id === at.column);
  const next = column < 0 ? undefined : layout.columns[column + by];
  if (!next) return undefined;
  const there = items.get(cellKey(at.lane, next.id)) ?? [];
  const entered = by === 1 ? there[0] : there.at(-1);
  if (entered) return { object: entered };
  const cell = cellOf(layout, at.lane, next.id)?.box;
  return cell && centreOf(cell);
}
