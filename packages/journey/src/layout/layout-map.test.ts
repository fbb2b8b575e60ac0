import { type Box, boxContains, boxesIntersect, unionBoxes } from '@feltline/geometry';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filledMap, type MapSketch } from '../../test/filled-map.ts';
import { golden, importCsv, newBoard } from '../../test/journey-board.ts';
import { removeStage } from '../commands/stages.ts';
import { readMap } from '../read-map.ts';
import { laneTypes } from '../records/lane-type.ts';
import { phases } from '../records/stage.ts';
import { emotionScale } from './emotion-scale.ts';
import { layoutMap } from './layout-map.ts';
import { cellOf } from './lookup.ts';
import type { MapLayout } from './map-layout.ts';

const origin = { x: 100, y: 200 };

function layoutOf(sketch: MapSketch): MapLayout {
  const { board, map } = filledMap(sketch);
  return layoutMap(readMap(map, board.read), origin);
}

const one = { feelings: [10] };
const fiveStages: MapSketch = {
  lanes: ['text', 'touchpoints', 'emotion', 'positives'],
  stages: (['before', 'before', 'before', 'during', 'after'] as const).map((phase) => ({
    phase,
    columns: [{ feelings: [5, -5], notes: 1 }],
  })),
};

describe('the proportions of a map', () => {
  it('[J1] are those of the picture', () => {
    const layout = layoutOf(fiveStages);
    expect(layout.tableBox).toEqual({
      x: 100,
      y: 230,
      width: 980,
      height: 70 + 74 + 128 + 196 + 100,
    });
    expect(layout.box).toEqual({ x: 100, y: 200, width: 980, height: 30 + layout.tableBox.height });
    expect(layout.laneTitleBox.width).toBe(120);
    expect(layout.phases[0]?.box).toMatchObject({ y: 237, height: 18 });
    expect(layout.stages[0]?.box).toEqual({ x: 220, y: 260, width: 172, height: 34 });
    expect(layout.cards[0]?.box).toEqual({ x: 229, y: 385, width: 154, height: 50 });
    expect(layout.cards[1]?.box.y).toBe(385 + 50 + 6);
    expect([...layout.items.values()][0]).toMatchObject({ width: 92, height: 78, x: 260 });
  });

  it('make room below the title for what the journey is about, two lines at most', () => {
    const { board, map } = filledMap(fiveStages);
    const layout = () => layoutMap(readMap(map, board.read), origin);
    expect(layout().aboutBox).toBeUndefined();
    board.transact((tx) => tx.update(map, { props: { goal: 'Shoes that fit' } }));
    expect(layout().aboutBox).toEqual({ x: 100, y: 224, width: 980, height: 16 });
    expect(layout().tableBox.y).toBe(246);
    board.transact((tx) => tx.update(map, { props: { scenario: 'A long one. '.repeat(60) } }));
    expect(layout().tableBox.y).toBe(262);
  });

  it('[J2] give the columns of a stage with several of them 160 each, so that twelve stay readable', () => {
    const board = newBoard();
    const { map } = importCsv(board, golden('e1-running-shoes'));
    const layout = layoutMap(readMap(map, board.read), origin);
    expect(layout.columns.map((column) => column.box.width)).toEqual(Array(12).fill(160));
    expect(layout.stages.map((stage) => stage.box.width)).toEqual([320, 320, 320, 480, 480]);
    expect(layout.lines).toEqual([220, 540, 860, 1180, 1660]);
    expect(layout.cards[0]?.box).toMatchObject({ width: 142, height: 58 });
  });

  it('[J3] leave out rows of the header that would be empty', () => {
    const plain = layoutOf({ stages: [{ columns: [one] }] });
    expect([plain.phases, plain.stepTitles]).toEqual([[], []]);
    expect(plain.headerBox.height).toBe(47);
    const named = layoutOf({ stages: [{ columns: [{ ...one, title: 'Look' }, one] }] });
    expect(named.stepTitles).toHaveLength(2);
    expect(named.headerBox.height).toBe(47 + 27);
  });

  it('[J4] let rows grow with their fullest cell and never shrink below their wish', () => {
    const height = (notes: number) =>
      layoutOf({ stages: [{ columns: [{ notes }, {}] }] }).lanes[2]?.box.height;
    expect([0, 1, 2, 3, 5].map(height)).toEqual([100, 100, 100, 184, 268]);
    const { board, map, lanes } = filledMap({ stages: [{ columns: [one] }] });
    board.transact((tx) => tx.update(lanes[2] as never, { props: { height: 150 } }));
    const layout = layoutMap(readMap(map, board.read), origin);
    expect(layout.lanes[2]?.box.height).toBe(150);
  });

  it('lay notes in a cell in rows of two', () => {
    const { items } = layoutOf({ stages: [{ columns: [{ notes: 3 }] }] });
    const boxes = [...items.values()];
    expect(boxes.map((box) => box.width)).toEqual([74, 74, 74]);
    expect(boxes.map((box) => box.y - (boxes[0]?.y ?? 0))).toEqual([0, 0, 84]);
    expect((boxes[1]?.x ?? 0) - (boxes[0]?.x ?? 0)).toBe(80);
  });

  it('show everything small in a collapsed row', () => {
    const { board, map, lanes, notes } = filledMap({ stages: [{ columns: [{ notes: 6 }] }] });
    board.transact((tx) => tx.update(lanes[2] as never, { props: { collapsed: true } }));
    const layout = layoutMap(readMap(map, board.read), origin);
    expect(layout.lanes[2]?.box.height).toBe(34);
    for (const note of notes) {
      expect(boxContains(layout.lanes[2]?.box as Box, layout.items.get(note) as Box)).toBe(true);
    }
  });

  it('tell the channel and the owner of each touchpoint in their lanes', () => {
    const props = { channelType: 'human', channel: 'phone', owner: 'Support' } as const;
    const layout = layoutOf({
      lanes: ['touchpoints', 'channel', 'owner', 'evidence'],
      stages: [{ columns: [{ feelings: [0, 0], props }, {}] }],
    });
    expect(layout.facts.map((fact) => layout.lanes.findIndex((l) => l.id === fact.lane))).toEqual([
      1, 1, 2, 2,
    ]);
    expect(layout.lanes[1]?.box.height).toBe(72);
    expect(layout.lanes[3]?.box.height).toBe(44);
  });
});

