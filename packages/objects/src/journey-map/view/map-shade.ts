import type { RecordId } from '@feltline/board';

/** Dimmed things can still be read, and taken hold of. */
export const dimmed = 0.28;
/** What is set aside is only just there. */
export const setAside = 0.08;

/** What of a map is dimmed in somebody's view of it. */
export interface MapShade {
  /** Placements outside of what is looked at. */
  readonly placements: ReadonlySet<string>;
  /** Columns with nothing in them that is looked at. */
  readonly columns: ReadonlySet<string>;
  readonly stages: ReadonlySet<string>;
  readonly lanes: ReadonlySet<string>;
  /** Personas whose curves are not drawn, and those drawn weakly. */
  readonly hiddenPersonas: ReadonlySet<string>;
  readonly dimmedPersonas: ReadonlySet<string>;
  /** The placements of the path that is looked at, in its order. */
  readonly way: readonly RecordId[] | undefined;
  /** Touchpoints that match the filter, of how many on the map. */
  readonly matching: number;
  readonly total: number;
}
