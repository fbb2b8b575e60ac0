import type { RecordId } from '@feltline/board';
import type { Editor, ToolState } from '@feltline/editor';
import { centreOf } from '@feltline/geometry';
import { type MapLayout, moveStage, moveStep } from '@feltline/journey';
import { layoutOf } from './map-part.ts';
import { reordering } from './reordering.ts';

/** A stage goes where its header is pulled; the others slide. */
export function dragStage(editor: Editor, map: RecordId, stage: RecordId): ToolState {
  const layout = layoutOf(map, editor.board.read);
  const others = layout?.stages.filter((one) => one.id !== stage) ?? [];
  return reordering(editor, {
    label: 'journey.moveStage',
    start: layout?.stages.findIndex((one) => one.id === stage) ?? 0,
    placeAt: ({ x }) =>
      others.filter(({ box }) => layout && isPast(x, centreOf(box).x, layout)).length,
    move: (tx, index) => moveStage(tx, tx.read, stage, index),
    shown: (read) => layoutOf(map, read)?.stages.find((one) => one.id === stage)?.box,
  });
}

/** A named column goes where its name is pulled, into another stage too. */
export function dragStep(editor: Editor, map: RecordId, step: RecordId): ToolState {
  const layout = layoutOf(map, editor.board.read);
  const places = layout ? placesOf(layout, step) : [];
  const own = layout?.stages.find((stage) => stage.columns.includes(step));
  const start = places.findIndex(
    (place) => place.stage === own?.id && place.index === own?.columns.indexOf(step),
  );
  return reordering(editor, {
    label: 'journey.moveStep',
    start,
    placeAt({ x }) {
      let best = start;
      for (const [i, place] of places.entries()) {
        if (
          best < 0 ||
          Math.abs(place.x - x) < Math.abs((places[best] as (typeof places)[number]).x - x)
        )
          best = i;
      }
      return best;
    },
    move(tx, at) {
      const place = places[at];
      if (place) moveStep(tx, tx.read, step, place);
    },
    shown: (read) => layoutOf(map, read)?.stepTitles.find((one) => one.id === step)?.box,
  });
}

/** Where a column can stand: among the others of each stage; x is the middle of what it would be. */
function placesOf(layout: MapLayout, step: RecordId) {
  const boxes = new Map(layout.columns.map(({ id, box }) => [id, box]));
  return layout.stages.flatMap((stage) => {
    const others = stage.columns.filter((id) => id !== step);
    const edge = (i: number) => {
      const before = boxes.get(others[i - 1] as RecordId);
      const after = boxes.get(others[i] as RecordId);
      const rtl = layout.dir === 'rtl';
      if (before && after) return (centreOf(before).x + centreOf(after).x) / 2;
      if (before) return rtl ? before.x : before.x + before.width;
      if (after) return rtl ? after.x + after.width : after.x;
      return centreOf(stage.box).x;
    };
    const own = stage.columns.indexOf(step);
    return Array.from({ length: others.length + 1 }, (_, index) => {
      const box = index === own ? boxes.get(step) : undefined;
      return { stage: stage.id, index, x: box ? centreOf(box).x : edge(index) };
    });
  });
}

function isPast(x: number, other: number, layout: MapLayout): boolean {
  return layout.dir === 'rtl' ? x < other : x > other;
}
