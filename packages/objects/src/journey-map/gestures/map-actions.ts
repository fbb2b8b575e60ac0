import type { RecordId } from '@feltline/board';
import { type Action, type ActionInput, defineAction, type Editor } from '@feltline/editor';
import {
  acceptsItems,
  addLane,
  addStage,
  addStep,
  type ChannelType,
  channelTypes,
  emotionIdOf,
  type LaneType,
  type MapLayout,
  type Moment,
  type Phase,
  phases,
  readMap,
  setEmotion,
  setPhase,
} from '@feltline/journey';
import { addNoteAt } from './add-note.ts';
import { addPersonaTo } from './add-persona.ts';
import { addTouchpointAt } from './add-touchpoint.ts';
import { moveCardBy, moveLaneBy, moveStageBy, moveStepBy, removePart } from './map-commands.ts';
import {
  columnOfPart,
  laneOfPart,
  layoutOf,
  type MapPart,
  mapPart,
  placementOfPart,
  stageOfPart,
} from './map-part.ts';
import { feelingNumber, personaName } from './map-parts.ts';

/** The map and the part that the focus is on. */
export interface Focus {
  readonly map: RecordId;
  readonly layout: MapLayout;
  readonly part: MapPart | undefined;
  readonly stage: RecordId | undefined;
  readonly column: RecordId | undefined;
  readonly lane: RecordId | undefined;
  readonly placement: RecordId | undefined;
  readonly touchpoint: RecordId | undefined;
}

/** Kinds of lane that a person can add. */
const newLaneTypes = [
  'stickies',
  'text',
  'touchpoints',
  'emotion',
  'positives',
  'negatives',
  'opportunity',
  'need',
  'channel',
  'owner',
  'metric',
  'moment',
  'evidence',
] as const satisfies readonly LaneType[];

const none = 'none';
const feelings = [20, 10, 0, -10, -20] as const;

