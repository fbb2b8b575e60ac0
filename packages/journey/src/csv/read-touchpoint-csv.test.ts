import type { Board, RecordId } from '@feltline/board';
import { describe, expect, it } from 'vitest';
import { golden, importCsv, newBoard } from '../../test/journey-board.ts';
import { emotionTenths } from '../emotion-value.ts';
import { layoutMap } from '../layout/layout-map.ts';
import { cellKey } from '../map-model.ts';
import { readMap } from '../read-map.ts';
import { planTouchpointCsv } from './read-touchpoint-csv.ts';

const marta = [10, 20, 0, 10, -20, 10, 10, 20, -10, 10, -10, 0];
const dani = [0, 10, -10, 10, -10, 0, -10, 0, -20, 10, -10, 0];

function imported(source: string, board = newBoard()) {
  const result = importCsv(board, source);
  return { board, ...result, model: () => readMap(result.map, board.read) };
}

describe('importing the example journey', () => {
  it('[J20] has 5 stages under 3 phases, in order of appearance', () => {
    const { model, created, updated, skipped, warnings } = imported(golden('e1-running-shoes'));
    expect({ created, updated, skipped, warnings }).toEqual({
      created: 12,
      updated: 0,
      skipped: 0,
      warnings: [],
    });
    expect(model().stages.map((stage) => [stage.text, stage.props.phase])).toEqual([
      ['Awareness', 'before'],
      ['Consideration', 'before'],
      ['Decision', 'before'],
      ['Action', 'during'],
      ['Loyalty', 'after'],
    ]);
    const { phases } = layoutMap(model(), { x: 0, y: 0 });
    expect(phases.map(({ phase, stages }) => [phase, stages.length])).toEqual([
      ['before', 3],
      ['during', 1],
      ['after', 1],
    ]);
  });

  it('[J21] gives each row a column of its own where the file has no steps', () => {
    const { model } = imported(golden('e1-running-shoes'));
    const { steps, placementsByStep } = model();
    expect(steps).toHaveLength(12);
    expect(steps.map((step) => placementsByStep.get(step.id)?.length)).toEqual(Array(12).fill(1));
    expect(steps.every((step) => step.text === '')).toBe(true);
  });

  it('has 12 touchpoints, 2 moments of truth and 3 micro-moments among them', () => {
    const { model } = imported(golden('e1-running-shoes'));
    const touchpoints = [...model().touchpoints.values()];
    const count = (moment: string) => touchpoints.filter((t) => t.props.moment === moment).length;
    expect([touchpoints.length, count('mot'), count('micro')]).toEqual([12, 2, 3]);
    const call = touchpoints.find((touchpoint) => touchpoint.props.importId === 'TP05');
    expect(call?.text).toBe('Support call for the shop address');
    expect(call?.props).toMatchObject({
      channelType: 'human',
      channel: 'phone',
      ownership: 'brand',
      importanceCustomer: 4,
      lastReviewedAt: '2025-08-15',
      reviewEveryDays: 90,
      owner: 'Support',
      evidence: 'measured',
    });
  });

  it('has 2 personas whose curves pass through exactly the given values', () => {
    const { model } = imported(golden('e1-running-shoes'));
    expect(model().personas.map((persona) => persona.text)).toEqual(['Marta', 'Dani']);
    const { curves } = layoutMap(model(), { x: 0, y: 0 });
    expect(curves.map((curve) => curve.points.map((point) => point.value))).toEqual([marta, dani]);
    const styles = model().personas.map(({ props }) => `${props.color} ${props.dash}`);
    expect(new Set(styles).size).toBe(2);
  });

  it('brings the notes into lanes of their sign under their touchpoints', () => {
    const { board, map, model } = imported(golden('e1-running-shoes'));
    expect(model().lanes.map((lane) => lane.props.type)).toEqual([
      'touchpoints',
      'emotion',
      'owner',
    ]);
    const notes = importCsv(board, golden('e1-notes'), { map });
    expect([notes.created, notes.updated, notes.skipped]).toEqual([0, 6, 0]);
    expect(model().lanes.map((lane) => lane.text)).toEqual([
      'Touchpoints',
      'Emotions',
      'Positives',
      'Negatives',
      'Owner',
    ]);
    expect(notesUnder(board, map, 'TP05')).toEqual({
      positives: ['Friendly once you get through'],
      negatives: ['20 minutes on hold', 'The bot knows no shops'],
    });
    expect(notesUnder(board, map, 'TP09')).toEqual({ positives: [], negatives: ['One till open'] });
  });

  it('[J24] leaves alone what the second file has no column for', () => {
    const { board, map, model } = imported(golden('e1-running-shoes'));
    importCsv(board, golden('e1-notes'), { map });
    const { curves } = layoutMap(model(), { x: 0, y: 0 });
    expect(curves[0]?.points.map((point) => point.value)).toEqual(marta);
    expect(model().stages.map((stage) => stage.props.phase)).toEqual([
      'before',
      'before',
      'before',
      'during',
      'after',
    ]);
  });

  it('[J25] adds nothing when the same file comes again', () => {
    const { board, map } = imported(golden('e1-running-shoes'));
    importCsv(board, golden('e1-notes'), { map });
    const before = board.size;
    const again = importCsv(board, golden('e1-notes'), { map });
    expect([again.created, again.updated, again.skipped]).toEqual([0, 0, 6]);
    const shoes = importCsv(board, golden('e1-running-shoes'), { map });
    expect([shoes.created, shoes.updated, shoes.skipped]).toEqual([0, 0, 12]);
    expect(board.size).toBe(before);
  });

  it('is one step to undo', () => {
    const board = newBoard();
    const before = board.size;
    importCsv(board, golden('e1-running-shoes'));
    board.undo();
    expect(board.size).toBe(before);
  });
});