describe('the emotion lane', () => {
  it('[J5] has one point per placement, spread evenly across the column in order', () => {
    const layout = layoutOf({
      stages: [{ columns: [{ feelings: [20, -20] }] }, { columns: [one] }],
    });
    const [curve] = layout.curves;
    expect(curve?.points.map((point) => point.at.x)).toEqual([220 + 43, 220 + 129, 392 + 86]);
    expect(curve?.points.map((point) => point.value)).toEqual([20, -20, 10]);
  });

  it('puts +2 and −2 thirty units from its edges and reads values back', () => {
    const layout = layoutOf({ stages: [{ columns: [{ feelings: [20, 0, -20] }] }] });
    const lane = layout.lanes[1] as MapLayout['lanes'][number];
    const { yOf, valueAt } = emotionScale(lane);
    const top = lane.box.y;
    expect([20, 0, -20].map(yOf)).toEqual([top + 30, top + 98, top + 166]);
    expect(layout.curves[0]?.points.map((point) => point.at.y)).toEqual([20, 0, -20].map(yOf));
    for (let tenths = -20; tenths <= 20; tenths++) expect(valueAt(yOf(tenths))).toBe(tenths);
    expect([valueAt(top - 500), valueAt(top + 900)]).toEqual([20, -20]);
    expect(Object.is(valueAt(yOf(0) + 0.001), 0)).toBe(true);
  });

  it('[J6] keeps the unknown unknown: at the ends, in the middle, everywhere', () => {
    const values = (feelings: (number | null)[]) =>
      layoutOf({ stages: [{ columns: feelings.map((feeling) => ({ feelings: [feeling] })) }] })
        .curves[0];
    expect(values([null, 10, null, -10, null])?.points.map((point) => point.value)).toEqual([
      null,
      10,
      null,
      -10,
      null,
    ]);
    expect(values([null, null])?.columnMeans.map((mean) => mean.value)).toEqual([null, null]);
    expect(values([])?.points).toEqual([]);
    expect(values([7])?.points).toHaveLength(1);
  });

  it('weighs the mean of a column by importance and leaves the unknown out', () => {
    const { board, map, placements } = filledMap({
      stages: [{ columns: [{ feelings: [20, -10, null] }] }],
    });
    board.transact((tx) => {
      const first = board.get(placements[0] as never)?.props.touchpoint;
      tx.update(first as never, { props: { importanceCustomer: 1 } });
    });
    const [curve] = layoutMap(readMap(map, board.read), origin).curves;
    // (20·1 − 10·3) / 4
    expect(curve?.columnMeans[0]?.value).toBe(-2.5);
  });

  it('shows only the personas a lane asks for', () => {
    const { board, map, lanes, personas } = filledMap({
      personas: 3,
      stages: [{ columns: [one] }],
    });
    const [, second] = personas;
    board.transact((tx) =>
      tx.update(lanes[1] as never, { props: { personas: { [second as string]: true } } }),
    );
    const { curves } = layoutMap(readMap(map, board.read), origin);
    expect(curves.map((curve) => curve.persona)).toEqual([second]);
  });
});

