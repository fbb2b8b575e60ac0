import { newId, orderBetween, type RecordId, type RecordInput } from '@feltline/board';
import { ascending } from '../commands/map-records.ts';
import type { NoteType } from '../notes-on.ts';
import { cellIdOf } from '../records/cell.ts';
import type { Day } from '../records/day.ts';
import { emotionIdOf } from '../records/emotion.ts';
import { type LaneType, stickyColorFor } from '../records/lane-type.ts';
import { personaStyles } from '../records/persona-styles.ts';
import type { Phase } from '../records/stage.ts';
import { stageColorAt } from '../records/stage-colors.ts';
import type { TouchpointProps } from '../records/touchpoint.ts';
import { titleOf } from '../unique-names.ts';
import { mapWords } from '../words.ts';
import type {
  DraftPlacement,
  DraftStage,
  DraftState,
  DraftStep,
  DraftTouchpoint,
} from './draft-state.ts';
import { metricNamed } from './metric-cells.ts';

export interface DraftUpdate {
  readonly id: RecordId;
  order?: string;
  props?: Record<string, unknown>;
  text?: string;
}

/** Lanes in the order an imported map has them. */
const usualLanes: readonly LaneType[] = [
  'text',
  'touchpoints',
  'emotion',
  'positives',
  'negatives',
  'owner',
];

/**
 * A map as an import makes it. Nothing is written: `records` says what has to be made, parents
 * first, `updates` what has to be changed and `removals` what is no longer needed.
 */
export class MapDraft {
  readonly map: RecordId;
  readonly state: DraftState;
  readonly records: RecordInput[] = [];
  readonly updates = new Map<RecordId, DraftUpdate>();
  readonly removals = new Set<RecordId>();
  readonly #locale: string;
  readonly #created = new Map<RecordId, RecordInput>();
  readonly #nextStage: () => string;
  readonly #nextStep: () => string;
  /** Placements and cells: only the order within one column or cell counts. */
  readonly #nextInside: () => string;

  constructor(map: RecordId, state: DraftState, locale: string) {
    this.map = map;
    this.state = state;
    this.#locale = locale;
    this.#nextStage = ascending(state.last.stage);
    this.#nextStep = ascending(state.last.step);
    this.#nextInside = ascending(state.last.inside);
  }

  /** Whether the map itself is still to be made. */
  get isNew(): boolean {
    return this.#created.has(this.map);
  }

  /** The stage of this name, made if need be. */
  stage(name: string): DraftStage {
    const known = this.state.stages.find((stage) => stage.name === name);
    if (known) return known;
    const props = { map: this.map, phase: null, color: stageColorAt(this.state.stages.length) };
    const order = this.#nextStage();
    const id = this.create({ id: newId(), kind: 'stage', order, text: titleOf(name), props });
    const stage: DraftStage = { id, name, phase: null, steps: [] };
    this.state.stages.push(stage);
    return stage;
  }

  setPhase(stage: DraftStage, phase: Phase): void {
    stage.phase = phase;
    this.update(stage.id, { props: { phase } });
  }

  /** The column of this name, made if need be; without a name always a new one. */
  step(stage: DraftStage, name?: string): DraftStep {
    const known = name === undefined ? undefined : stage.steps.find((step) => step.name === name);
    if (known) return known;
    const props = { map: this.map, stage: stage.id };
    const order = this.#nextStep();
    const text = titleOf(name ?? '');
    const id = this.create({ id: newId(), kind: 'step', order, text, props });
    const step = { id, name: name ?? `#${stage.steps.length + 1}`, stage, placements: [] };
    stage.steps.push(step);
    return step;
  }

  renameStep(step: DraftStep, name: string): void {
    step.name = name;
    this.update(step.id, { text: titleOf(name) });
  }

  /** Takes an emptied column away. */
  removeStep(step: DraftStep): void {
    step.stage.steps.splice(step.stage.steps.indexOf(step), 1);
    this.removals.add(step.id);
  }

