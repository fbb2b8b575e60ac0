import type { Board, RecordId } from '@feltline/board';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { golden, importCsv, newBoard } from '../../test/journey-board.ts';
import { journeyFacts } from '../analyses/journey-facts.ts';
import { planVocCsv } from '../formats/voc/plan-voc-csv.ts';
import type { InsightFacts } from './insight-facts.ts';
import { insightList, insightListIds } from './insight-lists.ts';
import type { InsightRow, Say } from './insight-row.ts';
import { InsightWords } from './insight-words.ts';
import { insightStrings } from './insights.strings.ts';
import { narrowedFacts } from './narrowed-facts.ts';
import { writeInsightCsv } from './write-insight-csv.ts';

const date = '2026-04-01';
let board: Board;
let map: RecordId;
let all: InsightFacts;

beforeAll(() => {
  board = newBoard();
  map = importCsv(board, golden('e1-running-shoes')).map;
  importCsv(board, golden('e1-notes'), { map });
  const surveys = planVocCsv(golden('e1-surveys'), board, { map });
  if ('errors' in surveys) throw new Error(JSON.stringify(surveys.errors));
  board.transact((tx) => surveys.apply(tx));
  all = { facts: journeyFacts(map, board.read), read: board.read, date };
});

const rowsOf = (id: string, of = all): readonly InsightRow[] =>
  insightList(id)?.rows(of).rows ?? [];
const keyOf = ({ touchpoint }: InsightRow) =>
  all.facts.places.find((place) => place.touchpoint === touchpoint)?.key;
const amounts = (rows: readonly InsightRow[]) =>
  rows.map((row) => [keyOf(row), row.value && 'of' in row.value ? row.value.of : undefined]);
const english = new InsightWords((key, vars = {}) => {
  const { en } = insightStrings;
  const words = en[key] ?? en[`${key}_${vars.count === 1 ? 'one' : 'other'}`] ?? key;
  return words.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(vars[name]));
}, 'en');

describe('the lists of the example at 2026-04-01', () => {
  it('rank for everybody and for one persona', () => {
    expect(amounts(rowsOf('priority')).slice(0, 4)).toEqual([
      ['TP05', 12.5],
      ['TP09', 10],
      ['TP03', 7.5],
      ['TP11', 6],
    ]);
    const facts = narrowedFacts(all.facts, board.read, { persona: 'Marta' });
    const own = rowsOf('priority', { ...all, facts });
    expect(amounts(own)).toEqual([
      ['TP05', 15],
      ['TP09', 8],
      ['TP11', 6],
      ['TP03', 5],
      ['TP12', 2],
    ]);
    expect(own[0]?.notes.map((note) => english.said(note))).toEqual([
      'Decision',
      'gap 3 × importance 4 × moment 1.25',
    ]);
  });

  it('say what was measured, with the number of answers', () => {
    const [nps] = rowsOf('nps').filter((row) => keyOf(row) === 'TP12');
    expect(english.said(nps?.value as Say)).toBe('+20 ± 35.6');
    expect(nps?.notes.map((note) => english.said(note))).toContain('n = 20 answers, small sample');
    expect(amounts(rowsOf('gaps'))[0]).toEqual(['TP05', -1.9]);
  });

  it('name overdue reviews, gaps of owners, drops and stages with one sort of channel', () => {
    const overdue = rowsOf('overdue').map((row) => [keyOf(row), english.said(row.value as Say)]);
    expect(overdue).toEqual([
      ['TP11', 'never'],
      ['TP05', '139 days'],
      ['TP03', '61 days'],
      ['TP09', '31 days'],
    ]);
    const [, call] = rowsOf('overdue');
    expect(call?.notes.map((note) => english.said(note))).toEqual([
      'Decision',
      '× 1.25 for its moment',
    ]);
    expect(rowsOf('ownerGaps').map(keyOf)).toEqual(['TP02']);
    const drops = rowsOf('handoffs').filter(({ group }) => group === 'Marta');
    expect(amounts(drops)).toEqual([
      ['TP03', -2],
      ['TP05', -3],
      ['TP09', -3],
    ]);
    const single = rowsOf('coverage').filter(({ notes }) =>
      notes.some((note) => (note as Say).key === 'insights.singleChannel'),
    );
    expect(single.map(({ title }) => title)).toEqual(['Consideration', 'Loyalty']);
    expect(rowsOf('unasked').map(keyOf)).toEqual(['TP03', 'TP07', 'TP09', 'TP11', 'TP04']);
    expect(rowsOf('pains').length).toBeGreaterThan(0);
  });

  it('have lines of their own keys, words in the table, and lead to records', () => {
    for (const id of insightListIds) {
      const { rows, summary } = insightList(id)!.rows(all);
      expect(new Set(rows.map(({ key }) => key)).size, id).toBe(rows.length);
      for (const { go } of rows) if (go) expect(board.read.record(go), id).toBeDefined();
      const said = rows.flatMap(({ title, notes, value, group }) => [
        title,
        ...notes,
        value,
        group,
      ]);
      for (const one of [...said, summary]) {
        if (one === undefined) continue;
        const words = english.said(one);
        expect(words, id).not.toContain('insights.');
        expect(words, id).not.toContain('undefined');
      }
      expect(insightStrings.en[`insights.list.${id}`], id).toBeDefined();
      expect(insightStrings.en[`insights.about.${id}`], id).toBeDefined();
    }
  });

  it('are files with as many cells as columns, formulas made harmless and a way back', () => {
    const own = newBoard();
    const made = importCsv(own, 'title,stage,emotion[Ann]\n"=1+1",One,-2\nB,One,1\n').map;
    const facts = journeyFacts(made, own.read);
    for (const id of insightListIds) {
      const csv = writeInsightCsv(
        id,
        { facts, read: own.read, date },
        { linkTo: (to) => `#${to}` },
      );
      const { data } = Papa.parse<string[]>(csv.trim().replace('\uFEFF', ''));
      for (const cells of data) expect(cells.length, id).toBe(data[0]?.length);
      expect(csv.replaceAll(/[\r\n,;"]/g, '\n'), id).not.toMatch(/^=/m);
    }
    expect(writeInsightCsv('priority', { facts, read: own.read, date })).toContain("'=1+1");
  });

  it('follow a path in its own order', () => {
    const [first, , third] = all.facts.places;
    const path = board.transact((tx) => {
      const id = tx.create({ kind: 'path', props: { map, pathKind: 'main' }, text: 'Short' });
      for (const [i, place] of [third!, first!].entries())
        tx.create({
          kind: 'path-step',
          props: { path: id, placement: place.placement, order: `a${i}` },
        });
      return id;
    });
    const facts = narrowedFacts(all.facts, board.read, { path });
    expect(facts.places.map(({ key }) => key)).toEqual(['TP03', 'TP01']);
  });
});
