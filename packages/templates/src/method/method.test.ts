import type { Board, RecordId } from '@feltline/board';
import { measureAgain, readMap, sheetsAbout, subjectOfNote } from '@feltline/journey';
import { describe, expect, it } from 'vitest';
import { boardWith } from '../../test/template-board.ts';
import { runningShoes } from '../running-shoes/running-shoes.ts';
import { presetFor } from '../survey-planner.ts';
import { type TemplateLocale, templateLocales } from '../template-locale.ts';
import { noteResults } from './note-results.ts';
import { sheetFields, writtenOn } from './sheet-fields.ts';
import { sheetFrom } from './sheet-from.ts';

const today = '2026-04-01';

function example(locale: TemplateLocale = 'en') {
  const board = boardWith(runningShoes, locale);
  const map = board.read.ofKind('journey-map')[0] as RecordId;
  const called = (title: string) =>
    board.read.ofKind('touchpoint').find((id) => board.get(id)?.text === title) as RecordId;
  const make = (template: string, subject: Parameters<typeof sheetFrom>[1]['subject']) => {
    const sheet = sheetFrom(template, { read: board.read, subject, locale, today });
    return board.transact((tx) => {
      const made = sheet.build({ x: 0, y: 5000 }).map((record) => tx.create(record));
      for (const record of sheet.beside ?? []) tx.create(record);
      return made[0] as RecordId;
    });
  };
  return { board, map, called, make };
}

/** A note in the lane of what does not work, and its text. */
function negative(board: Board): { note: RecordId; text: string } {
  const note = board.read
    .ofKind('sticky')
    .find((id) => subjectOfNote(board.read, id) && board.get(id)?.text) as RecordId;
  return { note, text: board.get(note)?.text ?? '' };
}

describe('from a low to measuring again', () => {
  for (const locale of templateLocales) {
    it(`5 Whys begin with the negative they are asked of, linked both ways, in ${locale}`, () => {
      const { board, make } = example(locale);
      const { note, text } = negative(board);
      const subject = subjectOfNote(board.read, note);
      const sheet = make('t5', subject ?? {});
      expect(writtenOn(board.read, sheet, 't5.problem')).toBe(text);
      const touchpoint = subject?.touchpoint as RecordId;
      expect(writtenOn(board.read, sheet, 't5.touchpoint')).toBe(board.get(touchpoint)?.text);
      expect(board.get(sheet)?.props).toMatchObject({ from: note, touchpoint });
      expect(sheetsAbout(board.read, note).map(({ id }) => id)).toEqual([sheet]);
      expect(sheetsAbout(board.read, touchpoint).map(({ id }) => id)).toEqual([sheet]);
    });
  }

  it('a Kaizen report is about the problem of the 5 Whys it goes on from', () => {
    const { board, called, make } = example();
    const touchpoint = called('Support call for the shop address');
    const notes = board.read
      .ofKind('sticky')
      .filter((note) => subjectOfNote(board.read, note)?.touchpoint === touchpoint);
    expect(notes.length).toBeGreaterThan(1);
    for (const note of notes) {
      const whys = make('t5', subjectOfNote(board.read, note) ?? {});
      const report = make('t7', { touchpoint, sheet: whys });
      const asked = writtenOn(board.read, whys, 't5.problem');
      expect(writtenOn(board.read, report, 't7.theme')).toContain(asked);
    }
  });

  it('a Kaizen report knows the theme, how it is, what is wished for and the root cause', () => {
    const { board, called, make } = example();
    const touchpoint = called('Support call for the shop address');
    const whys = make('t5', { touchpoint });
    const cause = sheetFields(board.read, whys).get('t5.cause') as RecordId;
    board.transact((tx) => tx.setText(cause, 'Nobody is on duty at noon'));
    const metric = board.transact((tx) => {
      const of = { type: 'touchpoint', id: touchpoint };
      const id = tx.create({
        kind: 'metric',
        text: 'CES',
        props: { of, kind: 'ces', target: 5.5 },
      });
      const props = { metric: id, at: '2026-03-01', counts: { 7: 1, 6: 2, 3: 1 } };
      tx.create({ kind: 'observation', props });
      return id;
    });
    const report = make('t7', { touchpoint });
    const says = (slot: string) => writtenOn(board.read, report, `t7.${slot}`);
    const worst = writtenOn(board.read, whys, 't5.problem');
    expect(says('theme')).toBe(`Support call for the shop address: ${worst}`);
    expect(says('current')).toContain('Measured: CES 5.5 (n = 4)');
    expect(says('current')).toContain('Marta −2 · Dani −1');
    expect(says('target')).toContain('Marta at least +1');
    expect(says('target')).toContain('by 2026-06-30');
    expect(says('cause')).toBe('Nobody is on duty at noon');
    expect(says('owner')).toBe('Support');
    expect(says('days30')).toBe('2026-05-01');
    const due = board.read.ofKind('action').map((id) => board.get(id)?.props.due);
    expect([...due].sort()).toEqual(['2026-05-01', '2026-05-31', '2026-06-30']);

    const heart = make('t8', { sheet: report });
    const cell = board.get(sheetFields(board.read, heart).get('t8.tasks.metrics') as RecordId);
    expect(cell?.props).toMatchObject({ about: metric, fact: 'title' });
    expect(writtenOn(board.read, heart, 't8.tasks.goals')).toContain('CES');
    expect(board.get(heart)?.props).toMatchObject({ from: report, touchpoint });
  });

  it('what is measured again is read, reviewed and stands in the report', () => {
    const { board, called, make } = example();
    const touchpoint = called('Billing and receipt');
    const report = make('t7', { touchpoint });
    const measure = (value: number, at: string, metric?: RecordId) =>
      board.transact((tx) => {
        const wanted = metric ?? { title: 'Billing errors', kind: 'errors', unit: '%' };
        const measured = measureAgain(tx, tx.read, touchpoint, {
          metric: wanted,
          value,
          at,
          n: 40,
        });
        noteResults(tx, tx.read, touchpoint, measured, at, 'en');
        return measured.metric;
      });
    const metric = measure(3.2, '2026-04-01');
    measure(1.1, '2026-05-01', metric);
    expect(writtenOn(board.read, report, 't7.results').split('\n')).toEqual([
      'Billing errors: 3.2, 2026-04-01',
      'Billing errors: 3.2 → 1.1 (−2.1), 2026-05-01',
    ]);
    expect(board.get(touchpoint)?.props.lastReviewedAt).toBe('2026-05-01');
    expect(board.get(metric)?.props).toMatchObject({ better: 'down' });
    expect(board.read.ofKind('observation')).toHaveLength(2);
  });
});

