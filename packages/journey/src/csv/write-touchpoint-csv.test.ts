import type { Board, RecordId } from '@feltline/board';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { golden, importCsv, newBoard } from '../../test/journey-board.ts';
import { metricsOf } from '../analyses/measured-metrics.ts';
import { removeStage } from '../commands/stages.ts';
import { addTouchpoint } from '../commands/touchpoints.ts';
import { planVocCsv } from '../formats/voc/plan-voc-csv.ts';
import { readMap } from '../read-map.ts';
import { neutralised } from './formula-cells.ts';
import { writeTouchpointCsv } from './write-touchpoint-csv.ts';

/** Rows as objects: what stands in which column. */
function cellsOf(csv: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
}

function exported(board: Board, map: RecordId): Record<string, string>[] {
  return cellsOf(writeTouchpointCsv(map, board.read));
}

/** Imports, exports, imports that into a new map and exports again. */
function twice(source: string): [string, string] {
  const board = newBoard();
  const first = writeTouchpointCsv(importCsv(board, source).map, board.read);
  const second = writeTouchpointCsv(importCsv(board, first).map, board.read);
  return [first, second];
}

describe('[J27] exporting a map as touchpoint CSV', () => {
  it('gives the data of the example back, cell by cell', () => {
    const board = newBoard();
    const { map } = importCsv(board, golden('e1-running-shoes'));
    expect(exported(board, map)).toEqual(cellsOf(golden('e1-running-shoes')));
  });

  it('gives the notes back as well', () => {
    const board = newBoard();
    const { map } = importCsv(board, golden('e1-running-shoes'));
    importCsv(board, golden('e1-notes'), { map });
    const notes = new Map(cellsOf(golden('e1-notes')).map((row) => [row.id, row]));
    const expected = cellsOf(golden('e1-running-shoes')).map((row) => ({
      ...row,
      positives: notes.get(row.id)?.positives ?? '',
      negatives: notes.get(row.id)?.negatives ?? '',
    }));
    expect(exported(board, map)).toEqual(expected);
  });

  it('says the same after another round', () => {
    const [first, second] = twice(golden('e1-future'));
    expect(second).toBe(first);
  });

  it('changes nothing when it comes back onto its own map', () => {
    const board = newBoard();
    const { map } = importCsv(board, golden('e1-running-shoes'));
    importCsv(board, golden('e1-notes'), { map });
    const again = importCsv(board, writeTouchpointCsv(map, board.read), { map });
    expect([again.created, again.updated, again.skipped]).toEqual([0, 0, 12]);
  });

  it('gives attributes and metrics back', () => {
    const source = 'id,stage,title,metric[NPS],Colour\nA,S,One,20,red\nB,S,Two,,\n';
    const board = newBoard();
    const { map } = importCsv(board, source);
    expect(exported(board, map)).toEqual(cellsOf(source));
  });

  it('keeps metrics with their figures: a new figure is a reading more, the same one and a blank are none', () => {
    const source =
      'id,stage,title,metric[NPS],metric[Waiting time],metric[Smiles]\nA,S,One,-20,"3,5",\nB,S,Two,,,7\n';
    const board = newBoard();
    const { map } = importCsv(board, source, { map: 'new', today: '2026-04-01' });
    const [touchpoint = ''] = [...readMap(map, board.read).touchpoints.keys()];
    const kinds = () => metricsOf(board.read).get(touchpoint as RecordId) ?? [];
    expect(kinds().map(({ props }) => [props.kind, props.better])).toEqual([
      ['nps', 'up'],
      ['waiting_time', 'down'],
    ]);
    const written = writeTouchpointCsv(map, board.read);
    expect(cellsOf(written)).toEqual(cellsOf(source.replace('"3,5"', '3.5')));
    const same = importCsv(board, written, { map, today: '2026-04-02' });
    expect([same.created, same.updated, same.skipped]).toEqual([0, 0, 2]);
    const next = importCsv(board, 'id,stage,title,metric[NPS]\nA,S,One,5\nB,S,Two,\n', {
      map,
      today: '2026-05-01',
    });
    expect(next.rows.map(({ changes }) => changes)).toEqual([
      [{ column: 'metric[NPS]', from: '-20', to: '5' }],
      undefined,
    ]);
    expect(kinds()[0]?.observations).toEqual([
      expect.objectContaining({ at: '2026-04-01', value: -20 }),
      expect.objectContaining({ at: '2026-05-01', value: 5 }),
    ]);
    const second = newBoard();
    const copy = importCsv(second, writeTouchpointCsv(map, board.read)).map;
    expect(writeTouchpointCsv(copy, second.read)).toBe(writeTouchpointCsv(map, board.read));
  });

  it('writes the score of a survey as it stands today', () => {
    const board = newBoard();
    const { map } = importCsv(board, golden('e1-running-shoes'));
    const plan = planVocCsv(golden('e1-surveys'), board, { map });
    if ('errors' in plan) throw new Error(JSON.stringify(plan.errors));
    board.transact((tx) => plan.apply(tx));
    const rows = cellsOf(writeTouchpointCsv(map, board.read));
    const figures = rows.flatMap((row) =>
      ['NPS', 'CSAT', 'CES'].flatMap((name) => row[`metric[${name}]`] || []),
    );
    expect(figures.map(Number)).toEqual([
      expect.closeTo(500 / 12, 9),
      expect.closeTo(1100 / 15, 9),
      20,
    ]);
    const again = importCsv(board, writeTouchpointCsv(map, board.read), { map });
    expect(again.skipped).toBe(12);
  });

  it('tells columns without a name apart, in both directions', () => {
    const [first, second] = twice('id,stage,step,title\nA,S,#1,a\nB,S,#1,b\nC,S,,c\nD,S,x,d');
    expect(second).toBe(first);
    expect(cellsOf(first).map((row) => row.step)).toEqual(['#1', '#1', '', 'x']);
  });

  it('tells stages of the same name and of none apart', () => {
    const board = newBoard();
    const { map } = importCsv(board, 'stage,title\nS,a\nT,b\nU,c');
    const [, second, third] = readMap(map, board.read).stages;
    board.transact((tx) => {
      tx.setText(second?.id as RecordId, 'S');
      tx.setText(third?.id as RecordId, '');
    });
    expect(exported(board, map).map((row) => row.stage)).toEqual(['S', 'S (2)', '#3']);
    const again = importCsv(board, writeTouchpointCsv(map, board.read), { map });
    expect(again.skipped).toBe(3);
  });

  it('exports what waits in the tray, and what has no title', () => {
    const board = newBoard();
    const { map } = importCsv(board, 'id,stage,title,emotion[A]\nX,S,a,1\nY,T,b,2');
    const [stage] = readMap(map, board.read).stages;
    board.transact((tx) => {
      const { steps } = readMap(map, board.read);
      addTouchpoint(tx, tx.read, map, steps[1]?.id as RecordId);
      removeStage(tx, tx.read, stage?.id as RecordId);
    });
    expect(exported(board, map).map((row) => [row.stage, row.title, row['emotion[A]']])).toEqual([
      ['T', 'b', '2'],
      ['T', '(untitled)', ''],
      ['(unplaced)', 'a', '1'],
    ]);
    const again = importCsv(board, writeTouchpointCsv(map, board.read), { map });
    expect([again.created, again.updated, again.skipped]).toEqual([0, 0, 3]);
  });

  it('keeps line breaks inside a note', () => {
    const board = newBoard();
    const { map } = importCsv(board, 'id,stage,title,positives\nA,S,One,good');
    const sticky = board.read.ofKind('sticky')[0] as RecordId;
    board.transact((tx) => tx.setText(sticky, 'two\nlines'));
    const csv = writeTouchpointCsv(map, board.read);
    const copy = importCsv(board, csv);
    const texts = board.read.ofKind('sticky').map((id) => board.get(id)?.text);
    expect(texts).toEqual(['two\nlines', 'two\nlines']);
    expect(writeTouchpointCsv(copy.map, board.read)).toBe(csv);
  });

  it('[J28] disarms formulas, leaves numbers alone and takes the mark off again', () => {
    const board = newBoard();
    const cells = ['=1+1', '+1', '-0.5', '@x', "'=x", "'plain", '-x', '−1'];
    const rows = cells.map((title, i) => ({ id: `T${i}`, stage: 'S', title }));
    const source = Papa.unparse(rows);
    const { map } = importCsv(board, Papa.unparse(rows.map(quoted)));
    expect(exported(board, map).map((row) => row.title)).toEqual([
      "'=1+1",
      '+1',
      '-0.5',
      "'@x",
      "''=x",
      "'plain",
      "'-x",
      '−1',
    ]);
    const titles = [...readMap(map, board.read).touchpoints.values()].map((t) => t.text);
    expect(titles).toEqual(cellsOf(source).map((row) => row.title));
  });

  it('survives any words in titles, steps, notes and names', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    const word = words.map((text) => text.replace(/[\0\r\uFFFD]/g, '').trim() || 'x');
    const row = fc.record({ stage: word, title: word, owner: word, positives: word, tags: word });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), word, (rows, persona) => {
        const named = rows.map((cells, i) => ({ id: `T${i}`, ...cells }));
        const withFeeling = named.map((cells) => ({ ...cells, [`emotion[${persona}]`]: '-1.5' }));
        const [first, second] = twice(Papa.unparse(withFeeling.map(quoted)));
        expect(second).toBe(first);
        const titles = cellsOf(first).map((cells) => cells.title);
        expect(titles.toSorted()).toEqual(named.map((cells) => quoted(cells).title).toSorted());
      }),
      { numRuns: 60 },
    );
  });
});

/** As our own export would have written it. */
function quoted<T extends Record<string, string>>(row: T): T {
  const cells = Object.entries(row).map(([name, cell]) => [name, neutralised(cell)]);
  return Object.fromEntries(cells) as T;
}
