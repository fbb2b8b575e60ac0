import type { RecordId } from '@feltline/board';
import type { Box } from '@feltline/geometry';
import { emotionScale, type MapCurve, type MapLayout } from '@feltline/journey';
import { mapType } from './map-type.ts';
import { isBenchmark } from './point-place.ts';

const GAP = 12;
const EDGE = 9;
const CORNER = 8;
/** A piece of the line beside the name, and the air after it. */
const SAMPLE = 14;
const SAMPLE_GAP = 4;
const { size: SIZE, row: ROW } = mapType.persona;
/** The usual width of a letter, in font sizes: placing does not wait for fonts, and typing finds the same place. */
const LETTER = 0.6;
const NARROWEST = 36;
const NAMELESS = 110;

interface LabelRead {
  record(id: string): { readonly props: object; readonly text?: string } | undefined;
}

/** A persona's name beside its curve, board space. */
export interface CurveLabel {
  readonly curve: MapCurve;
  /** Where the words have room; one line. */
  readonly box: Box;
  readonly align: 'left' | 'right';
  /** Left end of the piece of line beside the name; none where there is only one curve. */
  readonly sampleX: number | undefined;
}

export const sampleWidth = SAMPLE;

type Lane = MapLayout['lanes'][number];

/**
 * Whose curve it is: one persona in the lane's trailing upper corner and what it is compared with in the lower one;
 * several each at the end of its curve, or, where a name has no room there, one below the other in the corner.
 */
export function curveLabels(layout: MapLayout, lane: Lane, read: LabelRead): CurveLabel[] {
  const curves = layout.curves.filter((curve) => curve.lane === lane.id);
  const shown = curves.filter((curve) => isShown(curve, read));
  const own = shown.filter((curve) => !isBenchmark(curve.persona, read));
  if (own.length < 2) return cornerLabels(layout, lane, shown, read);
  return endLabels(layout, lane, shown, read) ?? legend(layout, lane, shown, read);
}

/** A benchmark without a single value is not there; a persona is: its points wait. */
function isShown(curve: MapCurve, read: LabelRead): boolean {
  return (
    curve.points.length > 0 &&
    (!isBenchmark(curve.persona, read) || curve.points.some((point) => point.value !== null))
  );
}

function cornerLabels(
  layout: MapLayout,
  lane: Lane,
  curves: readonly MapCurve[],
  read: LabelRead,
): CurveLabel[] {
  let top = lane.box.y + CORNER;
  let bottom = lane.box.y + lane.box.height - CORNER;
  return curves.map((curve) => {
    const below = isBenchmark(curve.persona, read);
    if (below) bottom -= ROW;
    const y = below ? bottom : top;
    if (!below) top += ROW;
    return atEdge(layout, lane, curve, y, widthOf(curve.persona, read));
  });
}

function endLabels(
  layout: MapLayout,
  lane: Lane,
  curves: readonly MapCurve[],
  read: LabelRead,
): CurveLabel[] | undefined {
  const rtl = layout.dir === 'rtl';
  const ends = curves.map((curve) => endOf(curve, layout, lane));
  const xs = ends.map((end) => end.x);
  const last = rtl ? Math.min(...xs) : Math.max(...xs);
  const edge = rtl ? lane.box.x + EDGE : lane.box.x + lane.box.width - EDGE;
  const room = Math.abs(edge - last) - GAP - SAMPLE - SAMPLE_GAP;
  if (curves.some((curve) => widthOf(curve.persona, read) > room)) return undefined;
  const rows = curves.map((curve, i) => ({ curve, y: ends[i]!.y }));
  spread(rows, lane.box.y + 2, lane.box.y + lane.box.height - 2);
  const sampleX = rtl ? last - GAP - SAMPLE : last + GAP;
  const x = rtl ? edge : sampleX + SAMPLE + SAMPLE_GAP;
  return rows.map(({ curve, y }) => ({
    curve,
    box: { x, y: y - ROW / 2, width: room, height: ROW },
    align: rtl ? 'right' : 'left',
    sampleX,
  }));
}

function legend(
  layout: MapLayout,
  lane: Lane,
  curves: readonly MapCurve[],
  read: LabelRead,
): CurveLabel[] {
  const widest = Math.max(...curves.map((curve) => widthOf(curve.persona, read)));
  return curves.map((curve, i) => {
    const label = atEdge(layout, lane, curve, lane.box.y + CORNER + i * ROW, widest);
    const { x, width } = label.box;
    const rtl = layout.dir === 'rtl';
    return {
      ...label,
      align: rtl ? 'right' : 'left',
      sampleX: rtl ? x + width + SAMPLE_GAP : x - SAMPLE_GAP - SAMPLE,
    };
  });
}

/** At the lane's trailing edge; in right-to-left maps that is the left one. */
function atEdge(
  layout: MapLayout,
  lane: Lane,
  curve: MapCurve,
  y: number,
  wished: number,
): CurveLabel {
  const rtl = layout.dir === 'rtl';
  const width = Math.min(wished, lane.box.width - 2 * EDGE - SAMPLE - SAMPLE_GAP);
  const x = rtl ? lane.box.x + EDGE : lane.box.x + lane.box.width - EDGE - width;
  const box = { x, y, width, height: ROW };
  return { curve, box, align: rtl ? 'left' : 'right', sampleX: undefined };
}

/** Where a curve ends in journey order; one without values at the last column's zero. */
function endOf(curve: MapCurve, layout: MapLayout, lane: Lane) {
  const scale = emotionScale(lane);
  const last =
    curve.columnMeans.findLast(({ value }) => value !== null) ?? curve.columnMeans.at(-1);
  const column = layout.columns.find(({ id }) => id === last?.column)?.box ?? lane.box;
  return { x: column.x + column.width / 2, y: scale.yOf(last?.value ?? 0) };
}

/** Moves rows apart, top down, then back up from the bottom where they ran out of room. */
function spread(rows: { y: number }[], top: number, bottom: number): void {
  rows.sort((a, b) => a.y - b.y);
  let free = top;
  for (const row of rows) {
    row.y = Math.max(row.y, free + ROW / 2);
    free = row.y + ROW / 2;
  }
  free = bottom;
  for (const row of rows.toReversed()) {
    row.y = Math.min(row.y, free - ROW / 2);
    free = row.y - ROW / 2;
  }
}

function widthOf(persona: RecordId, read: LabelRead): number {
  const name = read.record(persona)?.text ?? '';
  return name === '' ? NAMELESS : Math.max(NARROWEST, Math.ceil(name.length * SIZE * LETTER) + 2);
}
