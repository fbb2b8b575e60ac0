import type { RecordId } from '@feltline/board';
import type { Editor } from '@feltline/editor';
import { cellOfItem, localDay } from '@feltline/journey';
import { cardSignsOf } from '../signs/lane-signs.ts';
import { mapViewOf } from '../view/change-map-view.ts';
import { dimmed, mapShade, setAside } from '../view/map-shade.ts';
import { layoutOf } from './map-part.ts';

/** How strongly a note in a cell is drawn: like what it speaks of, or like its column. */
export function itemOpacity(item: RecordId, editor: Editor): number | undefined {
  const { read } = editor.preview;
  const cell = cellOfItem(read, item)?.props;
  if (!cell || !editor.views.get(cell.map)) return undefined;
  const layout = layoutOf(cell.map, read);
  const map = read.record(cell.map);
  if (!layout || !map) return undefined;
  const { paths } = cardSignsOf(layout, read as Parameters<typeof cardSignsOf>[1]);
  const view = mapViewOf(editor, cell.map);
  const shade = mapShade(map, layout, view, paths, read as never, localDay());
  if (shade.lanes.has(cell.lane)) return setAside;
  const own = layout.cards.filter(
    ({ touchpoint, placement }) =>
      touchpoint === cell.touchpoint && read.record(placement)?.props.step === cell.column,
  );
  if (own.length > 0) return own.some((one) => !shade.placements.has(one.placement)) ? 1 : dimmed;
  return shade.columns.has(cell.column) ? dimmed : 1;
}