describe('a right-to-left map', () => {
  it('[J7] is the mirror image within the same box: first stage and lane titles at the right', () => {
    const ltr = layoutOf(fiveStages);
    const rtl = layoutOf({ ...fiveStages, dir: 'rtl' });
    expect(rtl.box).toEqual(ltr.box);
    expect(rtl.laneTitleBox.x).toBe(960);
    expect(rtl.stages.map((stage) => stage.box.x)).toEqual([788, 616, 444, 272, 100]);
    expect(rtl.lines).toEqual(ltr.lines.map((x) => 1180 - x));
    const xs = (layout: MapLayout) => layout.curves[0]?.points.map((point) => point.at.x) ?? [];
    expect(xs(rtl)).toEqual(xs(ltr).map((x) => 1180 - x));
    expect(rtl.cells.map((cell) => cell.box.y)).toEqual(ltr.cells.map((cell) => cell.box.y));
  });
});

describe('the tray', () => {
  it('[J8] holds what lost its place, under the table and inside the box', () => {
    const { board, map, stages, placements, notes } = filledMap({
      stages: [{ columns: [{ feelings: [10, 0], notes: 2 }] }, { columns: [one] }],
    });
    board.transact((tx) => removeStage(tx, tx.read, stages[0]?.id as never));
    const layout = layoutMap(readMap(map, board.read), origin);
    const tray = layout.unplaced as NonNullable<MapLayout['unplaced']>;
    expect(new Set(tray.items)).toEqual(new Set([...placements.slice(0, 2), ...notes]));
    expect(tray.box.y).toBeGreaterThan(layout.tableBox.y + layout.tableBox.height);
    const boxes = [
      ...layout.cards.filter((card) => tray.items.includes(card.placement)).map((c) => c.box),
      ...notes.map((note) => layout.items.get(note) as Box),
    ];
    for (const box of boxes) expect(boxContains(tray.box, box)).toBe(true);
    expectApart(boxes);
    expect(boxContains(layout.box, tray.box)).toBe(true);
  });

  it('is not there when nothing is lost', () => {
    expect(layoutOf(fiveStages).unplaced).toBeUndefined();
  });
});

