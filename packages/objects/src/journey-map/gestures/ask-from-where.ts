import type { RecordId } from '@feltline/board';
import type { Editor } from '@feltline/editor';
import { placesOf } from '@feltline/journey';

/**
 * Asks whether a touchpoint goes from here only or from everywhere. Says whether there is anything to ask: it has to
 * stand in another place, too.
 * @param next the part of the map that has the focus afterwards
 */
export function asksFromWhere(
  editor: Editor,
  map: RecordId,
  placement: RecordId,
  next: string | undefined,
): boolean {
  const touchpoint = editor.board.get(placement)?.props.touchpoint as RecordId | undefined;
  if (touchpoint === undefined || placesOf(editor.board.read, touchpoint).length < 2) return false;
  editor.ask({ what: 'removeTouchpoint', map, placement, touchpoint, next });
  return true;
}
