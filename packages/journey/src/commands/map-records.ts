import { newId, orderBetween, type RecordId, type RecordInput } from '@feltline/board';
import type { Point } from '@feltline/geometry';
import type { JourneyMapProps } from '../records/journey-map.ts';
import type { BlueprintLine } from '../records/lane.ts';
import type { LaneType } from '../records/lane-type.ts';
import type { Phase } from '../records/stage.ts';
import { stageColorAt } from '../records/stage-colors.ts';

export interface StageSpec {
  readonly title: string;
  readonly phase?: Phase | null;
  readonly color?: string;
  /** Names of its columns; an empty name is fine. One nameless column when left out. */
  readonly steps?: readonly (string | StepSpec)[];
  readonly sameAs?: RecordId;
}

export interface StepSpec {
  readonly title: string;
  readonly hint?: string;
  readonly sameAs?: RecordId;
}

export interface LaneSpec {
  readonly type: LaneType;
  readonly title: string;
  readonly hint?: string;
  readonly lineBelow?: BlueprintLine;
  readonly lineTitle?: string;
  readonly hidden?: boolean;
}

/** A map to be made. */
export interface MapSpec extends Partial<JourneyMapProps> {
  /** Top left corner, `board` space. */
  readonly at: Point;
  readonly title: string;
  readonly stages: readonly StageSpec[];
  readonly lanes: readonly LaneSpec[];
}

export interface MapRecords {
  readonly map: RecordId;
  readonly stages: readonly { readonly id: RecordId; readonly steps: readonly RecordId[] }[];
  readonly lanes: readonly { readonly id: RecordId; readonly type: LaneType }[];
  /** Parents before children. */
  readonly records: readonly RecordInput[];
}

/** The records of a new map with its stages, columns and lanes. Pure but for the new ids. */
export function mapRecords({ at, title, stages, lanes, ...props }: MapSpec): MapRecords {
  const map = newId();
  const records: RecordInput[] = [
    // the size is derived from the content
    { id: map, kind: 'journey-map', geometry: [at.x, at.y, 0, 0, 0], text: title, props },
  ];
  const nextOrder = ascending();
  const nextStep = ascending();
  const add = (kind: string, order: string, text: string, more: object): RecordId => {
    const id = newId();
    records.push({ id, kind, order, text, props: { map, ...more } });
    return id;
  };
  const madeStages = stages.map(({ title, phase = null, color, steps = [''], sameAs }, i) => {
    const props = { phase, color: color ?? stageColorAt(i), ...(sameAs ? { sameAs } : {}) };
    const stage = add('stage', nextOrder(), title, props);
    const madeSteps = steps.map((step) => {
      const { title: name, ...more } = typeof step === 'string' ? { title: step } : step;
      return add('step', nextStep(), name, { stage, ...more });
    });
    return { id: stage, steps: madeSteps };
  });
  const nextLane = ascending();
  const madeLanes = lanes.map(({ title, ...props }) => ({
    id: add('lane', nextLane(), title, props),
    type: props.type,
  }));
  return { map, stages: madeStages, lanes: madeLanes, records };
}

/** Hands out orders, each after the one before. */
export function ascending(after?: string): () => string {
  let last = after;
  return () => {
    last = orderBetween(last, undefined);
    return last;
  };
}
