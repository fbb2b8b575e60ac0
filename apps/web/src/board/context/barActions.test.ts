import { type Action, type ActionGroup, defineAction } from '@feltline/editor';
import { expect, test } from 'vitest';
import { type BarActions, barActions } from './barActions.ts';

const action = (id: string, group: ActionGroup): Action =>
  defineAction({ id, label: id, group, run: () => {} });

const enabled = [
  action('journey.addStage', 'object'),
  action('journey.setPhase', 'object'),
  action('journey.removeStage', 'object'),
  action('color', 'style'),
  action('duplicate', 'edit'),
  action('delete', 'edit'),
  action('undo', 'edit'),
  action('copy', 'clipboard'),
  action('paste', 'clipboard'),
  action('bringToFront', 'arrange'),
  action('nudgeLeft', 'arrange'),
];

const ids = (bar: BarActions) =>
  Object.fromEntries(
    Object.entries(bar).map(([name, list]) => [name, list.map(({ id }: Action) => id)]),
  );

test('A whole object: its colour, duplicate and delete are buttons', () => {
  expect(ids(barActions(enabled, undefined))).toEqual({
    adds: ['journey.addStage'],
    buttons: ['color', 'journey.setPhase', 'duplicate'],
    lines: [],
    aligns: [],
    removes: ['journey.removeStage', 'delete'],
    more: ['copy', 'bringToFront'],
  });
});

test('A part: what is about the whole stands behind the dots', () => {
  expect(ids(barActions(enabled, 'columnheader'))).toEqual({
    adds: ['journey.addStage'],
    buttons: ['color', 'journey.setPhase'],
    lines: [],
    aligns: [],
    removes: ['journey.removeStage'],
    more: ['duplicate', 'delete', 'copy', 'bringToFront'],
  });
});

test('A point of a curve has a small bar', () => {
  expect(ids(barActions(enabled, 'slider')).adds).toEqual([]);
});

test('Several objects: what puts them in order stands behind one button', () => {
  const several = [action('alignLeft', 'align'), action('clusterByColor', 'cluster')];
  const bar = ids(barActions([...several, action('group', 'arrange')], undefined));
  expect(bar.aligns).toEqual(['alignLeft', 'clusterByColor']);
  expect(bar.buttons).toEqual(['group']);
  expect(bar.more).toEqual([]);
});

test('What only makes sense with its key is in no bar', () => {
  const keys = ['nextColor', 'duplicateLeft', 'nudgeUp'].map((id) => action(id, 'edit'));
  expect(Object.values(ids(barActions(keys, undefined))).flat()).toEqual([]);
});

test('What a line looks like stands behind one button as soon as there is more than one choice', () => {
  const [color, ...others] = ['stroke', 'width', 'dash'].map((one) =>
    action(`style.${one}`, 'style'),
  );
  if (!color) throw new Error('expected an action, got none');
  expect(ids(barActions([color, ...others], undefined))).toMatchObject({
    buttons: [],
    lines: ['style.stroke', 'style.width', 'style.dash'],
  });
  expect(ids(barActions([color], undefined))).toMatchObject({
    buttons: ['style.stroke'],
    lines: [],
  });
});
