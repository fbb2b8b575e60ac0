import type { RecordId } from '@feltline/board';
import { opacityOf } from '@feltline/editor';
import { addPath, bindToCell } from '@feltline/journey';
import { expect, test } from 'vitest';
import { MapUser } from '../../../test/map-user.ts';
import { viewActions } from '../gestures/view-actions.ts';
import { changeMapView, mapViewOf, setMapFilter, togglePersona } from './change-map-view.ts';
import { filterChoices } from './filter-choices.ts';
import { dimmed, type MapShade } from './map-shade.ts';
import type { MapView } from './map-view.ts';
import { openMapView, saveMapView } from './saved-views.ts';

const today = '2026-04-01';

function shadeOf(user: MapUser): MapShade {
  const view = user.editor.views.get(user.map) as MapView;
  return view.shade(user.board.read, today) as MapShade;
}

function channels(user: MapUser): void {
  user.board.transact((tx) => {
    const [first] = user.placements as readonly RecordId[];
    const touchpoint = user.record(first as RecordId).props['touchpoint'] as RecordId;
    tx.update(touchpoint, { props: { channelType: 'human', channel: 'phone' } });
  });
}

test('A filter dims what does not match, says how many do, and changes nothing on the board', () => {
  const user = new MapUser();
  channels(user);
  const before = JSON.stringify([...user.board.all()]);
  setMapFilter(user.editor, user.map, { channels: ['phone'] });
  const shade = shadeOf(user);
  expect([shade.matching, shade.total]).toEqual([1, user.placements.length]);
  expect(shade.placements.has(user.placements[0] as RecordId)).toBe(false);
  expect(shade.placements.has(user.placements[1] as RecordId)).toBe(true);
  expect(JSON.stringify([...user.board.all()])).toBe(before);
  setMapFilter(user.editor, user.map, { channels: [] });
  expect(user.editor.views.size).toBe(0);
});

test('A filter finds what people of a kind feel, dims the others’ curves, and is kept', () => {
  const user = new MapUser();
  const { editor, map, board, persona } = user;
  board.transact((tx) =>
    tx.update(persona, { props: { attributes: { Region: 'Lombardia', Age: '30–40' } } }),
  );
  const felt = user.layout().curves[0]?.points.filter(({ value }) => value !== null).length;
  const choices = filterChoices(user.layout(), board.read);
  const ours = choices.filter(({ field }) => field === 'attributes');
  expect(ours).toEqual([
    { field: 'attributes', value: 'Age: 30–40', count: felt },
    { field: 'attributes', value: 'Region: Lombardia', count: felt },
  ]);
  setMapFilter(editor, map, { attributes: ['Region: lombardia', 'Age: 30–40', 'Age: 50–60'] });
  expect([shadeOf(user).matching, shadeOf(user).dimmedPersonas.has(persona)]).toEqual([
    felt,
    false,
  ]);
  const kept = saveMapView(editor, map, 'Lombardia');
  setMapFilter(editor, map, { attributes: ['Region: Lazio'] });
  expect([shadeOf(user).matching, shadeOf(user).dimmedPersonas.has(persona)]).toEqual([0, true]);
  openMapView(editor, map, kept);
  expect(shadeOf(user).matching).toBe(felt);
});

test('A note dims with what it speaks of, and everything else on the board stays', () => {
  const user = new MapUser();
  channels(user);
  const make = () =>
    user.board.transact((tx) => tx.create({ kind: 'sticky', geometry: [0, 0, 200, 200, 0] }));
  const [first, second, free] = [make(), make(), make()];
  user.board.transact((tx) => {
    bindToCell(tx, tx.read, first, user.lanes.positives, user.steps[0] as RecordId);
    bindToCell(tx, tx.read, second, user.lanes.positives, user.steps[1] as RecordId);
  });
  setMapFilter(user.editor, user.map, { channels: ['phone'] });
  expect([first, second, free].map((id) => opacityOf(user.editor, id))).toEqual([1, dimmed, 1]);
});

test('A curve that is hidden cannot be taken hold of', () => {
  const user = new MapUser();
  const emotion = user.layout().curves[0]?.points[0]?.at;
  if (!emotion) throw new Error('expected a point');
  expect(user.editor.hitTest(emotion, 2)?.part).toContain(user.persona);
  togglePersona(user.editor, user.map, user.persona);
  expect(user.editor.hitTest(emotion, 2)?.part).toMatch(/^cell:/);
});

test('Looking at a path dims the columns it does not come by', () => {
  const user = new MapUser();
  const placements = [user.placements[0] as RecordId];
  const path = user.board.transact((tx) => addPath(tx, tx.read, user.map, { placements }));
  changeMapView(user.editor, user.map, { path });
  expect(shadeOf(user).columns).toEqual(new Set(user.steps.slice(1)));
});

test('A view that was kept is there again, with the stage and where one was', () => {
  const user = new MapUser();
  const [stage] = user.stages as readonly RecordId[];
  changeMapView(user.editor, user.map, { stage: stage as RecordId, filter: { moments: ['mot'] } });
  const seen = user.editor.camera.view;
  const view = saveMapView(user.editor, user.map, 'Moments');
  const { props } = user.record(view);
  user.editor.views.set(user.map, undefined);
  user.editor.camera.reducedMotion = true;
  user.editor.camera.set({ x: 5000, y: 5000, zoom: 0.3 });
  openMapView(user.editor, user.map, view);
  expect(mapViewOf(user.editor, user.map)).toEqual({ filter: { moments: ['mot'] }, stage });
  expect(user.editor.camera.view.x).toBeCloseTo(seen.x);
  expect(user.editor.camera.zoom).toBeCloseTo(1);
  expect(props['map']).toBe(user.map);
});

test('Z looks at the stage in focus, and once more at all of them; readers may, too', () => {
  const user = new MapUser();
  user.editor.actions.add(viewActions);
  user.editor.readOnly = true;
  user.focus(user.stages[1] as RecordId).press('z');
  expect(mapViewOf(user.editor, user.map).stage).toBe(user.stages[1]);
  user.press('z');
  expect(user.editor.views.size).toBe(0);
});
