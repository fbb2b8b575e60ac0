import type { BoardRecord, RecordId } from '@feltline/board';
import type { EmotionProps } from './records/emotion.ts';
import type { JourneyMapProps } from './records/journey-map.ts';
import type { LaneProps } from './records/lane.ts';
import type { PersonaProps } from './records/persona.ts';
import type { PlacementProps } from './records/placement.ts';
import type { StageProps } from './records/stage.ts';
import type { StepProps } from './records/step.ts';
import type { TouchpointProps } from './records/touchpoint.ts';

export type CellKey = `${string}:${string}`;

/** A map with everything on it in its order: what layout, analyses and exports start from. */
export interface MapModel {
  readonly map: BoardRecord<JourneyMapProps>;
  readonly stages: readonly BoardRecord<StageProps>[];
  /** In column order: stage by stage. Steps whose stage is gone are not columns. */
  readonly steps: readonly BoardRecord<StepProps>[];
  readonly lanes: readonly BoardRecord<LaneProps>[];
  /** In the order within the column; every step of `steps` has a list. */
  readonly placementsByStep: ReadonlyMap<RecordId, readonly BoardRecord<PlacementProps>[]>;
  readonly touchpoints: ReadonlyMap<RecordId, BoardRecord<TouchpointProps>>;
  /** Items bound to the cell `laneId:stepId`, in their order. */
  readonly cellItems: ReadonlyMap<CellKey, readonly RecordId[]>;
  readonly personas: readonly BoardRecord<PersonaProps>[];
  /** By the id of the emotion record, see `emotionIdOf`. */
  readonly emotions: ReadonlyMap<RecordId, BoardRecord<EmotionProps>>;
  /** Placements, bound items and named steps whose place is gone: shown in the tray, never dropped. */
  readonly unplaced: readonly RecordId[];
  /** The placements among `unplaced`. */
  readonly unplacedPlacements: ReadonlyMap<RecordId, BoardRecord<PlacementProps>>;
  /** The steps among `unplaced`. */
  readonly unplacedSteps: readonly BoardRecord<StepProps>[];
}

export function cellKey(lane: RecordId, step: RecordId): CellKey {
  return `${lane}:${step}`;
}