describe('importing', () => {
  it('[J22] takes commas, semicolons and tabs, with and without a byte-order mark', () => {
    for (const delimiter of [',', ';', '\t']) {
      for (const mark of ['', '\uFEFF']) {
        const rows = ['id|stage|title|emotion[Anna]', 'A|S|One|-0.5', 'B|S|Two|'];
        const { model } = imported(mark + rows.join('\r\n').replaceAll('|', delimiter));
        expect([...model().touchpoints.values()].map((t) => t.text)).toEqual(['One', 'Two']);
        const [first, second] = model().steps.map((s) => model().placementsByStep.get(s.id)?.[0]);
        const anna = model().personas[0]?.id as RecordId;
        expect(emotionTenths(model(), anna, first?.id as RecordId)).toBe(-5);
        expect(emotionTenths(model(), anna, second?.id as RecordId)).toBeNull();
      }
    }
  });

  it('understands other words for our values', () => {
    const { model } = imported(
      [
        'stage,title,channel_type,phase,moment',
        "S,a,fisico,prima dell'acquisto,MoT",
        'T,b,virtuale,до покупки,moment of truth',
        'U,c,אנושי,לפני הרכישה,micro-momento',
        'V,d,цифровой,לאחר הרכישה,',
      ].join('\n'),
    );
    const touchpoints = [...model().touchpoints.values()].map((t) => t.props);
    expect(touchpoints.map((t) => t.channelType)).toEqual([
      'physical',
      'digital',
      'human',
      'digital',
    ]);
    expect(touchpoints.map((t) => t.moment)).toEqual(['mot', 'mot', 'micro', undefined]);
    expect(model().stages.map((stage) => stage.props.phase)).toEqual([
      'before',
      'before',
      'before',
      'after',
    ]);
  });

  it('puts rows of the same step into one column', () => {
    const { model } = imported('stage,step,title\nS,Look,a\nS,Look,b\nS,,c\nT,Look,d');
    const { steps, placementsByStep } = model();
    expect(steps.map((step) => [step.text, placementsByStep.get(step.id)?.length])).toEqual([
      ['Look', 2],
      ['', 1],
      ['Look', 1],
    ]);
  });

  it('[J23] makes a second placement of an id that stands twice in a file', () => {
    const { board, map, model } = imported(
      'id,stage,title,need\nA,S,Survey,to be heard\nB,S,Other,\nA,T,Survey,to be thanked',
    );
    expect(model().touchpoints.size).toBe(2);
    const placed = [...model().placementsByStep.values()].flat();
    expect(placed).toHaveLength(3);
    expect(placed[2]?.props).toMatchObject({ touchpoint: placed[0]?.props.touchpoint });
    expect(placed[2]?.props.need).toBe('to be thanked');
    const again = importCsv(
      board,
      'id,stage,title,need\nA,S,Survey,to be heard\nB,S,Other,\nA,T,Survey,to be thanked',
      { map },
    );
    expect(again.skipped).toBe(3);
  });

  it('moves a touchpoint with its column and notes when its stage has changed', () => {
    const { board, map, model } = imported(
      'id,stage,title,negatives\nA,S,One,slow\nB,S,Two,\nC,T,Three,',
    );
    const column = model().steps[0]?.id;
    const result = importCsv(board, 'id,stage,title\nA,T,One', { map });
    expect([result.created, result.updated]).toEqual([0, 1]);
    const { steps, lanes, cellItems, stages, unplaced } = model();
    expect(steps.map((step) => step.props.stage)).toEqual([
      stages[0]?.id,
      stages[1]?.id,
      stages[1]?.id,
    ]);
    const negatives = lanes.find((lane) => lane.props.type === 'negatives')?.id as RecordId;
    expect(cellItems.get(cellKey(negatives, column as RecordId))).toHaveLength(1);
    expect(unplaced).toEqual([]);
  });

  it('names and merges columns when a file brings step names later', () => {
    const { board, map, model } = imported(
      'id,stage,title,positives\nA,S,One,good\nB,S,Two,\nC,S,Three,',
    );
    importCsv(board, 'id,stage,step,title\nA,S,Look,One\nB,S,Look,Two\nC,S,Buy,Three', { map });
    const { steps, placementsByStep } = model();
    expect(steps.map((step) => [step.text, placementsByStep.get(step.id)?.length])).toEqual([
      ['Look', 2],
      ['Buy', 1],
    ]);
    expect(notesUnder(board, map, 'A').positives).toEqual(['good']);
  });

  it('clears what the file says is empty and keeps what it does not mention', () => {
    const { board, map, model } = imported(
      'id,stage,title,owner,purpose,colour,emotion[Anna]\nA,S,One,Ben,sell,red,1',
    );
    importCsv(board, 'id,stage,title,owner,emotion[Anna]\nA,S,One,,', { map });
    const [touchpoint] = model().touchpoints.values();
    expect(touchpoint?.props.owner).toBeUndefined();
    expect(touchpoint?.props.purpose).toBe('sell');
    expect(touchpoint?.props.attributes).toEqual({ colour: 'red' });
    expect([...model().emotions.values()].map((e) => e.props.value)).toEqual([null]);
  });

  it('keeps unknown columns as attributes and says so', () => {
    const { model, warnings } = imported('stage,title,Colour,metric[NPS]\nS,One,red,20');
    const [touchpoint] = model().touchpoints.values();
    expect(touchpoint?.props.attributes).toEqual({ Colour: 'red' });
    expect(warnings.map((warning) => warning.column)).toEqual(['Colour']);
  });

  it('rounds feelings to tenths, halves away from zero, and says so', () => {
    const { model, warnings } = imported('stage,title,emotion[A]\nS,One,-0.25\nS,Two,1.5');
    expect([...model().emotions.values()].map((e) => e.props.value).sort()).toEqual([-3, 15]);
    expect(warnings.map((warning) => warning.row)).toEqual([2]);
  });

  it('keeps the first of two phases that a stage is given, and says so', () => {
    const { model, warnings } = imported('phase,stage,title\nbefore,S,One\nafter,S,Two');
    expect(model().stages.map((stage) => stage.props.phase)).toEqual(['before']);
    expect(warnings).toMatchObject([{ row: 3, column: 'phase', code: 'otherPhase' }]);
  });

  it('keeps a Hebrew journey right-to-left, whatever language its notes are in', () => {
    const { board, map } = imported(
      'stage,title,positives\nשיקול,אתר המותג,Guida alle taglie onesta\nהחלטה,Video del prodotto,',
    );
    expect(readMap(map, board.read).map.props.dir).toBe('rtl');
    expect(board.read.ofKind('sticky').map((id) => board.get(id)?.text)).toEqual([
      'Guida alle taglie onesta',
    ]);
  });

  it('takes the titles from the language of whoever imports and the direction from the words', () => {
    const board = newBoard();
    const he = importCsv(board, 'stage,title\nמודעות למותג,באנר', { map: 'new', locale: 'he' });
    const en = importCsv(board, 'stage,title\nAwareness,Banner', { map: 'new', locale: 'he-IL' });
    const dirOf = (map: RecordId) => readMap(map, board.read).map.props.dir;
    expect([dirOf(he.map), dirOf(en.map)]).toEqual(['rtl', 'ltr']);
    expect(readMap(en.map, board.read).lanes[0]?.text).toBe('נקודות מגע');
  });
});

