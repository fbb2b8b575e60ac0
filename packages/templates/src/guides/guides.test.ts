import type { RecordId } from '@feltline/board';
import { describe, expect, it } from 'vitest';
import { boardWith } from '../../test/template-board.ts';
import { sheetFields } from '../method/sheet-fields.ts';
import { templateLocales } from '../template-locale.ts';
import { templateText } from '../template-text.ts';
import { templates } from '../templates.ts';
import { guidedOn, guideOf } from './guide-of.ts';

const numbered = templates.filter(({ id }) => id.startsWith('t'));

describe('every template has steps', () => {
  for (const template of numbered) {
    it(`${template.id}: in words, none done at first, each with a place to go on`, () => {
      for (const locale of templateLocales) {
        for (const { key, about } of template.guide ?? []) {
          expect(templateText(key, locale)).not.toBe('');
          expect(templateText(about, locale)).not.toBe('');
        }
      }
      const { read } = boardWith(template, 'en');
      const [made] = guidedOn(read);
      const steps = guideOf(read, made?.id as RecordId);
      expect(steps).toEqual(template.guide);
      expect(steps.length).toBeGreaterThan(0);
      expect(steps.map((step) => step.isDone(read, made?.id as RecordId))).not.toContain(true);
      for (const step of steps)
        expect(step.next?.(read, made?.id as RecordId)?.object).toBeDefined();
    });
  }
});

it('a page ticks what is written on it, and counts its fields', () => {
  const report = numbered.find(({ id }) => id === 't7')!;
  const board = boardWith(report, 'ru');
  const [page] = board.read.ofKind('frame') as [RecordId];
  const theme = sheetFields(board.read, page).get('t7.theme') as RecordId;
  const [first] = guideOf(board.read, page);
  expect(first?.next?.(board.read, page)).toEqual({ object: theme });
  board.transact((tx) => tx.setText(theme, 'Короче ждать ответа'));
  expect(first?.isDone(board.read, page)).toBe(true);
  expect(first?.next?.(board.read, page)).toBeUndefined();
  const whys = boardWith(numbered.find(({ id }) => id === 't5')!, 'en');
  const [sheet] = whys.read.ofKind('frame') as [RecordId];
  const asking = guideOf(whys.read, sheet)[1];
  whys.transact((tx) => tx.setText(sheetFields(whys.read, sheet).get('t5.why2') as RecordId, 'No'));
  expect(asking?.isDone(whys.read, sheet)).toBe(true);
});