describe('what is made of a map', () => {
  it('is a blueprint of the same steps, named by them', () => {
    const { board, map, make } = example('he');
    const blueprint = make('t4', { map });
    const [from, made] = [readMap(map, board.read), readMap(blueprint, board.read)];
    expect(made.steps).toHaveLength(from.steps.length);
    expect(made.map.props.dir).toBe('rtl');
    board.transact((tx) => tx.setText(from.steps[0]?.id as RecordId, 'צעד ראשון'));
    expect(readMap(blueprint, board.read).steps[0]?.text).toBe('צעד ראשון');
    expect(made.steps.every(({ text }) => text !== '')).toBe(true);
  });

  it('is an inventory whose rows tell of the touchpoints', () => {
    const { board, map, make } = example();
    const sheet = make('t11', { map });
    const table = board.read.ofKind('table').at(-1) as RecordId;
    const cells = board.read.partsOf(table).flatMap((id) => board.get(id) ?? []);
    const titles = cells.filter(({ props }) => props.fact === 'title');
    expect(titles).toHaveLength(12);
    expect(titles.every(({ text }) => text === '')).toBe(true);
    expect(board.get(sheet)?.props.from).toBe(map);
  });

  it('is a plan of surveys: drivers before the decision, NPS for loyalty, at critical touchpoints', () => {
    const { board, map, make } = example();
    const sheet = make('t13', { map });
    expect(board.get(sheet)?.text).toBe('Survey planner: Running shoes: from the ad to the shop');
    expect(presetFor({ title: 'Using it', phase: 'after' })).toBe('loyalty');
    expect(presetFor({ title: 'Решение', phase: null })).toBe('decision');
    const table = board.read.ofKind('table').at(-1) as RecordId;
    const texts = board.read.partsOf(table).map((id) => board.get(id)?.text);
    expect(texts.filter((text) => text === 'NPS').length).toBeGreaterThan(0);
  });
});
