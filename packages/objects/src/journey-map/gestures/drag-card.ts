import type { RecordId } from '@feltline/board';
import type { Editor, ToolState } from '@feltline/editor';
import { inflateBox, type Point, pointInBox } from '@feltline/geometry';
import { insertionIndex, type MapLayout, movePlacement } from '@feltline/journey';
import { layoutOf } from './map-part.ts';

/** How far outside the table a card still goes into the nearest column, board units. */
const reach = 40;

/** A touchpoint goes to another column or place; what belongs to it comes along. Outside the map it stays where it was. */
export function dragCard(editor: Editor, map: RecordId, placement: RecordId): ToolState {
  const { read } = editor.board;
  const layout = layoutOf(map, read);
  const start =
    layout && placeOf(layout, placement, read.record(placement)?.props.step as RecordId);
  let at = start;
  const step = (point: Point) => {
    const place = (layout && placeAt(layout, point, placement)) ?? start;
    if (!place || (place.column === at?.column && place.index === at?.index)) return;
    at = place;
    if (place.column === start?.column && place.index === start?.index) editor.preview.clear();
    else
      editor.preview.try((tx) => movePlacement(tx, tx.read, placement, place.column, place.index));
    editor.show({ dropTarget: boxOf(editor, map, placement) });
  };
  return {
    name: 'reordering',
    cursor: 'grabbing',
    autoPan: true,
    pointerMove(now) {
      if (!editor.dropTarget) editor.show({ dropTarget: boxOf(editor, map, placement) });
      step(now.board);
    },
    pointerUp(now) {
      step(now.board);
      editor.preview.commit('journey.moveTouchpoint');
      editor.hideAll();
      editor.enter();
    },
  };
}

function placeAt(layout: MapLayout, point: Point, placement: RecordId) {
  const lane = layout.lanes.find((one) => one.type === 'touchpoints');
  if (!lane || !pointInBox(point, inflateBox(layout.tableBox, reach))) return undefined;
  const nearest = [...layout.columns].sort(
    (a, b) => awayFrom(a.box, point.x) - awayFrom(b.box, point.x),
  )[0];
  if (!nearest) return undefined;
  const column = nearest.id;
  return { column, index: insertionIndex(layout, { lane: lane.id, column }, point, placement) };
}

function placeOf(layout: MapLayout, placement: RecordId, column: RecordId) {
  const lane = layout.lanes.find((one) => one.type === 'touchpoints');
  const card = layout.cards.find((one) => one.placement === placement);
  if (!lane || !card) return undefined;
  // its own upper edge: below all that stand above it, above all that stand below
  return { column, index: insertionIndex(layout, { lane: lane.id, column }, card.box, placement) };
}

function awayFrom(box: { x: number; width: number }, x: number): number {
  return Math.max(box.x - x, x - box.x - box.width, 0);
}

function boxOf(editor: Editor, map: RecordId, placement: RecordId) {
  return layoutOf(map, editor.preview.read)?.cards.find((card) => card.placement === placement)
    ?.box;
}
