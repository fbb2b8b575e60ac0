import type { MapLayout } from '@feltline/journey';
import type { CurveShape } from './curve-shape.ts';
import type { MapFrame } from './map-frame.ts';
import type { DrawnCurve } from './paint-emotions.ts';

type Lane = MapLayout['lanes'][number];
type Card = MapLayout['cards'][number];

/** What is painted beside cards and curves; its code is fetched once the map stands. */
export interface SignsPainting {
  /** On a touchpoint's card. */
  card(frame: MapFrame, card: Card): void;
  /** Beside the curves of a lane, beneath their points. */
  feelings(frame: MapFrame, lane: Lane, curves: readonly DrawnCurve[]): void;
  /** Ways between touchpoints, above the cards. */
  ways(frame: MapFrame): void;
  /** The curve along the path that is looked at. */
  wayShape(frame: MapFrame, curve: DrawnCurve, lane: Lane): CurveShape | undefined;
}

let installed: SignsPainting | undefined;

export function installSigns(painting: SignsPainting): void {
  installed = painting;
}

export function signsPainting(): SignsPainting | undefined {
  return installed;
}
