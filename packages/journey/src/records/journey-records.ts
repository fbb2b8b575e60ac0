import type { ObjectKind } from '@feltline/board';
import { actionRecord } from './action.ts';
import { cellRecord } from './cell.ts';
import { emotionRecord } from './emotion.ts';
import { evidenceRefRecord } from './evidence-ref.ts';
import { exitRecord } from './exit.ts';
import { experimentRecord } from './experiment.ts';
import { journeyMapRecord } from './journey-map.ts';
import { laneRecord } from './lane.ts';
import { mapViewRecord } from './map-view.ts';
import { metricRecord } from './metric.ts';
import { observationRecord } from './observation.ts';
import { opportunityRecord } from './opportunity.ts';
import { pathRecord } from './path.ts';
import { pathStepRecord } from './path-step.ts';
import { personaRecord } from './persona.ts';
import { personaOverrideRecord } from './persona-override.ts';
import { placementRecord } from './placement.ts';
import { reviewEventRecord } from './review-event.ts';
import { stageRecord } from './stage.ts';
import { stepRecord } from './step.ts';
import { touchpointRecord } from './touchpoint.ts';
import { touchpointPictureRecord } from './touchpoint-picture.ts';
import { verbatimRecord } from './verbatim.ts';

/** The data of every kind of record a journey is made of; `objects` adds how they behave on a canvas. */
export const journeyRecords: readonly ObjectKind[] = [
  journeyMapRecord,
  stageRecord,
  stepRecord,
  laneRecord,
  touchpointRecord,
  touchpointPictureRecord,
  placementRecord,
  cellRecord,
  personaRecord,
  emotionRecord,
  metricRecord,
  observationRecord,
  verbatimRecord,
  experimentRecord,
  exitRecord,
  actionRecord,
  evidenceRefRecord,
  opportunityRecord,
  pathRecord,
  pathStepRecord,
  mapViewRecord,
  personaOverrideRecord,
  reviewEventRecord,
];
