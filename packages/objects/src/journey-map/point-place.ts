import type { Point } from '@feltline/geometry';
import type { CurvePoint, MapLayout } from '@feltline/journey';

/** Between two unknown points of a column, board units. */
const GAP = 15;
/** A known value this near to zero, in tenths, covers what stands on the zero line. */
const NEAR_ZERO = 4;

/** What has to be known of a persona. */
export interface PersonaRead {
  record(id: string): { readonly props: object } | undefined;
}

const placesOf = new WeakMap<MapLayout, ReadonlyMap<CurvePoint, Point>>();

/**
 * Where a point of a curve is seen, board space. Unknown ones wait on the zero line to be taken hold of; those of
 * several personas at one touchpoint stand side by side there, so that none hides another.
 */
export function pointPlace(layout: MapLayout, point: CurvePoint, read: PersonaRead): Point {
  if (point.value !== null) return point.at;
  let places = placesOf.get(layout);
  if (!places) {
    places = placeUnknown(layout, read);
    placesOf.set(layout, places);
  }
  return places.get(point) ?? point.at;
}

/** What is measured elsewhere is not drawn by hand: it has no point where it is unknown. */
export function isBenchmark(persona: string, read: PersonaRead): boolean {
  return (read.record(persona)?.props as { kind?: string } | undefined)?.kind === 'benchmark';
}

function placeUnknown(layout: MapLayout, read: PersonaRead): Map<CurvePoint, Point> {
  const places = new Map<CurvePoint, Point>();
  const curves = layout.curves.filter((curve) => !isBenchmark(curve.persona, read));
  for (const lane of layout.lanes) {
    const own = curves.filter((curve) => curve.lane === lane.id);
    // the curves of a lane have their points in the same order
    for (let i = 0; i < (own[0]?.points.length ?? 0); i++) {
      const points = own.flatMap((curve) => curve.points[i] ?? []);
      const unknown = points.filter((point) => point.value === null);
      const isTaken = points.some(
        (point) => point.value !== null && Math.abs(point.value) < NEAR_ZERO,
      );
      const first = isTaken ? 1 : -(unknown.length - 1) / 2;
      const forward = layout.dir === 'rtl' ? -1 : 1;
      unknown.forEach((point, k) => {
        places.set(point, { x: point.at.x + forward * (first + k) * GAP, y: point.at.y });
      });
    }
  }
  return places;
}
