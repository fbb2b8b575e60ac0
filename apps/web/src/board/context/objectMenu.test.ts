import { type Action, type ActionGroup, defineAction } from '@feltline/editor';
import { expect, test } from 'vitest';
import { objectMenu } from './objectMenu.ts';

const action = (id: string, group: ActionGroup): Action =>
  defineAction({ id, label: id, group, run: () => {} });

test('What belongs to the part comes before what belongs to the whole object; cut, copy and paste stand together', () => {
  const menu = objectMenu([
    action('cut', 'clipboard'),
    action('copy', 'clipboard'),
    action('paste', 'clipboard'),
    action('delete', 'edit'),
    action('duplicate', 'edit'),
    action('undo', 'edit'),
    action('bringToFront', 'arrange'),
    action('nudgeLeft', 'arrange'),
    action('journey.addStage', 'object'),
    action('journey.removeStage', 'object'),
    action('journey.moveStageLater', 'object'),
    action('startEditing', 'edit'),
  ]);
  expect(
    Object.fromEntries(
      Object.entries(menu).map(([key, list]) => [key, list.map(({ id }: Action) => id)]),
    ),
  ).toEqual({
    first: ['startEditing'],
    own: ['journey.moveStageLater', 'journey.removeStage'],
    adds: ['journey.addStage'],
    clipboard: ['cut', 'copy', 'paste', 'duplicate'],
    whole: ['bringToFront'],
    removes: ['delete'],
  });
});
