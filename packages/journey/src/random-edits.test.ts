import type { Board, RecordId } from '@feltline/board';
import { type Box, boxContains, boxesIntersect, inflateBox } from '@feltline/geometry';
import { describe, expect, it } from 'vitest';
import { RandomEditors } from '../test/random-editors.ts';
import { layoutMap } from './layout/layout-map.ts';
import type { MapLayout } from './layout/map-layout.ts';
import { readMap } from './read-map.ts';

const seeds = Array.from({ length: 24 }, (_, i) => i + 1);

function edited(seed: number): RandomEditors {
  const editors = new RandomEditors(seed, 2 + (seed % 3));
  editors.run(110);
  return editors;
}

function layoutOf(board: Board, map: RecordId): MapLayout {
  return layoutMap(readMap(map, board.read), { x: 0, y: 0 });
}

/** Pairs of boxes that share more than an edge. */
function overlaps(boxes: readonly (readonly [string, Box])[]): string[] {
  return boxes.flatMap(([name, box], i) =>
    boxes
      .slice(i + 1)
      .filter(([, other]) => boxesIntersect(inflateBox(box, -0.5), inflateBox(other, -0.5)))
      .map(([other]) => `${name} lies on ${other}`),
  );
}

describe('[J15] 2 to 4 people who edit at random, lose their line and undo', () => {
  // the same runs serve all the questions
  const runs = seeds.map((seed) => ({ seed, ...resultOf(edited(seed)) }));

  it('end with the same map', () => {
    for (const { seed, layouts } of runs) {
      const [first, ...others] = layouts.map((layout) =>
        JSON.stringify({ ...layout, items: [...layout.items] }),
      );
      for (const other of others) expect(other === first, `seed ${seed}`).toBe(true);
    }
  });

  it('lose nothing: what has no place any more stands in the tray', () => {
    for (const { seed, lost } of runs) expect(lost, `seed ${seed}`).toEqual([]);
    const inTrays = runs.reduce(
      (sum, { layouts }) => sum + (layouts[0]?.unplaced?.items.length ?? 0),
      0,
    );
    expect(inTrays).toBeGreaterThan(20);
  });

  it('get layouts in which nothing overlaps', () => {
    for (const { seed, layouts } of runs) {
      const layout = layouts[0] as MapLayout;
      const boxes = <T extends { readonly box: Box }>(
        things: readonly T[],
        name: (one: T) => string,
      ) => things.map((one) => [name(one), one.box] as const);
      const found = [
        ...overlaps(boxes(layout.stages, ({ id }) => `stage ${id}`)),
        ...overlaps(boxes(layout.columns, ({ id }) => `column ${id}`)),
        ...overlaps(boxes(layout.lanes, ({ id }) => `lane ${id}`)),
        ...overlaps([
          ...boxes(layout.cards, ({ placement }) => `card ${placement}`),
          ...boxes(layout.facts, ({ placement, lane }) => `fact ${placement} of ${lane}`),
          ...[...layout.items].map(([id, box]) => [`note ${id}`, box] as const),
        ]),
        ...(layout.unplaced
          ? overlaps([
              ['table', layout.tableBox],
              ['tray', layout.unplaced.box],
            ])
          : []),
      ];
      expect(found, `seed ${seed}`).toEqual([]);
      for (const [id, box] of layout.items)
        expect(boxContains(layout.box, box), `seed ${seed}: note ${id} on the map`).toBe(true);
    }
  });

  it('undo and redo only what is their own', () => {
    for (const { seed, trespasses } of runs) expect(trespasses, `seed ${seed}`).toEqual([]);
  });
});

function resultOf({ people, map, trespasses }: RandomEditors) {
  const layouts = people.map(({ board }) => layoutOf(board, map));
  const board = people[0]?.board as Board;
  return { layouts, trespasses, lost: lostOn(board, map, layouts[0] as MapLayout) };
}

/** Placements, notes and named columns that exist and are shown nowhere. */
function lostOn({ read }: Board, map: RecordId, layout: MapLayout): string[] {
  const cards = new Set(layout.cards.map(({ placement }) => placement));
  const columns = new Set([...layout.columns, ...layout.stepTitles].map(({ id }) => id));
  const placements = read.ofKind('placement').filter((id) => !cards.has(id));
  const notes = read.ofKind('sticky').filter((id) => {
    const isFree = read.record(id)?.geometry !== undefined;
    return !isFree && !layout.items.has(id);
  });
  const steps = read.partsOf(map).filter((id) => {
    const record = read.record(id);
    return record?.kind === 'step' && record.text !== '' && !columns.has(id);
  });
  return [...placements, ...notes, ...steps];
}