function notesUnder(board: Board, map: RecordId, importId: string) {
  const model = readMap(map, board.read);
  const touchpoint = [...model.touchpoints.values()].find((t) => t.props.importId === importId);
  const placed = [...model.placementsByStep.values()].flat();
  const step = placed.find((p) => p.props.touchpoint === touchpoint?.id)?.props.step as RecordId;
  const texts = (type: string) => {
    const lane = model.lanes.find((one) => one.props.type === type);
    const items = lane ? (model.cellItems.get(cellKey(lane.id, step)) ?? []) : [];
    return items.map((item) => board.get(item)?.text);
  };
  return { positives: texts('positives'), negatives: texts('negatives') };
}

describe('[J29] the plan of an import', () => {
  it('says of every row what becomes of it, and which ids the map does not know', () => {
    const board = newBoard();
    const { map } = importCsv(board, golden('e1-running-shoes'));
    const file = [
      'id,stage,title',
      'TP01,Awareness,Online banner ad',
      'TP02,Awareness,A friend says',
      'TP99,Action,Fitting room',
      ',Action,Mirror',
    ].join('\n');
    const plan = planTouchpointCsv(file, board, { map });
    if ('errors' in plan) throw new Error('expected a plan');
    expect(plan.rows).toEqual([
      { row: 2, id: 'TP01', title: 'Online banner ad', stage: 'Awareness', state: 'same' },
      {
        ...{ row: 3, id: 'TP02', title: 'A friend says', stage: 'Awareness', state: 'changed' },
        changes: [{ column: 'title', from: 'Word of mouth from a friend', to: 'A friend says' }],
      },
      {
        ...{ row: 4, id: 'TP99', title: 'Fitting room', stage: 'Action', state: 'created' },
        isUnmatched: true,
      },
      { row: 5, title: 'Mirror', stage: 'Action', state: 'created' },
    ]);
    const fresh = planTouchpointCsv(file, board, { map: 'new' });
    if ('errors' in fresh) throw new Error('expected a plan');
    expect(fresh.rows.map(({ state }) => state)).toEqual(Array(4).fill('created'));
    expect(fresh.rows.some(({ isUnmatched }) => isUnmatched)).toBe(false);
  });
});

describe('[J30] a header in other words', () => {
  it.each([
    ['Fase;Punto di contatto;Canale;Responsabile', 'Scoperta;Sito;web;Eva'],
    ['Этап\tТочка контакта\tКанал\tОтветственный', 'Scoperta\tSito\tweb\tEva'],
    ['שלב,נקודת מגע,ערוץ,אחראי', 'Scoperta,Sito,web,Eva'],
    ['Stage,Touchpoint,Channel,Owner', 'Scoperta,Sito,web,Eva'],
  ])('%s', (header, row) => {
    const { model, warnings } = imported(`${header}\n${row}\n`);
    expect(warnings).toEqual([]);
    expect(model().stages[0]?.text).toBe('Scoperta');
    const [touchpoint] = model().touchpoints.values();
    expect(touchpoint).toMatchObject({ text: 'Sito', props: { channel: 'web', owner: 'Eva' } });
  });

  it('keeps every column that is not ours where stage and title have our names', () => {
    const { model } = imported('stage,title,Canale,touchpoint\nA,B,web,77\n');
    const [touchpoint] = model().touchpoints.values();
    expect(touchpoint?.props.attributes).toEqual({ Canale: 'web', touchpoint: '77' });
  });
});
