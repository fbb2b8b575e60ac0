import type { RecordId } from '@feltline/board';
import type { CameraState, Editor } from '@feltline/editor';
import type { MapLayout } from '@feltline/journey';
import { mapBeginning, TOO_SMALL } from '@feltline/objects/models';

/**
 * Where to look instead when these objects can only be shown so small that nothing on their maps can be aimed at: the
 * beginning of the first map that is too long for the window. Nothing if there is none.
 */
export function readablePlace(
  editor: Editor,
  ids: Iterable<RecordId>,
  whole: CameraState,
  padding: number,
): CameraState | undefined {
  if (whole.zoom >= TOO_SMALL) return undefined;
  const { camera } = editor;
  const most = camera.widestFit(padding, TOO_SMALL);
  const long = [...ids]
    .flatMap((id) => {
      const isMap = editor.board.get(id)?.kind === 'journey-map';
      return (isMap && editor.board.read.derived<MapLayout>(id)) || [];
    })
    .filter(({ box }) => box.width > most.width || box.height > most.height)
    .sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
  const [first] = long;
  return first && camera.fitted(mapBeginning(first, camera.viewport), padding);
}
