import type { Editor } from '@feltline/editor';
import { placesOf, removePlacement, removeTouchpoint } from '@feltline/journey';
import type { TouchpointPlace } from './TouchpointDetails.tsx';

/** Takes a touchpoint from where it stands, or from every place it has on the board: one step of undo. */
export function removeFrom(
  editor: Editor,
  { map, placement, touchpoint }: TouchpointPlace,
  where: 'here' | 'everywhere',
  next?: string,
): void {
  const isHere = where === 'here';
  editor.change(isHere ? 'journey.removeTouchpoint' : 'details.removeEverywhere', (tx) =>
    isHere ? removePlacement(tx, tx.read, placement) : removeTouchpoint(tx, tx.read, touchpoint),
  );
  const isThere = next !== undefined && editor.board.get(map) !== undefined;
  editor.selection.focus(isThere ? { object: map, part: next } : { object: map });
}

/** What removing it from here is called: a map can show it twice. */
export function removeHereKey(editor: Editor, { map, touchpoint }: TouchpointPlace): string {
  const places = placesOf(editor.board.read, touchpoint);
  if (places.length < 2) return 'journey.removeTouchpoint';
  const onMap = places.filter(({ props }) => props.map === map);
  return onMap.length > 1 ? 'details.removeOnlyHere' : 'details.removeHere';
}
