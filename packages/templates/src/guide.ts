import type { Read, RecordId } from '@feltline/board';
import { cellKey, cellOfItem, type MapModel, readMap } from '@feltline/journey';
import { numbered } from './feelings.ts';
import { templateLocales } from './template-locale.ts';

/** One thing to do on the way through a template; it ticks itself. */
export interface GuideStep {
  /** Key of its title; `About` behind it is when it counts as done. */
  readonly key: string;
  /** Pure: the same board gives the same answer. `map` is the map that was made from the template. */
  isDone(read: Read, map: RecordId): boolean;
  /** How much of it is done, where that can be counted. */
  progress?(read: Read, map: RecordId): { readonly done: number; readonly of: number };
}

/** The four steps from an empty map to one that is worked with. */
export const mapGuide: readonly GuideStep[] = [
  {
    key: 'tpl.map.guideTimeline',
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
    isDone(read, map) {
      const { done, of } = stagesWithTouchpoints(readMap(map, read));
      return of > 0 && done === of;
    },
    progress: (read, map) => stagesWithTouchpoints(readMap(map, read)),
  },
  {
    key: 'tpl.map.guideAnalyse',
    isDone(read, map) {
      const { done, of } = analysed(readMap(map, read), read);
      return of > 0 && done === of;
    },
    progress: (read, map) => analysed(readMap(map, read), read),
  },
  {
    key: 'tpl.map.guideIterate',
    isDone(read, map) {
      const model = readMap(map, read);
      const isReviewed = [...model.touchpoints.values()].some(
        ({ props }) => props.lastReviewedAt !== undefined,
      );
      const last = model.lanes.findLast(
        ({ props }) => props.type === 'opportunity' || props.type === 'stickies',
      );
      return isReviewed || (last !== undefined && notesIn(model, last.id).length > 0);
    },
  },
];

/** Stages in which a touchpoint stands that somebody has named. */
function stagesWithTouchpoints({ stages, steps, placementsByStep, touchpoints }: MapModel) {
  const isNamed = (step: RecordId) =>
    (placementsByStep.get(step) ?? []).some(
      ({ props }) => !isNumbered(touchpoints.get(props.touchpoint)?.text ?? ''),
    );
  const filled = stages.filter(({ id }) =>
    steps.some((step) => step.props.stage === id && isNamed(step.id)),
  );
  return { done: filled.length, of: stages.length };
}

/** Touchpoints with at least one note on what works or what does not. */
function analysed(model: MapModel, read: Read) {
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
  const all = [...model.touchpoints.keys()];
  return { done: all.filter((id) => spokenOf.has(id)).length, of: all.length };
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
