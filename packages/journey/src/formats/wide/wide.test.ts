import type { Board, RecordId } from '@feltline/board';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { golden, importCsv, newBoard } from '../../../test/journey-board.ts';
import { journeyFacts } from '../../analyses/journey-facts.ts';
import { bindToCell } from '../../commands/cells.ts';
import { addLane } from '../../commands/lanes.ts';
import { readMap } from '../../read-map.ts';
import { planWideCsv } from './plan-wide-csv.ts';
import type { WideOptions } from './plan-wide-table.ts';
import { writeWideCsv } from './write-wide-csv.ts';

function imported(source: string | Uint8Array, options: WideOptions = {}) {
  const plan = planWideCsv(source, options);
  if ('errors' in plan) throw new Error(JSON.stringify(plan.errors));
  const board = newBoard();
  board.transact((tx) => {
    for (const record of plan.records) tx.create(record);
  });
  return { ...plan, board, map: board.read.ofKind('journey-map')[0] as RecordId };
}

const table = (csv: string) => Papa.parse<string[]>(csv, { skipEmptyLines: true }).data;
const lanesOf = ({ board, map }: { board: Board; map: RecordId }) =>
  readMap(map, board.read).lanes.map(({ text, props }) => [text, props.type]);

function goldenMap() {
  const board = newBoard();
  const { map } = importCsv(board, golden('e1-running-shoes'));
  importCsv(board, golden('e1-notes'), { map });
  board.transact((tx) => {
    for (const type of ['channel', 'moment', 'evidence', 'need', 'stickies'] as const) {
      const lane = addLane(tx, tx.read, map, { type, title: type === 'need' ? 'Needs' : 'Row' });
      if (type !== 'channel' && type !== 'stickies') continue;
      const note = tx.create({ kind: 'sticky', text: 'two\nlines' });
      bindToCell(tx, tx.read, note, lane, readMap(map, tx.read).steps[4]!.id);
    }
  });
  return { board, map };
}

describe('[J72] a map as a table', () => {
  it('has phases, stages and a row for each lane, with the feelings of each persona', () => {
    const { board, map } = goldenMap();
    const rows = table(writeWideCsv(map, board.read));
    expect(rows.map(([label]) => label)).toEqual([
      'Phase',
      'Stage',
      'Touchpoints',
      'Emotions [emotion: Marta]',
      'Emotions [emotion: Dani]',
      'Positives',
      'Negatives',
      'Owner',
      'Row [channel]',
      'Row [channel +]',
      'Row [moment]',
      'Row [evidence]',
      'Needs',
      'Row',
    ]);
    expect(rows[1]?.slice(1, 6)).toEqual([
      'Awareness',
      'Awareness',
      'Consideration',
      'Consideration',
      'Decision',
    ]);
    expect(rows.map((row) => row[5])).toEqual(
      expect.arrayContaining(['before', 'Support call for the shop address', '-2', '-1', 'micro']),
    );
    expect(rows[6]?.[5]).toBe('20 minutes on hold\nThe bot knows no shops');
    expect(rows[8]?.[5]).toBe('phone (human)');
  });

  it('is the same after it came back', () => {
    const { board, map } = goldenMap();
    const csv = writeWideCsv(map, board.read);
    const again = imported(csv);
    expect(writeWideCsv(again.map, again.board.read)).toBe(csv);
    expect(lanesOf(again)).toEqual(lanesOf({ board, map }));
    const told = ({ places, stages }: ReturnType<typeof journeyFacts>) =>
      places.map(({ title, emotions, stage, props }) => [
        title,
        [...emotions],
        stages.find(({ id }) => id === stage),
        props.owner,
        props.channel,
        props.channelType,
        props.moment ?? 'none',
        props.evidence,
      ]);
    const plain = (list: unknown) => JSON.stringify(list).replaceAll(/"id":"[^"]*"/g, '');
    expect(plain(told(journeyFacts(again.map, again.board.read)))).toBe(
      plain(told(journeyFacts(map, board.read))),
    );
  });

  it('may have several touchpoints in a column and unknown feelings', () => {
    const csv = 'Stage,A\nStep,First\nTouchpoints,"One\nTwo"\nHow it feels [emotion: Eva],"1\n?"\n';
    const { board, map } = imported(csv);
    const { places } = journeyFacts(map, board.read);
    expect(places.map(({ title, emotions }) => [title, emotions.get('Eva')])).toEqual([
      ['One', 1],
      ['Two', undefined],
    ]);
    expect(writeWideCsv(map, board.read).replaceAll('\r\n', '\n')).toBe(csv);
  });

  it('survives any words', () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
      .map((text) => text.replace(/[\0\r\uFFFD\u2028•·▪]/g, '').trim() || 'x');
    const odd = fc.constantFrom('=1+1', '-x', 'a "b", c', 'a;b', 'Phase', '#2', '?', 'x [need]');
    const cell = fc.oneof(word, odd, fc.constant(''));
    const shape = fc.record({
      stages: fc.array(fc.oneof(word, odd), { minLength: 1, maxLength: 4 }),
      lanes: fc.array(
        fc.record({
          title: fc.oneof(word, odd),
          cells: fc.array(cell, { minLength: 4, maxLength: 4 }),
        }),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
    });
    fc.assert(
      fc.property(shape, fc.constantFrom(',', ';', '\t'), fc.boolean(), (grid, delimiter, bom) => {
        const width = grid.stages.length;
        const rows = [
          ['Stage', ...grid.stages],
          ...grid.lanes.map(({ title, cells }) => [title, ...cells.slice(0, width)]),
        ];
        const first = planWideCsv(`${bom ? '\uFEFF' : ''}${Papa.unparse(rows, { delimiter })}`);
        if ('errors' in first) return;
        const once = imported(Papa.unparse(rows, { delimiter }));
        const csv = writeWideCsv(once.map, once.board.read);
        const twice = imported(csv);
        expect(writeWideCsv(twice.map, twice.board.read)).toBe(csv);
      }),
      { numRuns: 100 },
    );
  });
});

