import { describe, expect, it } from 'vitest';
import { golden, importCsv, newBoard } from '../../test/journey-board.ts';
import { maxCsvBytes, maxCsvRows } from './csv-limits.ts';
import { journeyStrings } from './csv-words.ts';
import { planTouchpointCsv } from './read-touchpoint-csv.ts';

function errorsOf(source: string | Uint8Array) {
  const board = newBoard();
  const before = board.size;
  const plan = planTouchpointCsv(source, board, { map: 'new' });
  expect(board.size).toBe(before);
  return 'errors' in plan ? plan.errors : [];
}

describe('what an error says', () => {
  it('can be said in every language, with the same gaps to fill', () => {
    const gaps = (sentence: string) => (sentence.match(/\{\{\w+\}\}/g) ?? []).toSorted();
    for (const said of Object.values(journeyStrings)) {
      expect(Object.keys(said)).toEqual(Object.keys(journeyStrings.en));
      for (const [key, sentence] of Object.entries(journeyStrings.en)) {
        expect(gaps(said[key] ?? '')).toEqual(gaps(sentence));
      }
    }
    const [error] = errorsOf('stage,title,help_needed\nS,T,9');
    expect(error?.expected).toBe('a whole number from 0 to 3');
    expect(error?.expectedWords).toEqual({ key: 'journey.csv.whole', vars: { low: 0, high: 3 } });
    expect(error?.gotWords).toBeUndefined();
  });
});

