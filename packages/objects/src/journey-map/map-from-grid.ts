import type { RecordId, RecordInput } from '@feltline/board';
import { type FromGrid, nearestColor, type PastedGrid } from '@feltline/editor';
import type { LaneProps, MapLayout, planWideTable, WideRow } from '@feltline/journey';
import { stickyColors } from '../sticky/sticky-colors.ts';

const swatches = Object.entries(stickyColors).map(([value, swatch]) => ({ value, swatch }));
/** A map with more columns or rows is a table that was pasted as the wrong thing. */
const mostStages = 60;
const mostLanes = 60;

/** What reads tables is large and comes with the dialog that asks what cells shall become. */
let planner: typeof planWideTable | undefined;

/** Until it is given no cells become a map. */
export function giveTablePlanner(plan: typeof planWideTable): void {
  planner = plan;
}

/** Stages stand above, the first column names the lanes; what stands between becomes notes, touchpoints and feelings. */
export const mapFromGrid: FromGrid = {
  label: 'grid.map',
  about: 'grid.mapAbout',
  order: 30,
  suits: (grid) =>
    grid.rows.length > 1 &&
    grid.columns > 1 &&
    grid.columns - 1 <= mostStages &&
    grid.rows.length - 1 <= mostLanes &&
    planOf(grid).length > 0,
  isMeant: (grid) => planOf(grid).filter(isKnownLane).length >= 2,
  count: (grid) => planOf(grid).filter(({ kind }) => kind === 'stage').length,
  make(tx, grid, { at, author, t }) {
    const planned = planner?.(wideRows(grid), {
      title: t('grid.mapTitle'),
      locale: t('grid.locale'),
      noteProps: author ? { author } : {},
      isForeign: true,
    });
    if (!planned || 'errors' in planned) return [];
    for (const record of planned.records) tx.create(record);
    const map = planned.records.find(({ kind }) => kind === 'journey-map')?.id;
    if (!map) return [];
    putAround(tx, map, at);
    return [map];
  },
};

/** What it would make, as far as that can be told from the cells alone; nothing where they are no map. */
function planOf(grid: PastedGrid): readonly RecordInput[] {
  const planned = planner?.(wideRows(grid), { isForeign: true });
  return !planned || 'errors' in planned ? [] : planned.records;
}

/** Its name says what stands in it. */
function isKnownLane({ kind, props }: RecordInput): boolean {
  const type = (props as Partial<LaneProps> | undefined)?.type;
  return kind === 'lane' && type !== undefined && type !== 'stickies';
}

/** The cells as a table of lanes, the colours of the cells as those of notes. */
function wideRows(grid: PastedGrid): WideRow[] {
  return grid.rows.map((cells, i) => ({
    row: i + 1,
    cells: cells.map(({ text, fill }) => {
      const color = fill && nearestColor(fill, swatches);
      return { text: text.trim(), ...(color && { color }) };
    }),
  }));
}

/** Its size follows from what is in it, so it is known only now. */
function putAround(
  tx: Parameters<FromGrid['make']>[0],
  map: RecordId,
  at: { readonly x: number; readonly y: number },
): void {
  const box = tx.read.derived<MapLayout>(map)?.box;
  if (!box) return;
  const [x, y] = [Math.round(at.x - box.width / 2), Math.round(at.y - box.height / 2)];
  tx.update(map, { geometry: [x, y, 0, 0, 0] });
}
