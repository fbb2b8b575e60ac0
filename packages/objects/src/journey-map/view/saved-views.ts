import type { RecordId } from '@feltline/board';
import type { Editor } from '@feltline/editor';
import { type MapViewProps, readFilter, savedViewsOf, saveView } from '@feltline/journey';
import { layoutOf } from '../gestures/map-part.ts';
import { changeMapView, mapViewOf } from './change-map-view.ts';

/** Keeps what this person sees now under a name, for everybody. */
export function saveMapView(editor: Editor, map: RecordId, name: string): RecordId {
  const { filter, ...view } = mapViewOf(editor, map);
  const origin = layoutOf(map, editor.board.read)?.box;
  const { x, y, width, height } = editor.camera.view;
  const seen = origin ? ([x - origin.x, y - origin.y, width, height] as const) : undefined;
  return editor.change('journey.saveView', (tx) =>
    saveView(tx, tx.read, map, name, {
      ...view,
      ...(filter ? { filter: { ...filter } } : {}),
      ...(seen ? { seen } : {}),
    }),
  );
}

/** Looks at a map as somebody has kept it, and goes where they were. */
export function openMapView(editor: Editor, map: RecordId, view: RecordId): void {
  const record = savedViewsOf(map, editor.board.read).find(({ id }) => id === view);
  if (!record) throw new Error(`got ${view}, expected a saved view of map ${map}`);
  const { filter, hiddenPersonas, hiddenLanes, stage, path, seen } = record.props as MapViewProps;
  const isThere = (id: RecordId | undefined) => id !== undefined && editor.board.get(id);
  changeMapView(editor, map, {
    filter: readFilter(filter),
    hiddenPersonas: hiddenPersonas as readonly RecordId[] | undefined,
    hiddenLanes: hiddenLanes as readonly RecordId[] | undefined,
    stage: isThere(stage) ? stage : undefined,
    path: isThere(path) ? path : undefined,
  });
  const origin = layoutOf(map, editor.board.read)?.box;
  if (!seen || !origin) return;
  const [x, y, width, height] = seen;
  const box = { x: origin.x + x, y: origin.y + y, width, height };
  editor.camera.flyTo(editor.camera.showing(box));
}