describe('[J26] a file that is not in order changes nothing and says where and why', () => {
  it('without a stage column', () => {
    const source = golden('e1-running-shoes').replace('stage', 'place');
    expect(errorsOf(source)).toMatchObject([
      { row: 1, column: 'stage', expected: 'a column named stage', code: 'missingColumn' },
    ]);
    expect(errorsOf(source)[0]?.got).toContain('place');
  });

  it('with an emotion of 7', () => {
    const source = golden('e1-running-shoes').replace('brand,3,none,1,0', 'brand,3,none,7,0');
    expect(errorsOf(source)).toMatchObject([
      {
        row: 2,
        column: 'emotion[Marta]',
        got: '7',
        expected: 'a number from -2 to 2, or nothing for unknown',
        code: 'badValue',
      },
    ]);
  });

  it('with a metric that is no number, or has no name', () => {
    expect(errorsOf('stage,title,metric[NPS]\nS,T,high')).toMatchObject([
      { row: 2, column: 'metric[NPS]', got: 'high', code: 'badValue' },
    ]);
    expect(errorsOf('stage,title,metric[ ]\nS,T,1')).toMatchObject([
      { row: 1, expected: 'metric[name of a metric]', code: 'namelessColumn' },
    ]);
  });

  it('with words that are longer than they may be, row by row', () => {
    const long = (length: number) => 'x'.repeat(length);
    const source = `stage,title,need\nA,${long(60_000)},n\nA,${long(1000)},${long(20_001)}`;
    const code = 'tooLong';
    expect(errorsOf(source)).toMatchObject([
      {
        row: 2,
        column: 'title',
        got: '60000 characters',
        expected: 'at most 1000 characters',
        code,
      },
      {
        row: 3,
        column: 'need',
        got: '20001 characters',
        expected: 'at most 20000 characters',
        code,
      },
    ]);
  });

  it('with 200 columns', () => {
    const names = Array.from({ length: 198 }, (_, i) => `c${i}`);
    const source = `stage,title,${names.join(',')}\nS,T${',x'.repeat(198)}`;
    expect(errorsOf(source)).toMatchObject([
      {
        row: 1,
        column: 'c98',
        got: '200 columns',
        expected: 'at most 100 columns',
        code: 'tooManyColumns',
      },
    ]);
  });

  it('of 50 MB', () => {
    const expected = { row: 1, got: '50 MB', expected: 'at most 10 MB', code: 'tooBig' };
    expect(errorsOf('a'.repeat(5 * maxCsvBytes))).toMatchObject([expected]);
    expect(errorsOf(new Uint8Array(5 * maxCsvBytes))).toMatchObject([expected]);
  });

  it('with more than 5,000 rows', () => {
    const rows = 'S,T\n'.repeat(maxCsvRows + 1);
    expect(errorsOf(`stage,title\n${rows}`)).toMatchObject([
      { row: 5002, got: 'more than 5000 rows', expected: 'at most 5000 rows' },
    ]);
  });

  it('that is not text at all', () => {
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
    const expected = { code: 'notText', expected: 'a text file in UTF-8' };
    expect(errorsOf(picture)).toMatchObject([expected]);
    expect(errorsOf('stage,title\nS,a\0b')).toMatchObject([{ ...expected, row: 2 }]);
    const latin1 = new Uint8Array([...new TextEncoder().encode('stage,title\nS,caf'), 0xe9]);
    expect(errorsOf(latin1)).toMatchObject([
      { ...expected, row: 2, got: 'bytes that are not UTF-8' },
    ]);
    expect(errorsOf('stage,title\nS,caf\uFFFD')).toMatchObject([{ ...expected, row: 2 }]);
  });

  it('that is empty, or a header and nothing else', () => {
    expect(errorsOf('')).toMatchObject([{ got: 'an empty file', code: 'empty' }]);
    expect(errorsOf('\uFEFF \r\n')).toMatchObject([{ code: 'empty' }]);
    expect(errorsOf('stage,title\n')).toMatchObject([{ row: 2, code: 'noRows' }]);
  });

  it('without a title or a stage in a row, counting as a spreadsheet does', () => {
    const errors = errorsOf('stage,title\nS,One\n\nS,\n,Two\n"  ","a\nb"\n');
    expect(errors).toMatchObject([
      { row: 4, column: 'title', got: 'an empty cell', expected: 'a title' },
      { row: 5, column: 'stage', got: 'an empty cell', expected: 'a stage' },
      { row: 6, column: 'stage' },
    ]);
  });

  it('with a value that is none of ours, and all of them at once', () => {
    const header = 'stage,title,channel_type,importance_customer,last_reviewed,moment,phase,paid';
    const errors = errorsOf(`${header}\nS,T,fax,6,2026-02-30,huge,later,maybe`);
    expect(errors.map(({ column, got }) => `${column}: ${got}`).sort()).toEqual([
      'channel_type: fax',
      'importance_customer: 6',
      'last_reviewed: 2026-02-30',
      'moment: huge',
      'paid: maybe',
      'phase: later',
    ]);
    expect(errors.find((error) => error.column === 'channel_type')?.expected).toBe(
      'physical, digital or human',
    );
  });

  it('with a column twice, a nameless one, or a nameless persona', () => {
    expect(errorsOf('stage,title,Title\nS,a,b')).toMatchObject([
      { row: 1, column: 'Title', expected: 'each column once' },
    ]);
    expect(errorsOf('stage,,title\nS,x,a')).toMatchObject([{ column: '(column 2)' }]);
    expect(errorsOf('stage,title,emotion[ ]\nS,a,1')).toMatchObject([{ code: 'namelessColumn' }]);
    expect(errorsOf('stage,title,__proto__\nS,a,1')).toMatchObject([{ code: 'namelessColumn' }]);
  });

  it('with a cell beyond the header', () => {
    expect(errorsOf('stage,title\nS,a\nS,b,c')).toMatchObject([
      { row: 3, column: '(column 3)', got: 'c' },
    ]);
  });

  it('with a quote that does not close', () => {
    expect(errorsOf('stage,title\nS,"a\nS,b\n')).toMatchObject([{ row: 2, code: 'badQuote' }]);
  });

  it('for a map that is not there', () => {
    const board = newBoard();
    const plan = planTouchpointCsv(golden('e1-notes'), board, { map: 'nowhere' as never });
    expect(plan).toMatchObject({ errors: [{ got: 'nowhere', code: 'noMap' }] });
  });

  it('and on a map that is there nothing of it is applied', () => {
    const board = newBoard();
    const { map } = importCsv(board, golden('e1-running-shoes'));
    const before = board.size;
    const plan = planTouchpointCsv('id,stage,title\nTP01,S,\nX,S,new', board, { map });
    expect('errors' in plan).toBe(true);
    expect(board.size).toBe(before);
  });
});