/** What can be done with a map and its parts: also the way for those who do not drag. */
export const mapActions: readonly Action[] = [
  action('addStage', {
    when: () => true,
    run(editor, { map, stage }) {
      const added = editor.change('journey.addStage', (tx) =>
        addStage(tx, tx.read, map, stage ? { after: stage } : {}),
      );
      editor.startEditing({ object: map, part: added.stage }, 'all');
    },
  }),
  action('moveStageEarlier', {
    when: ({ stage, layout, part }) =>
      isHeader(part) && stage !== undefined && stage !== layout.stages[0]?.id,
    run: (editor, { map, stage }) => void moveStageBy(editor, map, stage as RecordId, -1),
  }),
  action('moveStageLater', {
    when: ({ stage, layout, part }) =>
      isHeader(part) && stage !== undefined && stage !== layout.stages.at(-1)?.id,
    run: (editor, { map, stage }) => void moveStageBy(editor, map, stage as RecordId, 1),
  }),
  action('setPhase', {
    when: ({ stage, part }) => isHeader(part) && stage !== undefined,
    options: () =>
      [...phases, none].map((value) => ({
        value,
        label: value === none ? 'journey.phase.none' : `journey.phase.${value}`,
      })),
    now: ({ stage }, editor) =>
      (editor.board.get(stage as RecordId)?.props.phase as string | null) ?? none,
    run: (editor, { stage }, value) =>
      editor.change('journey.setPhase', (tx) =>
        setPhase(tx, tx.read, stage as RecordId, value === none ? null : (value as Phase)),
      ),
  }),
  action('removeStage', {
    when: ({ part }) => part?.kind === 'stage',
    run: (editor, { map, part }) => void removePart(editor, map, part as MapPart),
  }),
  action('addStep', {
    when: ({ stage }) => stage !== undefined,
    run(editor, { map, stage, column, part }) {
      const after = part?.kind === 'stage' ? undefined : column;
      const step = editor.change('journey.addStep', (tx) =>
        addStep(tx, tx.read, stage as RecordId, after ? { after } : {}),
      );
      editor.startEditing({ object: map, part: step }, 'all');
    },
  }),
  action('moveStepEarlier', {
    when: ({ part, column, layout }) => part?.kind === 'step' && column !== layout.columns[0]?.id,
    run: (editor, { map, column }) => void moveStepBy(editor, map, column as RecordId, -1),
  }),
  action('moveStepLater', {
    when: ({ part, column, layout }) =>
      part?.kind === 'step' && column !== layout.columns.at(-1)?.id,
    run: (editor, { map, column }) => void moveStepBy(editor, map, column as RecordId, 1),
  }),
  action('removeStep', {
    when: ({ column, part }) =>
      column !== undefined && (part?.kind === 'step' || part?.kind === 'cell'),
    run: (editor, { map, column }) =>
      void removePart(editor, map, { kind: 'step', id: column as RecordId }),
  }),
  action('addLane', {
    when: () => true,
    options: (_editor, { layout }) =>
      newLaneTypes
        .filter(
          (type) => type !== 'touchpoints' || !layout.lanes.some((lane) => lane.type === type),
        )
        .map((type) => ({ value: type, label: `journey.lane.${type}` })),
    run(editor, { map, lane }, type = 'stickies') {
      const title = editor.t(`journey.lane.${type}`);
      const added = editor.change('journey.addLane', (tx) =>
        addLane(tx, tx.read, map, {
          type: type as LaneType,
          title,
          ...(lane ? { after: lane } : {}),
        }),
      );
      editor.startEditing({ object: map, part: added }, 'all');
    },
  }),
  action('showLane', {
    when: ({ map }, editor) => hiddenLanes(editor, map).length > 0,
    options: (editor, { map }) =>
      hiddenLanes(editor, map).map((lane) => ({ value: lane.id, label: lane.text ?? '' })),
    run(editor, { map }, value) {
      const lane = hiddenLanes(editor, map).find(({ id }) => id === value);
      if (!lane) throw new Error(`got ${value}, expected the id of a hidden lane`);
      editor.change('journey.showLane', (tx) =>
        tx.update(lane.id, { props: { hidden: undefined } }),
      );
    },
  }),
  action('moveLaneUp', {
    when: ({ lane, layout, part }) => part?.kind === 'lane' && lane !== layout.lanes[0]?.id,
    run: (editor, { map, lane }) => void moveLaneBy(editor, map, lane as RecordId, -1),
  }),
  action('moveLaneDown', {
    when: ({ lane, layout, part }) => part?.kind === 'lane' && lane !== layout.lanes.at(-1)?.id,
    run: (editor, { map, lane }) => void moveLaneBy(editor, map, lane as RecordId, 1),
  }),
  action('collapseLane', {
    when: ({ part }) => part?.kind === 'lane',
    checked: ({ lane }, editor) => editor.board.get(lane as RecordId)?.props.collapsed === true,
    run(editor, { lane }) {
      const collapsed =
        editor.board.get(lane as RecordId)?.props.collapsed === true ? undefined : true;
      editor.change('journey.collapseLane', (tx) =>
        tx.update(lane as RecordId, { props: { collapsed } }),
      );
    },
  }),
  action('removeLane', {
    when: ({ part }) => part?.kind === 'lane',
    run: (editor, { map, part }) => void removePart(editor, map, part as MapPart),
  }),
  action('addTouchpoint', {
    when: ({ column, stage, layout }) => columnFor(column, stage, layout) !== undefined,
    run: (editor, { map, column, stage, layout }) =>
      addTouchpointAt(editor, map, columnFor(column, stage, layout) as RecordId),
  }),
  action('addNote', {
    when: ({ part, lane, layout }) =>
      part?.kind === 'cell' &&
      layout.lanes.some(({ id, type }) => id === lane && acceptsItems(type)),
    run: (editor, { map, lane, column }) =>
      addNoteAt(editor, map, lane as RecordId, column as RecordId),
  }),
  action('moveTouchpointEarlier', {
    when: ({ part, column, layout }) => part?.kind === 'card' && column !== layout.columns[0]?.id,
    run: (editor, { map, placement }) => void moveCardBy(editor, map, placement as RecordId, -1, 0),
  }),
  action('moveTouchpointLater', {
    when: ({ part, column, layout }) =>
      part?.kind === 'card' && column !== layout.columns.at(-1)?.id,
    run: (editor, { map, placement }) => void moveCardBy(editor, map, placement as RecordId, 1, 0),
  }),
  action('setChannelType', {
    when: ({ part, touchpoint }) => part?.kind === 'card' && touchpoint !== undefined,
    options: () =>
      [...channelTypes, none].map((value) => ({ value, label: `journey.channel.${value}` })),
    now: ({ touchpoint }, editor) =>
      (editor.board.get(touchpoint as RecordId)?.props.channelType as string) ?? none,
    run: (editor, { touchpoint }, value) =>
      setOnTouchpoint(editor, touchpoint, 'journey.setChannelType', {
        channelType: value === none ? undefined : (value as ChannelType),
      }),
  }),
  action('setMoment', {
    when: ({ part, touchpoint }) => part?.kind === 'card' && touchpoint !== undefined,
    options: () =>
      ['mot', 'micro', none].map((value) => ({ value, label: `journey.moment.${value}` })),
    now: ({ touchpoint }, editor) =>
      (editor.board.get(touchpoint as RecordId)?.props.moment as string) ?? none,
    run: (editor, { touchpoint }, value) =>
      setOnTouchpoint(editor, touchpoint, 'journey.setMoment', {
        moment: value === none ? undefined : (value as Moment),
      }),
  }),
  action('removeTouchpoint', {
    when: ({ part }) => part?.kind === 'card',
    run: (editor, { map, part }) => void removePart(editor, map, part as MapPart),
  }),
  action('setEmotion', {
    when: ({ part }) => part?.kind === 'emotion',
    options: () => [
      ...feelings.map((tenths) => ({ value: String(tenths), label: `journey.feeling.${tenths}` })),
      { value: none, label: 'journey.emotion.unknown' },
    ],
    now(focus, editor) {
      const tenths = feelingOf(focus, editor);
      return tenths === null ? none : tenths?.toString();
    },
    shown: shownFeeling,
    run(editor, { part }, value) {
      if (part?.kind !== 'emotion') return;
      const tenths = value === none ? null : Number(value);
      editor.change('journey.setEmotion', (tx) =>
        setEmotion(tx, tx.read, part.persona, part.placement, tenths, editor.author),
      );
    },
  }),
  action('addPersona', {
    // without a lane for feelings there would be nothing to see
    when: ({ layout }) => layout.lanes.some(({ type }) => type === 'emotion'),
    run: (editor, { map, lane, layout }) =>
      addPersonaTo(editor, map, isEmotionLane(lane, layout) ? lane : undefined),
  }),
  action('removePersona', {
    when: ({ part }) => part?.kind === 'persona',
    run: (editor, { map, part }) => void removePart(editor, map, part as MapPart),
  }),
];

