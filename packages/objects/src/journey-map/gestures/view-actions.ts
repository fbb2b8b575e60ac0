import type { RecordId } from '@feltline/board';
import { type Action, defineAction, type Editor } from '@feltline/editor';
import { type Box, unionBoxes } from '@feltline/geometry';
import { localDay, type MapLayout } from '@feltline/journey';
import { mapSigns } from '../signs/map-signs.ts';
import { changeMapView, mapViewOf, toggleLane, togglePersona } from '../view/change-map-view.ts';
import { action } from './map-actions.ts';
import { layoutOf } from './map-part.ts';
import { personaName } from './map-parts.ts';

const none = 'none';
const stagePaddingPx = 140;

/** How one person looks at a map: nothing of it changes the board. */
export const viewActions: readonly Action[] = [
  defineAction({
    id: 'journey.filter',
    label: 'journey.filter',
    group: 'object',
    keys: ['shift+m'],
    isEnabled: (editor) => mapMeant(editor) !== undefined,
    isChecked: (editor) => {
      const map = mapMeant(editor);
      return map !== undefined && editor.views.get(map) !== undefined;
    },
    run(editor) {
      const map = mapMeant(editor);
      if (map) editor.ask({ what: 'mapFilter', map });
    },
  }),
  action('focusStage', {
    keys: ['z'],
    onlyLooks: true,
    when: ({ stage }) => stage !== undefined,
    checked: ({ map, stage }, editor) => mapViewOf(editor, map).stage === stage,
    run: (editor, { map, stage }) => {
      const isOn = mapViewOf(editor, map).stage === stage;
      focusStage(editor, map, isOn ? undefined : stage);
    },
  }),
  action('setLaneAside', {
    onlyLooks: true,
    when: ({ part }) => part?.kind === 'lane',
    checked: ({ map, lane }, editor) =>
      mapViewOf(editor, map).hiddenLanes?.includes(lane as RecordId) === true,
    run: (editor, { map, lane }) => toggleLane(editor, map, lane as RecordId),
  }),
  action('showCurves', {
    onlyLooks: true,
    when: ({ layout, part }) =>
      personasOf(layout).length > 1 &&
      (part === undefined || part.kind === 'persona' || part.kind === 'emotion'),
    options: (editor, { layout }) =>
      personasOf(layout).map((value) => ({
        value,
        label: personaName(value, editor.board.read, editor.t),
      })),
    several: ({ map }, editor, value) =>
      !mapViewOf(editor, map).hiddenPersonas?.includes(value as RecordId),
    run: (editor, { map }, value) => togglePersona(editor, map, value as RecordId),
  }),
  action('followPath', {
    onlyLooks: true,
    when: ({ map }, editor) => pathsIn(editor, map).length > 0,
    options: (editor, { map }) => [
      ...pathsIn(editor, map).map(({ id, title }) => ({
        value: id as string,
        label: title || editor.t('journey.part.path'),
      })),
      { value: none, label: 'journey.allPaths' },
    ],
    now: ({ map }, editor) => mapViewOf(editor, map).path ?? none,
    run: (editor, { map }, value) =>
      changeMapView(editor, map, { path: value === none ? undefined : (value as RecordId) }),
  }),
  action('validate', {
    when: ({ part }) => part === undefined,
    run: (editor, { map }) =>
      editor.change('journey.validate', (tx) =>
        tx.update(map, { props: { lastReviewedAt: localDay(), rereviewBecause: undefined } }),
      ),
  }),
  defineAction({
    id: 'journey.seeAll',
    label: 'journey.seeAll',
    group: 'object',
    isEnabled(editor) {
      const map = mapMeant(editor);
      return map !== undefined && editor.views.get(map) !== undefined;
    },
    run(editor) {
      const map = mapMeant(editor);
      if (map) editor.views.set(map, undefined);
    },
  }),
];

/** The map that has the focus, or the only one there is. */
export function mapMeant(editor: Editor): RecordId | undefined {
  const { focused, ids } = editor.selection;
  const chosen = focused?.object ?? (ids.length === 1 ? ids[0] : undefined);
  const { read } = editor.board;
  const isMap = (id: RecordId) => layoutOf(id, read) !== undefined && isSound(editor, id);
  if (chosen && read.record(chosen)?.kind === 'journey-map' && isMap(chosen)) return chosen;
  const maps = read.ofKind('journey-map').filter(isMap);
  return ids.length === 0 && maps.length === 1 ? maps[0] : undefined;
}

/** Looks at one stage and goes there; without one at all of them. */
export function focusStage(editor: Editor, map: RecordId, stage: RecordId | undefined): void {
  changeMapView(editor, map, { stage });
  const layout = layoutOf(map, editor.board.read);
  const box = layout && (stage === undefined ? layout.tableBox : stageBox(layout, stage));
  if (box) editor.camera.flyTo(editor.camera.fitted(box, stagePaddingPx, 1.25));
}

/** From the stage's header to the bottom of the table. */
function stageBox(layout: MapLayout, stage: RecordId): Box | undefined {
  const own = layout.stages.find(({ id }) => id === stage);
  const columns = layout.columns.filter(({ id }) => own?.columns.includes(id));
  return own && unionBoxes([own.box, ...columns.map(({ box }) => box)]);
}

function personasOf(layout: MapLayout): RecordId[] {
  return [...new Set(layout.curves.map(({ persona }) => persona))];
}

function pathsIn(editor: Editor, map: RecordId) {
  const { read } = editor.board;
  const layout = layoutOf(map, read);
  return layout ? mapSigns(map, layout, read).paths : [];
}

function isSound(editor: Editor, id: RecordId): boolean {
  return editor.board.get(id)?.problem === undefined;
}
