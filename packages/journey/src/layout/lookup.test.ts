import type { RecordId } from '@feltline/board';
import { centreOf } from '@feltline/geometry';
import { describe, expect, it } from 'vitest';
import { filledMap, type MapSketch } from '../../test/filled-map.ts';
import { readMap } from '../read-map.ts';
import { layoutMap } from './layout-map.ts';
import {
  cardAt,
  cellAt,
  cellOf,
  columnSlot,
  insertionIndex,
  laneAt,
  laneSlot,
  laneTitleAt,
  pointAt,
  stageAt,
  stageOver,
  stageSlot,
} from './lookup.ts';

const sketch: MapSketch = {
  personas: 2,
  stages: [{ columns: [{ feelings: [10, 0], notes: 3 }, {}] }, { columns: [{ feelings: [-20] }] }],
};

for (const dir of ['ltr', 'rtl'] as const) {
  const filled = filledMap({ ...sketch, dir });
  const layout = layoutMap(readMap(filled.map, filled.board.read), { x: 0, y: 0 });
  const forward = dir === 'rtl' ? -1 : 1;

  describe(`finding things on a ${dir} map`, () => {
    it('finds every cell at its centre and by its lane and column', () => {
      for (const cell of layout.cells) {
        expect(cellAt(layout, centreOf(cell.box))).toBe(cell);
        expect(cellOf(layout, cell.lane, cell.column)).toBe(cell);
      }
      expect(cellAt(layout, centreOf(layout.headerBox))).toBeUndefined();
      expect(cellOf(layout, 'x' as RecordId, 'y' as RecordId)).toBeUndefined();
    });

    it('finds stages, lanes and cards', () => {
      for (const stage of layout.stages) {
        expect(stageAt(layout, centreOf(stage.box))).toBe(stage);
        expect(stageOver(layout, centreOf(stage.box).x)).toBe(stage);
      }
      for (const lane of layout.lanes) {
        expect(laneAt(layout, centreOf(lane.box))).toBe(lane);
        expect(laneAt(layout, centreOf(lane.titleBox))).toBe(lane);
        expect(laneTitleAt(layout, centreOf(lane.titleBox))).toBe(lane);
        expect(laneTitleAt(layout, centreOf(lane.box))).toBeUndefined();
      }
      for (const card of layout.cards) expect(cardAt(layout, centreOf(card.box))).toBe(card);
      expect(stageAt(layout, { x: -1, y: -1 })).toBeUndefined();
    });

    it('finds the nearest emotion point within reach, the upper curve of equals', () => {
      const point = layout.curves[1]?.points[2];
      const near = { x: (point?.at.x ?? 0) + 3, y: (point?.at.y ?? 0) - 4 };
      expect(pointAt(layout, near, 5)).toMatchObject({
        placement: filled.placements[2],
        persona: filled.personas[1],
        value: -20,
      });
      expect(pointAt(layout, near, 4)).toBeUndefined();
    });

    it('says where among the notes of a cell a drop goes', () => {
      const cell = { lane: filled.lanes[2] as RecordId, column: layout.columns[0]?.id as RecordId };
      const boxes = filled.notes.slice(0, 3).map((note) => layout.items.get(note));
      const beside = (i: number, by: number) => {
        const centre = centreOf(boxes[i] ?? layout.box);
        return { x: centre.x + by * forward, y: centre.y };
      };
      const index = (i: number, by: number) => insertionIndex(layout, cell, beside(i, by));
      expect([index(0, -20), index(0, 20), index(1, 20), index(2, -20), index(2, 20)]).toEqual([
        0, 1, 2, 2, 3,
      ]);
      const [first] = filled.notes;
      expect(insertionIndex(layout, cell, beside(1, 20), first)).toBe(1);
    });

    it('says where among the cards of a column a drop goes', () => {
      const cell = { lane: filled.lanes[0] as RecordId, column: layout.columns[0]?.id as RecordId };
      const [upper, lower] = layout.cards.map((card) => centreOf(card.box));
      const index = (point: { x: number; y: number } | undefined, by: number) =>
        insertionIndex(layout, cell, { x: point?.x ?? 0, y: (point?.y ?? 0) + by });
      expect([index(upper, -10), index(upper, 10), index(lower, 10)]).toEqual([0, 1, 2]);
    });

    it('says between which stages, columns and lanes a drop goes', () => {
      const x = (i: number) => centreOf(layout.stages[i]?.box ?? layout.box).x;
      expect([stageSlot(layout, x(0) - forward), stageSlot(layout, x(0) + forward)]).toEqual([
        0, 1,
      ]);
      expect(stageSlot(layout, x(1) + forward)).toBe(2);
      const columnX = centreOf(layout.columns[1]?.box ?? layout.box).x;
      expect(columnSlot(layout, columnX + forward)).toBe(2);
      const lane = centreOf(layout.lanes[1]?.box ?? layout.box).y;
      expect([laneSlot(layout, lane - 1), laneSlot(layout, lane + 1)]).toEqual([1, 2]);
    });
  });
}