export interface MapAction {
  when(focus: Focus, editor: Editor): boolean;
  options?(editor: Editor, focus: Focus): readonly { value: string; label: string }[];
  /** The option that holds now. */
  now?(focus: Focus, editor: Editor): string | undefined;
  checked?(focus: Focus, editor: Editor): boolean;
  /** Whether a choice holds, where any number of them may. */
  several?(focus: Focus, editor: Editor, value: string): boolean;
  /** What holds now, in words. */
  shown?(focus: Focus, editor: Editor): string | undefined;
  run(editor: Editor, focus: Focus, value: string | undefined): void;
  keys?: readonly string[];
  /** For readers too: it is about what they see, not about the board. */
  onlyLooks?: true;
}

export function action(
  name: string,
  { when, options, now, checked, several, shown, run, keys = [], onlyLooks }: MapAction,
): Action {
  const input: ActionInput = {
    id: `journey.${name}`,
    label: `journey.${name}`,
    group: 'object',
    keys,
    changes: !onlyLooks,
    isEnabled(editor) {
      const focus = focusOf(editor);
      return focus !== undefined && when(focus, editor);
    },
    run(editor, value) {
      const focus = focusOf(editor);
      if (!focus) return;
      const choices = options?.(editor, focus);
      if (choices && value !== undefined && !choices.some((choice) => choice.value === value)) {
        throw new Error(
          `journey.${name}: got ${JSON.stringify(value)}, expected one of ${choices.map((c) => c.value).join(', ')}`,
        );
      }
      run(editor, focus, value);
    },
  };
  if (options) {
    input.options = (editor) => {
      const focus = focusOf(editor);
      return focus ? options(editor, focus) : [];
    };
  }
  if (several) input.severalHold = true;
  if (now || checked || several) {
    input.isChecked = (editor, value) => {
      const focus = focusOf(editor);
      if (!focus || !when(focus, editor)) return false;
      if (several) return value !== undefined && several(focus, editor, value);
      return checked ? checked(focus, editor) : now?.(focus, editor) === value;
    };
  }
  if (shown) {
    input.shown = (editor) => {
      const focus = focusOf(editor);
      return focus && shown(focus, editor);
    };
  }
  return defineAction(input);
}

