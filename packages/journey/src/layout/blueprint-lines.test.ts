import type { RecordId } from '@feltline/board';
import { describe, expect, it } from 'vitest';
import { newBoard } from '../../test/journey-board.ts';
import { moveLane } from '../commands/lanes.ts';
import { mapRecords } from '../commands/map-records.ts';
import { readMap } from '../read-map.ts';
import { layoutMap } from './layout-map.ts';
import { measures } from './measures.ts';

function blueprint(dir: 'ltr' | 'rtl' = 'ltr') {
  const board = newBoard();
  const made = mapRecords({
    at: { x: 0, y: 0 },
    title: 'Service',
    dir,
    stages: [{ title: 'One', steps: ['a', 'b'] }],
    lanes: [
      { type: 'customer-actions', title: 'Customer', lineBelow: 'interaction' },
      { type: 'frontstage', title: 'Front', lineBelow: 'visibility' },
      { type: 'backstage', title: 'Back' },
      { type: 'stickies', title: 'Time', hidden: true },
    ],
  });
  board.transact((tx) => {
    for (const record of made.records) tx.create(record);
  });
  const layout = () => layoutMap(readMap(made.map, board.read), { x: 0, y: 0 });
  return { board, layout, lanes: made.lanes.map(({ id }) => id), steps: made.stages[0]!.steps };
}

/** Lanes and lines from top to bottom; nothing may overlap. */
function fromTop(layout: ReturnType<ReturnType<typeof blueprint>['layout']>): string[] {
  const rows = [
    ...layout.lanes.map(({ type, box }) => ({ name: type as string, box })),
    ...layout.dividers.map(({ line, box }) => ({ name: `— ${line}`, box })),
  ].sort((a, b) => a.box.y - b.box.y);
  for (const [i, row] of rows.entries()) {
    const next = rows[i + 1];
    if (next) expect(row.box.y + row.box.height).toBeCloseTo(next.box.y);
  }
  return rows.map(({ name }) => name);
}

describe('the lines of a service blueprint', () => {
  const inOrder = ['customer-actions', '— interaction', 'frontstage', '— visibility', 'backstage'];

  it('stand between their lanes, as wide as the table', () => {
    const { layout } = blueprint();
    expect(fromTop(layout())).toEqual(inOrder);
    for (const { box } of layout().dividers) {
      expect(box.width).toBe(layout().tableBox.width);
      expect(box.height).toBe(measures.dividerHeight);
    }
  });

  it('stay there when a lane becomes higher', () => {
    const { board, layout, lanes } = blueprint();
    board.transact((tx) => tx.update(lanes[0] as RecordId, { props: { height: 400 } }));
    expect(fromTop(layout())).toEqual(inOrder);
  });

  it('go with their lane, and none is left at the bottom', () => {
    const { board, layout, lanes } = blueprint();
    board.transact((tx) => moveLane(tx, tx.read, lanes[2] as RecordId, 0));
    expect(fromTop(layout())).toEqual(['backstage', ...inOrder.slice(0, 4)]);
    board.transact((tx) => tx.remove(lanes[3] as RecordId));
    expect(fromTop(layout())).toEqual(['backstage', ...inOrder.slice(0, 3)]);
  });

  it('are mirrored with a map from right to left', () => {
    const { layout } = blueprint('rtl');
    expect(layout().dividers[0]?.box.x).toBe(layout().tableBox.x);
  });
});

describe('a hidden lane', () => {
  it('is seen once it is shown', () => {
    const { board, layout, lanes } = blueprint();
    expect(layout().lanes).toHaveLength(3);
    board.transact((tx) => tx.update(lanes[3] as RecordId, { props: { hidden: undefined } }));
    expect(layout().lanes).toHaveLength(4);
  });

  it('is seen as soon as something stands in it', () => {
    const { board, layout, lanes, steps } = blueprint();
    const [lane, column] = [lanes[3], steps[0]] as [RecordId, RecordId];
    board.transact((tx) => {
      const item = tx.create({ kind: 'sticky', props: {}, text: 'two days' });
      const { map } = board.read.record(lane)!.props as { map: RecordId };
      tx.create({ kind: 'cell', props: { item, map, lane, column, order: 'a0' } });
    });
    expect(layout().lanes.map(({ type }) => type)).toContain('stickies');
  });
});

describe('a time axis', () => {
  it('stands above the stages, with the names of its points over it', () => {
    const board = newBoard();
    const made = mapRecords({
      at: { x: 0, y: 0 },
      title: '',
      timeAxis: true,
      stages: [{ title: 'A', phase: 'before' }, { title: 'B' }],
      lanes: [],
    });
    board.transact((tx) => {
      for (const record of made.records) tx.create(record);
    });
    const layout = layoutMap(readMap(made.map, board.read), { x: 0, y: 0 });
    const [name] = layout.stepTitles;
    const bottom = (box: { y: number; height: number }) => box.y + box.height;
    expect(layout.axisBox?.y).toBe(bottom(name!.box));
    expect(layout.phases[0]!.box.y).toBeGreaterThanOrEqual(bottom(layout.axisBox!));
    expect(bottom(layout.stages[0]!.box)).toBeLessThanOrEqual(bottom(layout.headerBox));
  });
});
