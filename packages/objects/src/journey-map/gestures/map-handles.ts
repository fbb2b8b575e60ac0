import type { BoardRecord, Read, RecordId } from '@feltline/board';
import type { Handle, Lens } from '@feltline/editor';
import { type Box, type Point, pointInBox } from '@feltline/geometry';
import { acceptsItems, addLane, addStage, cellAt, type MapLayout } from '@feltline/journey';
import { detailAt } from '@feltline/scene';
import { type Pinned, pinnedStage } from '../pinned.ts';
import { addNoteAt } from './add-note.ts';
import { addPersonaTo } from './add-persona.ts';
import { addTouchpointAt } from './add-touchpoint.ts';
import { dragLaneHeight } from './drag-lane.ts';
import { layoutOf } from './map-part.ts';
import { placeOf } from './pinned-parts.ts';

/** How far around a border its plus shows, board units. */
const near = 22;
/** The plus of a cell with something in it sits on its lower edge. */
const cellPlusInset = 2;
const emptyCellPlusInset = 16;

const handlesInCells = new WeakMap<MapLayout, readonly Handle[]>();

/** Plus buttons between stages, between lanes and in cells, and grips on the lanes' lower edges. */
export function mapHandles(record: BoardRecord, read: Read, lens?: Lens): readonly Handle[] {
  const layout = layoutOf(record.id, read);
  // from far away they would cover what they stand at
  if (!layout || (lens && detailAt(lens.zoom) === 'far')) return [];
  const place = lens && placeOf(layout, lens);
  // a map has many cells and is asked with every frame
  let inCells = handlesInCells.get(layout);
  if (!inCells) {
    inCells = [...cellHandles(record.id, layout), ...personaHandles(record.id, layout)];
    handlesInCells.set(layout, inCells);
  }
  return [
    ...stageHandles(record.id, layout, place),
    ...laneHandles(record.id, layout, place),
    ...inCells.filter(({ at }) => !isCovered(at, place)),
  ];
}

/** Pinned headers lie above it. */
function isCovered(at: Point, place: Pinned | undefined): boolean {
  return [place?.top, place?.side].some((band) => band !== undefined && pointInBox(at, band));
}

function stageHandles(map: RecordId, layout: MapLayout, place: Pinned | undefined): Handle[] {
  const { tableBox, laneTitleBox } = layout;
  const rtl = layout.dir === 'rtl';
  const band = place?.top;
  const headerBox = band ?? layout.headerBox;
  const first = layout.stages[0];
  const row = (first && place && pinnedStage(layout, place, first)?.box) ?? first?.box ?? headerBox;
  const start = rtl ? laneTitleBox.x : laneTitleBox.x + laneTitleBox.width;
  const edges = layout.stages.map(({ id, box }) => ({
    after: id as RecordId | null,
    x: rtl ? box.x : box.x + box.width,
  }));
  const seen = [{ after: null, x: start }, ...edges].filter(
    ({ x }) => !place?.side || !isBeside(x, place.side),
  );
  return seen.map(({ after, x }) => ({
    id: `stage-after:${after ?? ''}`,
    at: { x, y: row.y + row.height / 2 },
    icon: 'plus',
    label: 'journey.addStage',
    cursor: 'pointer',
    near: {
      x: x - near,
      y: headerBox.y - near / 2,
      width: 2 * near,
      height: headerBox.height + near / 2,
    },
    line: { from: { x, y: headerBox.y }, to: { x, y: tableBox.y + tableBox.height } },
    run(editor) {
      const { stage } = editor.change('journey.addStage', (tx) =>
        addStage(tx, tx.read, map, { after }),
      );
      editor.startEditing({ object: map, part: stage }, 'all');
    },
  }));
}

function isBeside(x: number, band: Box): boolean {
  return x > band.x && x < band.x + band.width - 1;
}

