import type { Box, Point } from '@feltline/geometry';
import type { MapLayout } from './map-layout.ts';

/** The layout of a right-to-left map: everything mirrored within the map's own box. */
export function mirrorLayout(layout: MapLayout): MapLayout {
  const sum = 2 * layout.box.x + layout.box.width;
  const box = (b: Box): Box => ({ ...b, x: sum - b.x - b.width });
  const point = (p: Point): Point => ({ x: sum - p.x, y: p.y });
  const boxed = <T extends { readonly box: Box }>(thing: T): T => ({
    ...thing,
    box: box(thing.box),
  });
  return {
    ...layout,
    dir: 'rtl',
    titleBox: box(layout.titleBox),
    aboutBox: layout.aboutBox && box(layout.aboutBox),
    tableBox: box(layout.tableBox),
    headerBox: box(layout.headerBox),
    laneTitleBox: box(layout.laneTitleBox),
    phases: layout.phases.map(boxed),
    stages: layout.stages.map(boxed),
    stepTitles: layout.stepTitles.map(boxed),
    columns: layout.columns.map(boxed),
    lanes: layout.lanes.map((lane) => ({ ...boxed(lane), titleBox: box(lane.titleBox) })),
    dividers: layout.dividers.map(boxed),
    axisBox: layout.axisBox && box(layout.axisBox),
    cells: layout.cells.map(boxed),
    cards: layout.cards.map(boxed),
    facts: layout.facts.map(boxed),
    items: new Map([...layout.items].map(([id, b]) => [id, box(b)])),
    curves: layout.curves.map((curve) => ({
      ...curve,
      points: curve.points.map((p) => ({ ...p, at: point(p.at) })),
    })),
    lines: layout.lines.map((x) => sum - x),
    unplaced: layout.unplaced && boxed(layout.unplaced),
  };
}
