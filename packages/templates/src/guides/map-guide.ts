import type { Read, RecordId } from '@feltline/board';
import { cellKey, cellOfItem, type MapModel, readMap } from '@feltline/journey';
import { cellPart } from '@feltline/objects/models';
import { numbered } from '../feelings.ts';
import { templateLocales } from '../template-locale.ts';
import type { GuideStep, GuideTarget } from './guide-step.ts';

/** The four steps from an empty map to one that is worked with. */
export const mapGuide: readonly GuideStep[] = [
  {
    key: 'tpl.map.guideTimeline',
    about: 'tpl.map.guideTimelineAbout',
    next(read, map) {
      const model = readMap(map, read);
      if (model.stages.length < 2) return { object: map, action: 'journey.addStage' };
      const placement = placementsIn(model).find(({ props }) => {
        const touchpoint = model.touchpoints.get(props.touchpoint)?.props;
        return touchpoint?.channelType === undefined && !touchpoint?.channel?.trim();
      });
      if (placement) return { object: map, part: placement.id };
      return placeFor(model, model.steps[0]?.id);
    },
    isDone(read, map) {
      const { stages, touchpoints } = readMap(map, read);
      const hasChannel = [...touchpoints.values()].some(
        ({ props }) => props.channelType !== undefined || (props.channel ?? '').trim() !== '',
      );
      return stages.length >= 2 && hasChannel;
    },
  },
  {
    key: 'tpl.map.guideTouchpoints',
    about: 'tpl.map.guideTouchpointsAbout',
    next(read, map) {
      const model = readMap(map, read);
      const stage = model.stages.find(({ id }) => !hasTouchpoint(model, id));
      const steps = model.steps.filter(({ props }) => props.stage === stage?.id);
      const [nameless] = steps.flatMap(({ id }) => model.placementsByStep.get(id) ?? []);
      if (nameless) return { object: map, part: nameless.id };
      return placeFor(model, steps[0]?.id);
    },
    isDone(read, map) {
      const { done, of } = stagesWithTouchpoints(readMap(map, read));
      return of > 0 && done === of;
    },
    progress: (read, map) => stagesWithTouchpoints(readMap(map, read)),
  },
  {
    key: 'tpl.map.guideAnalyse',
    about: 'tpl.map.guideAnalyseAbout',
    next(read, map) {
      const model = readMap(map, read);
      const spokenOf = touchpointsSpokenOf(model, read);
      const placement = placementsIn(model).find(({ props }) => !spokenOf.has(props.touchpoint));
      const lane =
        model.lanes.find(({ props }) => props.type === 'positives') ??
        model.lanes.find(({ props }) => props.type === 'negatives');
      if (!placement) return placeFor(model, model.steps[0]?.id);
      if (!lane) return { object: map, part: placement.id };
      const part = cellPart(lane.id, placement.props.step);
      return { object: map, part, action: 'journey.addNote' };
    },
    isDone(read, map) {
      const { done, of } = analysed(readMap(map, read), read);
      return of > 0 && done === of;
    },
    progress: (read, map) => analysed(readMap(map, read), read),
  },
  {
    key: 'tpl.map.guideIterate',
    about: 'tpl.map.guideIterateAbout',
    next(read, map) {
      const model = readMap(map, read);
      const lane = lastOpenLane(model);
      const step = model.steps[0]?.id;
      if (!lane || !step) return { object: map };
      return { object: map, part: cellPart(lane, step), action: 'journey.addNote' };
    },
    isDone(read, map) {
      const model = readMap(map, read);
      const isReviewed = [...model.touchpoints.values()].some(
        ({ props }) => props.lastReviewedAt !== undefined,
      );
      const last = lastOpenLane(model);
      return isReviewed || (last !== undefined && notesIn(model, last).length > 0);
    },
  },
];

/** Stages in which a touchpoint stands that somebody has named. */
function stagesWithTouchpoints(model: MapModel) {
  const filled = model.stages.filter(({ id }) => hasTouchpoint(model, id));
  return { done: filled.length, of: model.stages.length, what: 'stages' as const };
}

/** Touchpoints with at least one note on what works or what does not. */
function analysed(model: MapModel, read: Read) {
  const spokenOf = touchpointsSpokenOf(model, read);
  const all = [...model.touchpoints.keys()];
  const done = all.filter((id) => spokenOf.has(id)).length;
  return { done, of: all.length, what: 'touchpoints' as const };
}

function touchpointsSpokenOf(model: MapModel, read: Read): ReadonlySet<RecordId> {
  const lanes = model.lanes.filter(
    ({ props }) => props.type === 'positives' || props.type === 'negatives',
  );
  const spokenOf = new Set<RecordId>();
  for (const [step, placements] of model.placementsByStep) {
    const items = lanes.flatMap(({ id }) => model.cellItems.get(cellKey(id, step)) ?? []);
    for (const item of items) {
      // a note that names no touchpoint speaks of the first one there
      const about = cellOfItem(read, item)?.props.touchpoint ?? placements[0]?.props.touchpoint;
      if (about) spokenOf.add(about);
    }
  }
  return spokenOf;
}

function hasTouchpoint(
  { steps, placementsByStep, touchpoints }: MapModel,
  stage: RecordId,
): boolean {
  return steps
    .filter(({ props }) => props.stage === stage)
    .flatMap(({ id }) => placementsByStep.get(id) ?? [])
    .some(({ props }) => !isNumbered(touchpoints.get(props.touchpoint)?.text ?? ''));
}

function placementsIn({ placementsByStep }: MapModel) {
  return [...placementsByStep.values()].flat();
}

/** A column where a touchpoint can be put. */
function placeFor({ map, lanes }: MapModel, step: RecordId | undefined): GuideTarget | undefined {
  const lane = lanes.find(({ props }) => props.type === 'touchpoints');
  if (!lane || !step) return undefined;
  return { object: map.id, part: cellPart(lane.id, step), action: 'journey.addTouchpoint' };
}

/** The row of what to try next. */
function lastOpenLane({ lanes }: MapModel): RecordId | undefined {
  return lanes.findLast(
    ({ props }) => (props.type === 'opportunity' || props.type === 'stickies') && !props.hidden,
  )?.id;
}

function notesIn(model: MapModel, lane: RecordId): readonly RecordId[] {
  return model.steps.flatMap(({ id }) => model.cellItems.get(cellKey(lane, id)) ?? []);
}

function isNumbered(title: string): boolean {
  const number = Number(/\d+$/.exec(title)?.[0] ?? Number.NaN);
  return (
    title.trim() === '' || templateLocales.some((locale) => title === numbered(number, locale))
  );
}
