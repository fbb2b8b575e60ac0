import type { BoardRecord, Read, RecordId } from '@feltline/board';
import type { Handle } from '@feltline/editor';
import { addLane, addStage, type MapLayout } from '@feltline/journey';
import { addPersonaTo } from './add-persona.ts';
import { addTouchpointAt } from './add-touchpoint.ts';
import { dragLaneHeight } from './drag-lane.ts';
import { layoutOf } from './map-part.ts';

/** How far around a border its plus shows, board units. */
const near = 22;
/** The plus of a cell with cards sits on its lower edge. */
const cellPlusInset = 2;

/** Plus buttons between stages, between lanes and in touchpoint cells, and grips on the lanes' lower edges. */
export function mapHandles(record: BoardRecord, read: Read): readonly Handle[] {
  const layout = layoutOf(record.id, read);
  if (!layout) return [];
  return [
    ...stageHandles(record.id, layout),
    ...laneHandles(record.id, layout),
    ...touchpointHandles(record.id, layout),
    ...personaHandles(record.id, layout),
  ];
}

function stageHandles(map: RecordId, layout: MapLayout): Handle[] {
  const { headerBox, tableBox, laneTitleBox } = layout;
  const rtl = layout.dir === 'rtl';
  const row = layout.stages[0]?.box ?? headerBox;
  const start = rtl ? laneTitleBox.x : laneTitleBox.x + laneTitleBox.width;
  const edges = layout.stages.map(({ id, box }) => ({
    after: id as RecordId | null,
    x: rtl ? box.x : box.x + box.width,
  }));
  return [{ after: null, x: start }, ...edges].map(({ after, x }) => ({
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
    line: { from: { x, y: tableBox.y }, to: { x, y: tableBox.y + tableBox.height } },
    run(editor) {
      const { stage } = editor.change('journey.addStage', (tx) =>
        addStage(tx, tx.read, map, { after }),
      );
      editor.startEditing({ object: map, part: stage });
    },
  }));
}

function laneHandles(map: RecordId, layout: MapLayout): Handle[] {
  const { tableBox, laneTitleBox, headerBox } = layout;
  const rtl = layout.dir === 'rtl';
  // the outer edge of the title column is for adding, its middle for the height
  const x = rtl ? laneTitleBox.x + laneTitleBox.width : laneTitleBox.x;
  const middle = laneTitleBox.x + laneTitleBox.width / 2;
  const edges = layout.lanes.map(({ id, box }) => ({
    after: id as RecordId | null,
    y: box.y + box.height,
  }));
  const adds = [{ after: null, y: headerBox.y + headerBox.height }, ...edges].map(
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
        editor.startEditing({ object: map, part: lane });
      },
    }),
  );
  const heights = layout.lanes
    .filter((lane) => !lane.collapsed)
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

function touchpointHandles(map: RecordId, layout: MapLayout): Handle[] {
  const lane = layout.lanes.find((one) => one.type === 'touchpoints' && !one.collapsed);
  if (!lane) return [];
  return layout.cells
    .filter((cell) => cell.lane === lane.id)
    .map(({ box, column }) => {
      const { x, y, width, height } = box;
      const bottom = y + height;
      const filled = layout.cards.some(
        (card) =>
          card.box.x >= x && card.box.x < x + width && card.box.y >= y && card.box.y < bottom,
      );
      return {
        id: `touchpoint:${column}`,
        at: { x: x + width / 2, y: filled ? bottom - cellPlusInset : y + height / 2 },
        icon: 'plus',
        label: 'journey.addTouchpoint',
        cursor: 'pointer',
        near: box,
        run: (editor) => addTouchpointAt(editor, map, column),
      };
    });
}
