import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { golden, importCsv, newBoard } from '../../../test/journey-board.ts';
import { journeyFacts } from '../../analyses/journey-facts.ts';
import { planMermaid } from './plan-mermaid.ts';
import { writeMermaid } from './write-mermaid.ts';

function imported(source: string, board = newBoard(), map: 'new' | never = 'new') {
  const plan = planMermaid(source, board, { map });
  if ('errors' in plan) throw new Error(JSON.stringify(plan.errors));
  const done = board.transact((tx) => plan.apply(tx));
  return { ...plan, map: done.map, board };
}

const example = `journey
    title My working day
    section Go to work
      Make tea: 5: Me
      Go upstairs: 3: Me
      Do work: 1: Me, Cat
    section Go home
      Go downstairs: 5: Me
      Sit down: 5: Me
`;

describe('[J70] a Mermaid journey', () => {
  it('becomes a map: sections are stages, tasks touchpoints, scores feelings of who is named', () => {
    const { board, map } = imported(example);
    const facts = journeyFacts(map, board.read);
    expect(facts.model.map.text).toBe('My working day');
    expect(facts.stages.map(({ title }) => title)).toEqual(['Go to work', 'Go home']);
    expect(facts.places.map(({ title, emotions }) => [title, ...emotions])).toEqual([
      ['Make tea', ['Me', 2]],
      ['Go upstairs', ['Me', 0]],
      ['Do work', ['Me', -2], ['Cat', -2]],
      ['Go downstairs', ['Me', 2]],
      ['Sit down', ['Me', 2]],
    ]);
  });

  it('comes out of the example with a diagram for each persona, and goes in again', () => {
    const board = newBoard();
    const { map } = importCsv(board, golden('e1-running-shoes'));
    const text = writeMermaid(map, board.read);
    expect(text.match(/^journey$/gm)).toHaveLength(2);
    expect(text).toContain('    Support call for the shop address: 1: Marta');
    expect(text).toContain('    Point of sale – sales representative: 3: Dani');
    const again = imported(text);
    expect(writeMermaid(again.map, again.board.read)).toBe(text);
    const [before, after] = [
      journeyFacts(map, board.read),
      journeyFacts(again.map, again.board.read),
    ];
    const felt = ({ places }: typeof before) => places.map(({ emotions }) => [...emotions]);
    expect(felt(after)).toEqual(felt(before));
    expect(again.rows).toHaveLength(12);
  });

  it('brings feelings to the touchpoints of a map that has them', () => {
    const { board, map } = imported(example);
    const plan = planMermaid(example.replace('tea: 5', 'tea: 2'), board, { map });
    if ('errors' in plan) throw new Error('expected a plan');
    expect([plan.created, plan.updated, plan.skipped]).toEqual([0, 1, 4]);
    board.transact((tx) => plan.apply(tx));
    expect(journeyFacts(map, board.read).places[0]?.emotions.get('Me')).toBe(-1);
  });

  it('keeps what is unknown unknown, and says that tenths are lost', () => {
    const board = newBoard();
    const { map } = importCsv(board, 'stage,title,emotion[A]\nS,Known,0.5\nS,Unknown,');
    const text = writeMermaid(map, board.read);
    expect(text).toContain('Known: 4: A');
    expect(text).toContain('%% Unknown: ?: A');
    expect(text).toContain('tenths of a feeling are lost');
    const again = imported(text);
    const { places } = journeyFacts(again.map, again.board.read);
    expect(places.map(({ emotions }) => emotions.get('A'))).toEqual([1, undefined]);
  });

  it('gives a score without a name to the customer, and says so', () => {
    const { board, map, warnings } = imported('journey\nsection S\nPay: 2\n');
    expect(journeyFacts(map, board.read).personas).toEqual(['Customer']);
    expect(warnings).toMatchObject([{ row: 3, column: 'who' }]);
  });

  it('keeps a touchpoint whose name begins with a brace', () => {
    const board = newBoard();
    const { map } = importCsv(board, 'stage,title,emotion[A]\n},{,1');
    const again = imported(writeMermaid(map, board.read));
    const [place] = journeyFacts(again.map, again.board.read).places;
    expect([place?.title, place?.emotions.get('A')]).toEqual(['{', 1]);
  });

  it('survives any words', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 });
    const odd = fc.constantFrom('title x', 'Section: a;b#c', 'journey', '%% c', 'a\nb', 'accTitle');
    const clean = fc.oneof(word, odd).map((text) => text.replace(/[\0\uFFFD]/g, '').trim() || 'x');
    const row = fc.record({ stage: clean, title: clean, feeling: fc.constantFrom('-2', '1', '') });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), clean, (rows, who) => {
        const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const csv = rows.map((one) => [one.stage, one.title, one.feeling].map(cell).join(','));
        const name = who.replace(/[[\]]/g, '').trim() || 'w';
        const board = newBoard();
        const head = `stage,title,${cell(`emotion[${name}]`)}`;
        const { map } = importCsv(board, [head, ...csv].join('\n'));
        const first = imported(writeMermaid(map, board.read));
        const text = writeMermaid(first.map, first.board.read);
        const second = imported(text);
        expect(writeMermaid(second.map, second.board.read)).toBe(text);
        expect(journeyFacts(first.map, first.board.read).places).toHaveLength(rows.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('[J71] a diagram that is not in order', () => {
  it.each([
    ['', 1, '(file)', 'an empty file', 'a Mermaid diagram that begins with the line journey'],
    [
      'gantt\n',
      1,
      '(file)',
      'the line gantt',
      'a Mermaid diagram that begins with the line journey',
    ],
    ['journey\ntitle T\n', 1, '(file)', 'a diagram without tasks', 'at least one task'],
    ['journey\nsection S\nPay: 7: Me', 3, 'score', '7', 'a whole number from 1 to 5'],
    ['journey\nsection S\nPay: : Me', 3, 'score', 'an empty cell', 'a whole number from 1 to 5'],
    ['journey\nPay', 2, 'task', 'the line Pay', 'title …, section … or Task: score: who'],
  ])('%j names line, column, got and expected', (source, row, column, got, expected) => {
    const board = newBoard();
    expect(planMermaid(source, board, { map: 'new' })).toMatchObject({
      errors: [{ row, column, got, expected }],
    });
    expect(board.size).toBe(0);
  });
});
