import type { RecordId } from '@feltline/board';
import type { MapFilter } from '@feltline/journey';

/** What one person wants to see of a map. Nothing of it is on the board unless they save it. */
export interface MapWishes {
  readonly filter?: MapFilter;
  /** Personas whose curves are not drawn. */
  readonly hiddenPersonas?: readonly RecordId[];
  /** Lanes that are set aside: there, but hardly seen. */
  readonly hiddenLanes?: readonly RecordId[];
  /** The stage that is looked at. */
  readonly stage?: RecordId;
  /** The path that is looked at. */
  readonly path?: RecordId;
}