describe("[J73] somebody else's table", () => {
  it('names stages above and lanes at the side; merged cells go on', () => {
    const csv = [
      'Buying a bike;;;;',
      'Persona: Eva;;;;',
      ';Find out;;Buy;',
      ';Search;Compare;Try;Pay',
      'What they do;Reads\nAsks;Reads more;Rides;Pays',
      'Feeling;1;0,5;−1;',
      'Touchpoints;Ad;Web site;Shop;Till',
      ';;;More;',
    ].map((row) =>
      row
        .split(';')
        .map((cell) => (cell.includes('\n') ? `"${cell}"` : cell))
        .join(';'),
    );
    const made = imported(csv.join('\n'));
    expect(lanesOf(made)).toEqual([
      ['What they do', 'stickies'],
      ['Feeling', 'emotion'],
      ['Touchpoints', 'touchpoints'],
      ['', 'stickies'],
    ]);
    const { model, stages } = journeyFacts(made.map, made.board.read);
    expect(model.map.text).toBe('Buying a bike');
    expect(model.map.props.scenario).toBe('Persona: Eva');
    expect(stages.map(({ title }) => title)).toEqual(['Find out', 'Buy']);
    expect(model.steps.map(({ text }) => text)).toEqual(['Search', 'Compare', 'Try', 'Pay']);
  });

  it.each([
    ['Fase', 'Prima dell’acquisto', 'Punti di contatto', 'Canale', 'fisico', 'physical', 'ltr'],
    ['Этап', 'До покупки', 'Точки контакта', 'Канал', 'цифровая', 'digital', 'ltr'],
    ['שלב', 'לפני הרכישה', 'נקודות מגע', 'ערוץ', 'אנושי', 'human', 'rtl'],
  ])('speaks its language: %s', (stage, phase, cards, channel, type, meant, dir) => {
    const { board, map } = imported(`${stage}\t${phase}\n${cards}\tX\n${channel}\t${type}\n`);
    const { stages, places, model } = journeyFacts(map, board.read);
    expect(stages).toMatchObject([{ title: phase, phase: 'before' }]);
    expect(places[0]?.props.channelType).toBe(meant);
    expect(model.map.props.dir).toBe(dir === 'rtl' ? 'rtl' : model.map.props.dir);
  });

  it('keeps what a lane cannot tell as a note', () => {
    const { board, map, counts } = imported(
      'Stage,A\nTouchpoints,Shop\nEvidence,Interviews 2025\n',
    );
    expect(counts).toEqual({ stages: 1, columns: 1, lanes: 2, touchpoints: 1, notes: 1 });
    const notes = board.read.ofKind('sticky').map((id) => board.get(id)?.text);
    expect(notes).toEqual(['Interviews 2025']);
    expect(readMap(map, board.read).lanes[1]?.props.type).toBe('evidence');
  });
});

