import type { RecordId } from '@feltline/board';
import type { Editor } from '@feltline/editor';
import { MapView, type MapWishes } from '@feltline/objects/map-view';

/** How many touchpoints of a map a filter finds, of how many. */
export function matchesOf(
  editor: Editor,
  map: RecordId,
  wishes: MapWishes,
  today: string,
): { matching: number; total: number } {
  const shade = new MapView(editor, map, wishes).shade(editor.board.read, today);
  return shade ?? { matching: 0, total: 0 };
}
