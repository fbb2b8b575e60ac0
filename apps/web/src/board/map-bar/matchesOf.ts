import type { RecordId } from '@feltline/board';
import type { Editor } from '@feltline/editor';
import type { MapLayout } from '@feltline/journey';
import { cardSignsOf, type MapShade, type MapView, mapShade } from '@feltline/objects/map-view';

/** How much of a map a view looks at. */
export function matchesOf(
  editor: Editor,
  map: RecordId,
  layout: MapLayout,
  view: MapView,
  today: string,
): Pick<MapShade, 'matching' | 'total'> {
  const { read } = editor.board;
  const record = read.record(map);
  if (!record) return { matching: 0, total: 0 };
  const anyRead = read as Parameters<typeof mapShade>[4] & Parameters<typeof cardSignsOf>[1];
  const { paths } = cardSignsOf(layout, anyRead);
  return mapShade(record, layout, view, paths, anyRead, today);
}