  moveStep(step: DraftStep, stage: DraftStage): void {
    step.stage.steps.splice(step.stage.steps.indexOf(step), 1);
    stage.steps.push(step);
    step.stage = stage;
    this.update(step.id, { props: { stage: stage.id }, order: this.#nextStep() });
  }

  /** A new touchpoint, to be found again under `key`. */
  touchpoint(key: string | undefined, title: string, props: TouchpointProps): DraftTouchpoint {
    const id = this.create({ id: newId(), kind: 'touchpoint', text: title, props });
    const touchpoint = { id, title, props, placements: [], metrics: new Map() };
    this.state.touchpoints.set(key ?? id, touchpoint);
    return touchpoint;
  }

  placement(touchpoint: DraftTouchpoint, step: DraftStep, need?: string): DraftPlacement {
    const place = { map: this.map, touchpoint: touchpoint.id, step: step.id };
    const props = { ...place, order: this.#nextInside(), need };
    const id = this.create({ id: newId(), kind: 'placement', props });
    const notes = { positives: [], negatives: [] };
    const placement = { id, touchpoint, step, column: step.id, need, notes };
    touchpoint.placements.push(placement);
    step.placements.push(placement);
    return placement;
  }

  movePlacement(placement: DraftPlacement, to: DraftStep): void {
    const { step } = placement;
    step?.placements.splice(step.placements.indexOf(placement), 1);
    to.placements.push(placement);
    placement.step = to;
    placement.column = to.id;
    this.update(placement.id, { props: { step: to.id, order: this.#nextInside() } });
  }

  /** Puts a bound item into another column, below what is there. */
  moveCell(cell: RecordId, to: DraftStep): void {
    this.update(cell, { props: { column: to.id, order: this.#nextInside() } });
  }

  /** The lane of this type, made at its usual place if need be. */
  lane(type: LaneType): RecordId {
    const { lanes } = this.state;
    const known = lanes.find((lane) => lane.type === type);
    if (known) return known.id;
    const above = usualLanes.slice(0, usualLanes.indexOf(type));
    const index = lanes.findLastIndex((lane) => above.includes(lane.type)) + 1;
    const order = orderBetween(lanes[index - 1]?.order, lanes[index]?.order);
    const props = { map: this.map, type };
    const text = laneTitle(type, this.#locale);
    const id = this.create({ id: newId(), kind: 'lane', order, text, props });
    lanes.splice(index, 0, { id, type, order });
    return id;
  }

  /** The persona of this name, made if need be. */
  persona(name: string): RecordId {
    const { personas } = this.state;
    const known = personas.get(name);
    if (known) return known;
    const style = personaStyles[personas.size % personaStyles.length];
    const props = { map: this.map, ...style };
    const id = this.create({ id: newId(), kind: 'persona', text: titleOf(name), props });
    personas.set(name, id);
    return id;
  }

  /** Returns whether that is news. */
  setEmotion(persona: RecordId, placement: RecordId, value: number | null): boolean {
    const id = emotionIdOf(persona, placement);
    const known = this.state.emotions.get(id);
    if ((known ?? null) === value) return false;
    this.state.emotions.set(id, value);
    if (known !== undefined) this.update(id, { props: { value } });
    else {
      const props = { map: this.map, persona, placement, value, source: 'workshop' };
      this.create({ id, kind: 'emotion', props });
    }
    return true;
  }

  /** Adds a reading of a metric, made if need be. Returns whether that is news. */
  measure(touchpoint: DraftTouchpoint, name: string, value: number, at: Day): boolean {
    const known = touchpoint.metrics.get(name);
    if (known?.value === value) return false;
    const metric = known?.id ?? this.#newMetric(touchpoint, name);
    touchpoint.metrics.set(name, { id: metric, value });
    this.create({ id: newId(), kind: 'observation', props: { metric, at, value } });
    return true;
  }

  #newMetric({ id: touchpoint }: DraftTouchpoint, name: string): RecordId {
    const of = { type: 'touchpoint', id: touchpoint };
    const props = { of, ...metricNamed(name) };
    return this.create({ id: newId(), kind: 'metric', text: titleOf(name), props });
  }

  /** Puts a note that speaks of the placement into the lane of its sign. */
  addNote(placement: DraftPlacement, type: NoteType, text: string): void {
    const item = newId();
    const place = { item, map: this.map, lane: this.lane(type), column: placement.column };
    const props = { ...place, order: this.#nextInside(), touchpoint: placement.touchpoint.id };
    this.create({ id: item, kind: 'sticky', text, props: { color: stickyColorFor(type) } });
    this.create({ id: cellIdOf(item), kind: 'cell', props });
    placement.notes[type].push(text);
  }

  create(input: RecordInput & { id: RecordId }): RecordId {
    const record = { ...input, props: withoutAbsent(input.props ?? {}) };
    this.records.push(record);
    this.#created.set(input.id, record);
    return input.id;
  }

  /** Changes a record, whether it is on the board or still to be made. */
  update(id: RecordId, { props, text, order }: Omit<DraftUpdate, 'id'>): void {
    const created = this.#created.get(id);
    const target = created ?? this.updates.get(id) ?? { id };
    if (!created) this.updates.set(id, target as DraftUpdate);
    if (text !== undefined) target.text = text;
    if (order !== undefined) target.order = order;
    if (!props) return;
    const merged = { ...target.props, ...props };
    // on the board an absent value takes the key away, so there it has to stay
    target.props = created ? withoutAbsent(merged) : merged;
  }
}

function laneTitle(type: LaneType, locale: string): string {
  const words = mapWords(locale);
  if (type === 'touchpoints') return words.touchpoints;
  if (type === 'emotion') return words.emotions;
  if (type === 'positives') return words.positives;
  if (type === 'negatives') return words.negatives;
  return type === 'owner' ? words.owner : '';
}

function withoutAbsent(props: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));
}