const column = fc.record({
  feelings: fc.array(fc.option(fc.integer({ min: -20, max: 20 })), { maxLength: 3 }),
  notes: fc.integer({ min: 0, max: 4 }),
  title: fc.constantFrom('', 'Step'),
  props: fc.constantFrom({}, {
    owner: 'Ben',
    channel: 'phone',
    need: 'help',
    evidence: 'research',
  } as const),
});
const anyMap: fc.Arbitrary<MapSketch> = fc.record({
  dir: fc.constantFrom('ltr', 'rtl'),
  personas: fc.integer({ min: 0, max: 2 }),
  lanes: fc.uniqueArray(fc.constantFrom(...laneTypes), { maxLength: 6 }),
  stages: fc.array(
    fc.record({
      phase: fc.constantFrom(null, ...phases),
      columns: fc.array(column, { maxLength: 4 }),
    }),
    { maxLength: 4 },
  ),
});

describe('any map', () => {
  it('[J9] is laid out without overlaps, everything inside its cell and the box', () => {
    fc.assert(
      fc.property(anyMap, (sketch) => {
        const layout = layoutOf(sketch);
        expectApart(layout.cells.map((cell) => cell.box));
        expectApart(layout.lanes.flatMap((lane) => [lane.box, lane.titleBox]));
        expectApart([
          ...layout.phases.map((phase) => phase.box),
          ...layout.stages.map((stage) => stage.box),
          ...layout.stepTitles.map((title) => title.box),
        ]);
        const contents = [...layout.cards, ...layout.facts].map((thing) => thing.box);
        contents.push(...layout.items.values());
        expectApart(contents);
        const homes = [...layout.cells.map((cell) => cell.box), layout.unplaced?.box];
        for (const box of contents) {
          expect(homes.some((home) => home && boxContains(home, box))).toBe(true);
        }
        const all = [
          layout.titleBox,
          layout.headerBox,
          ...homes.filter((home) => home !== undefined),
        ];
        expect(boxContains(layout.box, unionBoxes(all) as Box)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('[J10] shows every placement and note exactly once', () => {
    fc.assert(
      fc.property(anyMap, (sketch) => {
        const { board, map, placements, notes } = filledMap(sketch);
        const layout = layoutMap(readMap(map, board.read), origin);
        expect(layout.cards.map((card) => card.placement).toSorted()).toEqual(
          placements.toSorted(),
        );
        expect([...layout.items.keys()].toSorted()).toEqual(notes.toSorted());
      }),
      { numRuns: 40 },
    );
  });

  it('has curves that run one way', () => {
    fc.assert(
      fc.property(anyMap, (sketch) => {
        for (const { points } of layoutOf(sketch).curves) {
          const xs = points.map((point) => point.at.x);
          const sign = sketch.dir === 'rtl' ? -1 : 1;
          for (let i = 1; i < xs.length; i++) {
            expect(sign * ((xs[i] as number) - (xs[i - 1] as number))).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('of 40 columns is as wide as they are', () => {
    const columns = Array.from({ length: 40 }, () => one);
    const layout = layoutOf({ stages: [{ columns }] });
    expect(layout.tableBox.width).toBe(120 + 40 * 160);
    expect(layout.curves[0]?.points).toHaveLength(40);
    expect(
      cellOf(layout, layout.lanes[0]?.id as never, layout.columns[39]?.id as never)?.box.x,
    ).toBe(220 + 39 * 160);
  });
});

function expectApart(boxes: readonly Box[]): void {
  // the last bits of a mirrored coordinate may differ
  const inner = boxes.map((box) => ({
    x: box.x + 1e-6,
    y: box.y + 1e-6,
    width: box.width - 2e-6,
    height: box.height - 2e-6,
  }));
  const clashes = inner.flatMap((a, i) =>
    inner.slice(i + 1).flatMap((b) => (boxesIntersect(a, b) ? [[a, b]] : [])),
  );
  expect(clashes).toEqual([]);
}