describe('[J74] a table that is not in order', () => {
  it.each([
    ['', 1, '(file)', 'an empty file', 'a header row and rows below it'],
    ['Only\nlabels\n', 1, '(file)', 'no stages', 'a row that names the stages'],
    ['Stage,A\n', 1, '(file)', 'nothing below the stages', 'at least one row below the stages'],
    ['Phase,later\nStage,A\nX,y', 1, 'B', 'later', 'before, during or after'],
    ['Stage,A\nX,y,z', 2, 'C', 'z', 'no more than the 2 cells of the header'],
    [
      'Stage,A\nTouchpoints,T\nFeel [emotion: Eva],7',
      3,
      'B',
      '7',
      'a number from -2 to 2, or nothing for unknown',
    ],
    [
      'Stage,A\nTouchpoints,"T\nU\nV"\nFeel [emotion],"1\n2"',
      3,
      'B',
      '2 values',
      'one value, or one line for each of 3 touchpoints',
    ],
  ])('%j names row, column, got and expected', (source, row, column, got, expected) => {
    expect(planWideCsv(source)).toMatchObject({ errors: [{ row, column, got, expected }] });
  });

  it('says which feelings have no touchpoint to belong to', () => {
    const { warnings } = imported('Stage,A\nEmotion,1\n');
    expect(warnings).toMatchObject([{ row: 2, column: 'B', code: 'lost' }]);
  });
});

describe('[J91] a table that somebody else made', () => {
  const felt = (csv: string, locale = 'en') => {
    const { board, map, ...rest } = imported(csv, { isForeign: true, locale });
    const { places } = journeyFacts(map, board.read);
    return {
      lanes: lanesOf({ board, map }),
      told: places.map(({ title, emotions }) => [title, ...emotions.entries()].flat()),
      ...rest,
    };
  };

  it('feels at what the customer does where nothing is called a touchpoint', () => {
    const { told, lanes } = felt(
      [
        'Onboarding map,,,',
        ',Sign up,Learn,Renew',
        'Actions,"Finds us\nFills a form",Watches a video,Pays',
        'Thoughts,Is it safe?,Too long,Why more?',
        'Feelings,🙂,😐 bored,3',
        'Pain points,Long form,No chapters,Price',
      ].join('\n'),
    );
    expect(told).toEqual([
      ['Finds us', 'Customer', 1],
      ['Fills a form', 'Customer', 1],
      ['Watches a video', 'Customer', 0],
      ['Pays', 'Customer', 0],
    ]);
    expect(lanes).toEqual([
      ['Actions', 'touchpoints'],
      ['Thoughts', 'stickies'],
      ['Feelings', 'emotion'],
      ['Feelings', 'stickies'],
      ['Pain points', 'negatives'],
    ]);
  });

  it('feels at the stages themselves where nothing else is there', () => {
    const { told, lanes } = felt('Fase,Prima,Dopo\nEmozioni,"2,5",10\nIdee,Meno attesa,', 'it');
    expect(told).toEqual([
      ['Prima', 'Cliente', -1.3],
      ['Dopo', 'Cliente', 2],
    ]);
    expect(lanes[0]).toEqual(['Punti di contatto', 'touchpoints']);
  });
});
