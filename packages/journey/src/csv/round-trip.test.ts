import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { importCsv, newBoard } from '../../test/journey-board.ts';
import { neutralised } from './formula-cells.ts';
import { writeTouchpointCsv } from './write-touchpoint-csv.ts';

/** What a cell may say, and what it means. */
const phases = {
  before: ['before', 'Prima dell’acquisto', 'до покупки', 'לפני הרכישה'],
  during: ['During purchase', "durante l'acquisto", 'во время покупки', 'במהלך הרכישה'],
  after: ['after', "Dopo l'acquisto", 'После покупки', 'לאחר הרכישה'],
};
const types = {
  physical: ['physical', 'Fisico', 'физический', 'פיזי'],
  digital: ['Digitale', 'virtuale', 'virtual', 'цифровой', 'דיגיטלי'],
  human: ['HUMAN', 'umano', 'человек', 'אנושי'],
  '': [''],
};
const moments = {
  mot: ['MoT', 'moment of truth', 'Momento della verità', 'момент истины', 'רגע האמת'],
  micro: ['micro', 'micro-momento', 'микромомент', 'מיקרו-רגע'],
  none: ['none'],
  '': [''],
};

function said(values: Readonly<Record<string, readonly string[]>>) {
  return fc.constantFrom(
    ...Object.entries(values).flatMap(([meant, cells]) => cells.map((cell) => ({ cell, meant }))),
  );
}

const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
  .map((text) => text.replace(/[\0\r\n\u2028\uFFFD]/g, '').trim() || 'x');
const words = fc.oneof(word, fc.constantFrom('due\nrighe', 'a;b\tc,d', 'שלום', 'привет "мир"'));
const row = fc.record({
  hasId: fc.boolean(),
  stage: fc.constantFrom('Uno', 'Два', 'שלוש'),
  phase: said(phases),
  title: words,
  type: said(types),
  moment: said(moments),
  tags: fc.array(word, { maxLength: 3 }),
  feeling: fc.integer({ min: -20, max: 20 }),
  other: words,
});

/** The feeling as people of different countries write it. */
function written(tenths: number, isComma: boolean): string {
  const text = String(tenths / 10);
  return isComma ? text.replace('.', ',').replace('-', '−') : text;
}

describe('[J27] a touchpoint CSV of anybody', () => {
  it('comes back cell by cell in our words, whatever its delimiter, language and gaps', () => {
    const rows = fc.array(row, { minLength: 1, maxLength: 6 });
    const delimiters = fc.constantFrom(',', ';', '\t');
    fc.assert(
      fc.property(rows, delimiters, fc.boolean(), fc.boolean(), (all, delimiter, bom, isComma) => {
        const file = all.map((one, i) => ({
          Colour: one.other,
          title: one.title,
          ID: one.hasId ? `T${i}` : '',
          stage: one.stage,
          phase: one.phase.cell,
          'Channel type': one.type.cell,
          moment: one.moment.cell,
          tags: one.tags.join('\n'),
          'emotion[Éva]': written(one.feeling, isComma),
        }));
        const cells = file.map((one) =>
          Object.fromEntries(Object.entries(one).map(([name, cell]) => [name, neutralised(cell)])),
        );
        const board = newBoard();
        const source = `${bom ? '\uFEFF' : ''}${Papa.unparse(cells, { delimiter })}`;
        const { map } = importCsv(board, source);
        const first = writeTouchpointCsv(map, board.read);

        const out = Papa.parse<Record<string, string>>(first, {
          header: true,
          skipEmptyLines: true,
        });
        const stages = [...new Set(all.map(({ stage }) => stage))];
        const phaseOf = (stage: string) => all.find((one) => one.stage === stage)?.phase.meant;
        const wanted = stages.flatMap((stage) =>
          all.flatMap((one, i) =>
            one.stage === stage ? [{ ...one, key: one.hasId ? `T${i}` : '' }] : [],
          ),
        );
        expect(out.data).toHaveLength(wanted.length);
        for (const [i, one] of wanted.entries()) {
          const got = out.data[i] ?? {};
          if (one.key) expect(got.id).toBe(one.key);
          expect(got.id).toBeTruthy();
          expect([got.stage, got.phase]).toEqual([one.stage, phaseOf(one.stage)]);
          expect(got.title).toBe(neutralised(one.title));
          expect(got.channel_type ?? '').toBe(one.type.meant);
          expect(got.moment ?? '').toBe(one.moment.meant);
          expect(got.tags ?? '').toBe(neutralised(one.tags.join('\n')));
          expect(Number(got['emotion[Éva]'])).toBe(one.feeling / 10);
          expect(got.Colour ?? '').toBe(neutralised(one.other));
        }

        const again = importCsv(board, first);
        expect(writeTouchpointCsv(again.map, board.read)).toBe(first);
        const same = importCsv(board, first, { map });
        expect([same.created, same.updated, same.skipped]).toEqual([0, 0, all.length]);
      }),
      { numRuns: 60 },
    );
  });
});