/** Tenths; null where it is unknown, nothing where the focus is on something else. */
function feelingOf({ map, part }: Focus, editor: Editor): number | null | undefined {
  if (part?.kind !== 'emotion') return undefined;
  const id = emotionIdOf(part.persona, part.placement);
  return readMap(map, editor.board.read).emotions.get(id)?.props.value ?? null;
}

/** The feeling and whose it is: `−1.2 · Marta`; the whole values have names. */
function shownFeeling(focus: Focus, editor: Editor): string | undefined {
  const tenths = feelingOf(focus, editor);
  if (focus.part?.kind !== 'emotion' || tenths === undefined) return undefined;
  const { t } = editor;
  const isNamed = (feelings as readonly (number | null)[]).includes(tenths);
  const value =
    tenths === null
      ? t('journey.emotion.unknown')
      : isNamed
        ? t(`journey.feeling.${tenths}`)
        : feelingNumber(tenths, t);
  return `${value} · ${personaName(focus.part.persona, editor.board.read, t)}`;
}

export function focusOf(editor: Editor): Focus | undefined {
  const { focused } = editor.selection;
  const { read } = editor.board;
  const layout =
    focused && read.record(focused.object)?.kind === 'journey-map'
      ? layoutOf(focused.object, read)
      : undefined;
  if (!focused || !layout) return undefined;
  const part = mapPart(focused.part, read);
  const placement = placementOfPart(part);
  return {
    map: focused.object,
    layout,
    part,
    stage: stageOfPart(part, layout, read),
    column: columnOfPart(part, read),
    lane: laneOfPart(part, layout),
    placement,
    touchpoint: placement && (read.record(placement)?.props.touchpoint as RecordId | undefined),
  };
}

function hiddenLanes(editor: Editor, map: RecordId) {
  return readMap(map, editor.board.read).lanes.filter((lane) => lane.props.hidden);
}

function isHeader(part: MapPart | undefined): boolean {
  return part?.kind === 'stage' || part?.kind === 'step';
}

function isEmotionLane(lane: RecordId | undefined, layout: MapLayout): boolean {
  return layout.lanes.some(({ id, type }) => id === lane && type === 'emotion');
}

/** The column a new touchpoint goes to: the focused one, else the last of the focused stage. */
function columnFor(
  column: RecordId | undefined,
  stage: RecordId | undefined,
  layout: MapLayout,
): RecordId | undefined {
  if (column && layout.columns.some((one) => one.id === column)) return column;
  return layout.stages.find((one) => one.id === stage)?.columns.at(-1);
}

function setOnTouchpoint(
  editor: Editor,
  touchpoint: RecordId | undefined,
  label: string,
  props: object,
): void {
  if (touchpoint) editor.change(label, (tx) => tx.update(touchpoint, { props }));
}
