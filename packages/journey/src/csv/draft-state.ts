import type { Read, RecordId } from '@feltline/board';
import { metricsOf } from '../analyses/measured-metrics.ts';
import type { MapModel } from '../map-model.ts';
import { type NoteType, noteTypes } from '../notes-on.ts';
import { readMap } from '../read-map.ts';
import type { LaneType } from '../records/lane-type.ts';
import type { Phase } from '../records/stage.ts';
import type { TouchpointProps } from '../records/touchpoint.ts';
import { uniqueNames } from '../unique-names.ts';
import { type MetricCell, metricCells } from './metric-cells.ts';
import { notesOf } from './notes-of.ts';

export interface DraftStage {
  readonly id: RecordId;
  readonly name: string;
  phase: Phase | null;
  readonly steps: DraftStep[];
}

export interface DraftStep {
  readonly id: RecordId;
  name: string;
  stage: DraftStage;
  readonly placements: DraftPlacement[];
}

export interface DraftPlacement {
  readonly id: RecordId;
  readonly touchpoint: DraftTouchpoint;
  /** None while it waits in the tray. */
  step: DraftStep | undefined;
  /** The step it names, also if that is gone. */
  column: RecordId;
  need: string | undefined;
  readonly notes: { readonly [type in NoteType]: string[] };
}

export interface DraftTouchpoint {
  readonly id: RecordId;
  title: string;
  props: TouchpointProps;
  readonly placements: DraftPlacement[];
  /** By name. */
  readonly metrics: Map<string, Omit<MetricCell, 'name'>>;
}

/** What is on a map, in the form an import works on. */
export interface DraftState {
  readonly stages: DraftStage[];
  readonly lanes: { id: RecordId; type: LaneType; order: string | undefined }[];
  /** By the id they have in files, and by their own. */
  readonly touchpoints: Map<string, DraftTouchpoint>;
  readonly personas: Map<string, RecordId>;
  readonly emotions: Map<RecordId, number | null>;
  /** The highest order in use among stages, steps, and placements and cells. */
  readonly last: { stage?: string; step?: string; inside?: string };
}

export function emptyState(): DraftState {
  return {
    stages: [],
    lanes: [],
    touchpoints: new Map(),
    personas: new Map(),
    emotions: new Map(),
    last: {},
  };
}

/**
 * The state of a map on the board.
 * @throws if there is no such map
 */
export function stateOf(map: RecordId, read: Read): DraftState {
  const model = readMap(map, read);
  const state = { ...emptyState(), last: lastOrders(map, read) };
  const steps = new Map<RecordId, DraftStep>();
  const names = uniqueNames(model.stages.map((stage) => stage.text));
  for (const [i, { id, props }] of model.stages.entries()) {
    const stage: DraftStage = { id, name: names[i] as string, phase: props.phase, steps: [] };
    state.stages.push(stage);
    const own = model.steps.filter((step) => step.props.stage === id);
    const stepNames = uniqueNames(own.map((step) => step.text));
    for (const [n, step] of own.entries()) {
      const name = stepNames[n] as string;
      const draft: DraftStep = { id: step.id, name, stage, placements: [] };
      stage.steps.push(draft);
      steps.set(step.id, draft);
    }
  }
  for (const { id, props, order } of model.lanes) state.lanes.push({ id, type: props.type, order });
  const personaNames = uniqueNames(model.personas.map((persona) => persona.text));
  for (const [i, { id }] of model.personas.entries()) {
    state.personas.set(personaNames[i] as string, id);
  }
  for (const [id, { props }] of model.emotions) state.emotions.set(id, props.value);
  addTouchpoints(state, model, steps, read);
  return state;
}

function addTouchpoints(
  state: DraftState,
  model: MapModel,
  steps: ReadonlyMap<RecordId, DraftStep>,
  read: Read,
): void {
  const placed = [...model.placementsByStep.values()].flat();
  const inColumns = new Set(placed.map((placement) => placement.id));
  const inTray = [...model.unplacedPlacements.values()].filter(({ id }) => !inColumns.has(id));
  const found = new Map<RecordId, DraftTouchpoint>();
  const measured = metricsOf(read);
  for (const placement of [...placed, ...inTray]) {
    const record = model.touchpoints.get(placement.props.touchpoint);
    if (!record) continue;
    const { id, text = '', props } = record;
    const metrics = () =>
      new Map(metricCells(measured.get(id) ?? []).map(({ name, ...cell }) => [name, cell]));
    const touchpoint: DraftTouchpoint = found.get(id) ?? {
      ...{ id, title: text, props, placements: [] },
      metrics: metrics(),
    };
    found.set(id, touchpoint);
    const notes = (type: NoteType) => notesOf(model, read, placement, type);
    const step = steps.get(placement.props.step);
    const draft: DraftPlacement = {
      id: placement.id,
      touchpoint,
      step,
      column: placement.props.step,
      need: placement.props.need,
      notes: Object.fromEntries(noteTypes.map((type) => [type, notes(type)])) as Record<
        NoteType,
        string[]
      >,
    };
    touchpoint.placements.push(draft);
    step?.placements.push(draft);
  }
  for (const touchpoint of found.values()) state.touchpoints.set(touchpoint.id, touchpoint);
  // of two with the same id in files the first one counts
  for (const touchpoint of [...found.values()].reverse()) {
    const key = touchpoint.props.importId;
    if (key) state.touchpoints.set(key, touchpoint);
  }
}

function lastOrders(map: RecordId, read: Read): DraftState['last'] {
  const last: { stage?: string; step?: string; inside?: string } = {};
  for (const id of read.partsOf(map)) {
    const record = read.record(id);
    if (!record) continue;
    const isPlace = record.kind === 'stage' || record.kind === 'step';
    const name = isPlace ? (record.kind as 'stage' | 'step') : 'inside';
    const order = isPlace ? record.order : (record.props as { order?: unknown }).order;
    if (typeof order === 'string' && order > (last[name] ?? '')) last[name] = order;
  }
  return last;
}
