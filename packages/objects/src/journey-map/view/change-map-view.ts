import type { RecordId } from '@feltline/board';
import type { Editor } from '@feltline/editor';
import { isEmptyFilter, type MapFilter } from '@feltline/journey';
import { MapView } from './map-view.ts';
import type { MapWishes } from './map-wishes.ts';

const asItIs: MapWishes = {};

export function mapViewOf(editor: Editor, map: RecordId): MapWishes {
  const view = editor.views.get(map);
  return view instanceof MapView ? view.wishes : asItIs;
}

/** Changes what is named; a field set to `undefined`, or to nothing chosen, is as it is for everybody. */
export function changeMapView(
  editor: Editor,
  map: RecordId,
  change: { readonly [K in keyof MapWishes]?: MapWishes[K] | undefined },
): void {
  const next = { ...mapViewOf(editor, map), ...change };
  const said = Object.entries(next).filter(([key, value]) => {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return false;
    return key !== 'filter' || !isEmptyFilter(value as MapFilter);
  });
  const wishes: MapWishes = Object.fromEntries(said);
  editor.views.set(map, said.length > 0 ? new MapView(editor, map, wishes) : undefined);
}

/** Dims on a map what does not match; without a filter nothing is dimmed by one. */
export function setMapFilter(editor: Editor, map: RecordId, filter: MapFilter | undefined): void {
  changeMapView(editor, map, { filter });
}

/** Shows or hides a curve to this person. */
export function togglePersona(editor: Editor, map: RecordId, persona: RecordId): void {
  const { hiddenPersonas } = mapViewOf(editor, map);
  changeMapView(editor, map, { hiddenPersonas: toggled(hiddenPersonas, persona) });
}

export function toggleLane(editor: Editor, map: RecordId, lane: RecordId): void {
  const { hiddenLanes } = mapViewOf(editor, map);
  changeMapView(editor, map, { hiddenLanes: toggled(hiddenLanes, lane) });
}

function toggled<T>(list: readonly T[] = [], one: T): readonly T[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}