function laneHandles(map: RecordId, layout: MapLayout, place: Pinned | undefined): Handle[] {
  const { tableBox, headerBox } = layout;
  const rtl = layout.dir === 'rtl';
  const laneTitleBox = place?.side
    ? { x: place.lanesX, width: layout.laneTitleBox.width * place.scale }
    : layout.laneTitleBox;
  // the outer edge of the title column is for adding, its middle for the height
  const x = rtl ? laneTitleBox.x + laneTitleBox.width : laneTitleBox.x;
  const middle = laneTitleBox.x + laneTitleBox.width / 2;
  const edges = layout.lanes.map(({ id, box }) => ({
    after: id as RecordId | null,
    y: box.y + box.height,
  }));
  const isSeen = (y: number) => !place?.top || y > place.top.y + place.top.height;
  const adds = [{ after: null, y: headerBox.y + headerBox.height }, ...edges]
    .filter(({ y }) => isSeen(y))
    .map(
      ({ after, y }): Handle => ({
        id: `lane-after:${after ?? ''}`,
        at: { x, y },
        icon: 'plus',
        label: 'journey.addLane',
        cursor: 'pointer',
        near: { x: x - near, y: y - near, width: 2 * near, height: 2 * near },
        line: { from: { x: tableBox.x, y }, to: { x: tableBox.x + tableBox.width, y } },
        run(editor) {
          const lane = editor.change('journey.addLane', (tx) =>
            addLane(tx, tx.read, map, { type: 'stickies', after }),
          );
          editor.startEditing({ object: map, part: lane }, 'all');
        },
      }),
    );
  const heights = layout.lanes
    .filter(({ collapsed, box }) => !collapsed && isSeen(box.y + box.height))
    .map(({ id, titleBox }): Handle => {
      const y = titleBox.y + titleBox.height;
      return {
        id: `lane-height:${id}`,
        at: { x: middle, y: y - 1 },
        icon: 'row-height',
        label: 'journey.resizeLane',
        cursor: 'ns-resize',
        near: { x: middle - near, y: y - 10, width: 2 * near, height: 20 },
        gesture: (press, editor) => dragLaneHeight(editor, map, id, press),
      };
    });
  return [...adds, ...heights];
}

/** An emotion lane without a persona has nothing to draw yet. */
function personaHandles(map: RecordId, layout: MapLayout): Handle[] {
  return layout.lanes
    .filter(({ id, type, collapsed }) => {
      const isEmpty = !layout.curves.some((curve) => curve.lane === id);
      return type === 'emotion' && !collapsed && isEmpty;
    })
    .map(({ id, box }) => {
      const cell = layout.cells.find((one) => one.lane === id)?.box ?? box;
      return {
        id: `persona:${id}`,
        at: { x: cell.x + cell.width / 2, y: box.y + box.height / 2 },
        icon: 'plus',
        label: 'journey.addPersona',
        cursor: 'pointer',
        near: box,
        run: (editor) => addPersonaTo(editor, map, id),
      };
    });
}

/** In every cell that takes something: on the lower edge where something stands already or a prompt may. */
function cellHandles(map: RecordId, layout: MapLayout): Handle[] {
  const types = new Map(
    layout.lanes.flatMap(({ id, type, collapsed }) => (collapsed ? [] : [[id, type] as const])),
  );
  const taken = takenCells(layout);
  const first = layout.columns[0]?.id;
  return layout.cells.flatMap(({ box, lane, column }): Handle[] => {
    const type = types.get(lane);
    const isForCards = type === 'touchpoints';
    if (!type || !(isForCards || acceptsItems(type))) return [];
    const { x, y, width, height } = box;
    const isTaken = column === first || taken.has(box);
    // a press into the middle of an empty cell for notes chooses it
    const below = isTaken ? cellPlusInset : isForCards ? height / 2 : emptyCellPlusInset;
    return [
      {
        id: `${isForCards ? 'touchpoint' : 'note'}:${lane}/${column}`,
        at: { x: x + width / 2, y: y + height - below },
        icon: 'plus',
        label: isForCards ? 'journey.addTouchpoint' : 'journey.addNote',
        cursor: 'pointer',
        near: box,
        run(editor) {
          if (isForCards) addTouchpointAt(editor, map, column);
          else addNoteAt(editor, map, lane, column);
        },
      },
    ];
  });
}

function takenCells(layout: MapLayout): ReadonlySet<Box> {
  const boxes = [...layout.cards.map((card) => card.box), ...layout.items.values()];
  return new Set(boxes.flatMap((one) => cellAt(layout, one)?.box ?? []));
}
