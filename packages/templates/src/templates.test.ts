import { readFileSync } from 'node:fs';
import type { RecordId } from '@feltline/board';
import { convertMap, type MapLayout, readMap, writeTouchpointCsv } from '@feltline/journey';
import { describe, expect, it } from 'vitest';
import { boardWith } from '../test/template-board.ts';
import { conversions } from './conversions.ts';
import * as en from './running-shoes/touchpoints.en.ts';
import type { stagePresets } from './stage-presets.ts';
import type { Template } from './template.ts';
import { type TemplateLocale, templateLocales } from './template-locale.ts';
import { templateKeys, templateText } from './template-text.ts';
import { templates } from './templates.ts';

const at = { x: 40, y: -60 };
const named = (id: string) => templates.find((one) => one.id === id) as Template;

function built(id: string, locale: TemplateLocale = 'en', options = {}) {
  const board = boardWith(named(id), locale, at, options);
  const map = board.read.ofKind('journey-map')[0] as RecordId;
  return {
    board,
    map,
    model: readMap(map, board.read),
    layout: board.read.derived<MapLayout>(map) as MapLayout,
  };
}

const golden = (name: string) =>
  readFileSync(new URL(`../../journey/test/golden/${name}.csv`, import.meta.url), 'utf8');

/** What is the same in all languages: names of scores, of methods, of our own kind. */
const international =
  /\b(NPS|CSAT|CES|HEART|CRM|TP\d\d|Service Blueprint|service blueprint|4L|A|O|M|I|R|Q)\b|[A-Z] \+ [A-Z]/g;

describe('every template', () => {
  it('is there once: T1 to T13 and both examples', () => {
    const numbered = Array.from({ length: 13 }, (_, i) => `t${i + 1}`);
    expect(templates.map(({ id }) => id)).toEqual([...numbered, 'e1', 'e2']);
  });

  for (const template of templates) {
    const { id } = template;
    for (const locale of templateLocales) {
      it(`${id} in ${locale} has only records in order and stands where it is put`, () => {
        const board = boardWith(template, locale, at);
        expect([...board.all()].filter((record) => record.problem)).toEqual([]);
        const boxes = [...board.objects()].map((object) => board.read.box(object));
        expect(Math.min(...boxes.map((box) => box?.x ?? Number.NaN))).toBeCloseTo(at.x);
        expect(Math.min(...boxes.map((box) => box?.y ?? Number.NaN))).toBeCloseTo(at.y);
        for (const map of board.read.ofKind('journey-map')) {
          expect(readMap(map, board.read).unplaced).toEqual([]);
          const dir = locale === 'he' ? 'rtl' : 'ltr';
          expect(board.read.derived<MapLayout>(map)?.dir).toBe(dir);
        }
      });

      it(`${id} in ${locale} makes new records each time`, () => {
        const ids = [1, 2].flatMap(() => template.build(locale, at).map((one) => one.id));
        const given = ids.filter((one) => one !== undefined);
        expect(new Set(given).size).toBe(given.length);
      });
    }

    it(`${id} has the same structure in every language`, () => {
      const shape = (locale: TemplateLocale) =>
        [...boardWith(template, locale).all()].map((record) => record.kind).sort();
      for (const locale of templateLocales) expect(shape(locale)).toEqual(shape('en'));
    });

    it(`${id} has no English left in Russian and Hebrew`, () => {
      for (const locale of ['ru', 'he'] as const) {
        const words = [...boardWith(template, locale).all()].flatMap(({ text, props }) => [
          text ?? '',
          String(props.hint ?? ''),
        ]);
        const left = words.filter((text) => /[A-Za-z]/.test(text.replaceAll(international, '')));
        expect(left).toEqual([]);
      }
    });

    it(`${id} leads to others that exist`, () => {
      for (const other of template.related) {
        expect(templates.map((one) => one.id)).toContain(other);
        expect(other).not.toBe(id);
      }
    });
  }

  it('says everything in four languages, in words of their own', () => {
    for (const locale of templateLocales) {
      expect(templateKeys(locale)).toEqual(templateKeys('en'));
      const empty = templateKeys(locale).filter((key) => templateText(key, locale).trim() === '');
      expect(empty).toEqual([]);
    }
    const untranslated = templateKeys('en').filter((key) => {
      const words = templateText(key, 'en');
      return (
        /[A-Za-z]{4}/.test(words.replace(/\{\{\w+\}\}/g, '')) && templateText(key, 'it') === words
      );
    });
    expect(untranslated.sort()).toEqual([
      'tpl.e2.mail',
      'tpl.e2.marketing',
      'tpl.map.persona',
      'tpl.t10.title',
      'tpl.t3.scenario',
      'tpl.t3.title',
      'tpl.t4.title',
      'tpl.t7.team',
      'tpl.t8.title',
      'tpl.t9.title',
    ]);
  });

  it('uses the terms that were agreed on', () => {
    const terms: Record<string, readonly string[]> = {
      'tpl.t1.title': [
        'Customer Touchpoint Map',
        'Customer touchpoint map',
        'Карта точек контакта',
        'מפת נקודות מגע',
      ],
      'tpl.t3.title': [
        'Customer Journey Map',
        'Customer Journey Map',
        'Карта пути клиента',
        'מפת מסע הלקוח',
      ],
      'tpl.map.awareness': ['Awareness', 'Consapevolezza', 'Осознание', 'מודעות למותג'],
      'tpl.map.positives': [
        'What works (+)',
        'Aspetti positivi',
        'Что работает (+)',
        'מה עובד (+)',
      ],
      'tpl.t4.title': [
        'Service Blueprint',
        'Service Blueprint',
        'Схема сервиса (service blueprint)',
        'תרשים שירות (Service Blueprint)',
      ],
      'tpl.t5.title': ['5 Whys', '5 Perché', '5 «почему»', 'חמשת ה״למה״'],
      'tpl.t6.longed': ['Longed for', 'Desiderato', 'Хотелось бы', 'רצינו'],
      'tpl.t7.title': ['Kaizen Report', 'Report Kaizen', 'Отчёт кайдзен', 'דוח קאיזן'],
      'tpl.t8.tasks': [
        'Task success',
        'Successo nelle attività',
        'Успешность задач',
        'הצלחה במשימה',
      ],
    };
    for (const [key, words] of Object.entries(terms))
      expect(templateLocales.map((locale) => templateText(key, locale))).toEqual(words);
  });
});

describe('the stages of a map', () => {
  const stages = (id: string, locale: TemplateLocale, preset: (typeof stagePresets)[number]) =>
    built(id, locale, { stages: preset }).model.stages.map(({ text }) => text);

  it('can be three, four or five usual ones, in every language', () => {
    expect(stages('t1', 'en', 'p4')).toEqual(['Awareness', 'Consideration', 'Sale', 'Purchase']);
    expect(stages('t3', 'it', 'p4')).toEqual([
      ...['Consapevolezza', 'Considerazione', 'Vendita', 'Acquisto'],
    ]);
    expect(stages('t4', 'ru', 'p3')).toEqual(['До покупки', 'Во время покупки', 'После покупки']);
    expect(stages('t2', 'he', 'p5')).toHaveLength(5);
  });
});

describe('the customer touchpoint map', () => {
  it('has three phases of three columns', () => {
    const { model, layout } = built('t1');
    expect(layout.phases.map((phase) => phase.phase)).toEqual(['before', 'during', 'after']);
    expect(model.stages.map((stage) => stage.text)).toEqual([
      'Before purchase',
      'During purchase',
      'After purchase',
    ]);
    expect(layout.stages.map((stage) => stage.columns.length)).toEqual([3, 3, 3]);
    expect(model.steps.map((step) => step.text)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `Touchpoint ${n}`),
    );
  });

  it('has the eight lanes of its plan, each with a prompt', () => {
    const { model } = built('t1');
    expect(model.lanes.map((lane) => [lane.text, lane.props.type])).toEqual([
      ['Touchpoint', 'touchpoints'],
      ['Channel', 'channel'],
      ['Customer need', 'need'],
      ['What works (+)', 'positives'],
      ['What does not work (−)', 'negatives'],
      ['Moment of truth', 'moment'],
      ['Owner', 'owner'],
      ['Next improvement', 'stickies'],
    ]);
    expect(model.lanes.every((lane) => lane.props.hint)).toBe(true);
  });
});

describe('the customer journey map', () => {
  it('has five stages, one persona with its card, and one emotion lane with its points', () => {
    const { board, model, layout } = built('t3');
    expect(model.stages.map((stage) => stage.text)).toEqual([
      'Awareness',
      'Consideration',
      'Decision',
      'Action',
      'Loyalty',
    ]);
    expect(model.personas).toHaveLength(1);
    expect(board.read.ofKind('sticky').map((id) => board.get(id)?.text)).toHaveLength(1);
    expect(layout.curves).toHaveLength(1);
    expect(layout.curves[0]?.points.map((point) => point.value)).toEqual(Array(5).fill(null));
  });

  it('has the lanes of its plan', () => {
    expect(built('t3').model.lanes.map((lane) => lane.text)).toEqual([
      'Doing',
      'Thinking',
      'Feeling',
      'Touchpoints',
      'Channels',
      'What works (+)',
      'Pain points (−)',
      'Metrics',
      'Opportunities',
      'Owner',
      'Evidence',
    ]);
  });

  it('has a head with scenario, goal, owner, state and when it was last validated', () => {
    const { board, layout } = built('t3');
    const cells = board.read.ofKind('table-cell').map((id) => board.get(id));
    const named = cells.map((cell) => cell?.text).filter((text) => text !== '');
    expect(new Set(named)).toEqual(
      new Set([
        ...['Persona', 'Scenario', 'Goal and expectations', 'Map owner'],
        ...['Begins with', 'Ends with', 'State', 'Version and date last validated'],
      ]),
    );
    const head = board.read.box(board.read.ofKind('table')[0] as RecordId);
    expect(Math.abs((head?.width ?? 0) - layout.tableBox.width)).toBeLessThan(3);
  });

  it('has its persona card beside the map, on the side where reading begins', () => {
    for (const locale of ['en', 'he'] as const) {
      const { board, layout } = built('t3', locale);
      const card = board.read.box(board.read.ofKind('sticky')[0] as RecordId);
      const isLeft = (card?.x ?? 0) < layout.box.x;
      expect(isLeft).toBe(locale === 'en');
      const head = board.read.box(board.read.ofKind('table')[0] as RecordId);
      expect(card?.y).toBe(head?.y);
    }
  });
});

describe('the timeline', () => {
  it('has a time axis over five stages and its five lanes', () => {
    const { model, layout } = built('t2');
    expect(layout.axisBox).toBeDefined();
    expect(layout.stages).toHaveLength(5);
    expect(model.lanes.map((lane) => lane.text)).toEqual([
      ...['Channels', 'Touchpoints', 'Emotion curve', 'Key moments', 'Next step'],
    ]);
  });
});

describe('the service blueprint', () => {
  it('has its five lanes with three lines between them', () => {
    const { layout, board } = built('t4');
    const rows = [
      ...layout.lanes.map(({ id, box }) => ({ name: board.get(id)?.text, y: box.y })),
      ...layout.dividers.map(({ line, box }) => ({ name: line, y: box.y })),
    ];
    expect(rows.sort((a, b) => a.y - b.y).map(({ name }) => name)).toEqual([
      'Physical evidence',
      'Customer actions',
      'interaction',
      'Frontstage actions',
      'visibility',
      'Backstage actions',
      'internal',
      'Support processes',
    ]);
    expect(layout.columns).toHaveLength(5);
  });

  it('has five more lanes to show', () => {
    const { model } = built('t4');
    const hidden = model.lanes.filter(({ props }) => props.hidden).map(({ text }) => text);
    expect(hidden).toEqual(['Time', 'Policy', 'Emotion', 'Metrics', 'Fail points']);
  });

  it('bears the names of the steps it is made for, also after they change', () => {
    const { board, model } = built('t3');
    const columns = model.stages.map(({ id }) => ({
      stage: id,
      steps: model.steps
        .filter(({ props }) => props.stage === id)
        .map((step) => ({ id: step.id, title: '' })),
    }));
    const made = board.transact((tx) =>
      named('t4')
        .build('en', { x: 0, y: 2000 }, { columns })
        .map((record) => tx.create(record)),
    );
    const titles = () => readMap(made[0] as RecordId, board.read).stages.map(({ text }) => text);
    expect(titles()).toEqual(['Awareness', 'Consideration', 'Decision', 'Action', 'Loyalty']);
    board.transact((tx) => tx.setText(columns[0]?.stage as RecordId, 'Hearing of it'));
    expect(titles()[0]).toBe('Hearing of it');
  });
});

describe('the 5 Whys', () => {
  it('lead from the problem over five questions to what will be done, with a branch', () => {
    const { board } = builtPage('t5');
    const slots = board.read
      .ofKind('shape')
      .map((id) => String(board.get(id)?.props.slot).slice(3))
      .filter((slot) => slot !== 'branch');
    expect(slots).toEqual([
      ...['problem', 'why1', 'why2', 'why3', 'why4', 'why5', 'cause', 'measure'],
    ]);
    expect(board.read.ofKind('connector')).toHaveLength(slots.length);
  });

  it('begin with what is known, and remember the touchpoint', () => {
    const touchpoint = 'someTouchpoint' as RecordId;
    const board = boardWith(named('t5'), 'en', at, {
      fill: { problem: 'Nobody answers the phone', touchpoint: 'Support call' },
      touchpoint,
    });
    const texts = [...board.all()].map(({ text }) => text);
    expect(texts).toContain('Nobody answers the phone');
    expect(texts).toContain('Support call');
    expect(board.get(board.read.ofKind('frame')[0] as RecordId)?.props.touchpoint).toBe(touchpoint);
  });
});

describe('the 4Ls', () => {
  it('have their quadrants in order, and a session of an hour', () => {
    const { board } = builtPage('t6');
    const titles = ['Liked', 'Learned', 'Lacked', 'Longed for'];
    const boxes = titles.map((title) => {
      const id = board.read.ofKind('text').find((one) => board.get(one)?.text === title);
      return board.read.box(id as RecordId)!;
    });
    const order = [...boxes].sort((a, b) => a.y - b.y || a.x - b.x);
    expect(order).toEqual(boxes);
    const { timer = [], isPrivate, votesEach } = named('t6').session ?? {};
    expect(timer.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(60);
    expect([isPrivate, votesEach]).toEqual([true, 3]);
  });
});

describe('HEART', () => {
  it('has five rows of goals, signals, metrics, target and now', () => {
    expect(rowsOf('t8')[0]).toEqual(['', 'Goals', 'Signals', 'Metrics', 'Target', 'Now']);
    expect(rowsOf('t8').map(([first]) => first)).toEqual([
      ...['', 'Happiness', 'Engagement', 'Adoption', 'Retention', 'Task success'],
    ]);
  });
});

describe('the agenda', () => {
  it('has ten items of two hours together', () => {
    const rows = rowsOf('t12').slice(1);
    expect(rows).toHaveLength(11);
    const minutes = rows.map((row) => Number.parseInt(row[2] ?? '', 10));
    expect(minutes.slice(0, 10).reduce((sum, one) => sum + one, 0)).toBe(120);
    expect(minutes[10]).toBe(120);
  });
});

describe('the inventory', () => {
  it('has the columns of its plan, grouped by phase', () => {
    const [head, ...rows] = rowsOf('t11');
    expect(head?.join(' · ')).toBe(
      'Touchpoint · Phase · Stage · Type · Channel · Owner · Moment · + · − · Metric · Last review · Status',
    );
    expect([...new Set(rows.map((row) => row[1]))]).toEqual([
      ...['Before purchase', 'During purchase', 'After purchase'],
    ]);
  });
});

describe('a touchpoint map made a journey map and back', () => {
  for (const locale of templateLocales) {
    it(`keeps its touchpoints, titles and order in ${locale}`, () => {
      const { board, map } = built('e1', locale);
      const content = () => {
        const model = readMap(map, board.read);
        return {
          placements: [...model.placementsByStep].map(([step, ones]) => [
            step,
            ones.map((one) => [one.id, model.touchpoints.get(one.props.touchpoint)?.text]),
          ]),
          notes: [...model.cellItems].map(([key, items]) => [key, items]).sort(),
          unplaced: model.unplaced,
        };
      };
      const change = (kind: keyof typeof conversions) =>
        board.transact((tx) => convertMap(tx, tx.read, map, conversions[kind](locale)));
      change('touchpoint-map');
      const before = content();
      change('journey-map');
      expect(readMap(map, board.read).lanes).toHaveLength(11);
      expect(content()).toEqual(before);
      change('touchpoint-map');
      expect(content()).toEqual(before);
    });
  }
});

describe('the coffee shop', () => {
  it('has three types of channel, two people, and the same touchpoints before and after', () => {
    const { board } = built('e2');
    const [now, later] = board.read.ofKind('journey-map').map((id) => readMap(id, board.read));
    const types = [...(now?.touchpoints.values() ?? [])].map(({ props }) => props.channelType);
    expect(new Set(types)).toEqual(new Set(['digital', 'physical', 'human']));
    expect(now?.personas).toHaveLength(2);
    expect(later?.map.props).toMatchObject({ state: 'future', basedOn: now?.map.id });
    const shared = [...(later?.touchpoints.keys() ?? [])].filter((id) => now?.touchpoints.has(id));
    expect(shared).toHaveLength(6);
    expect(board.read.derived<MapLayout>(now?.map.id as RecordId)?.curves).toHaveLength(2);
  });
});

function builtPage(id: string) {
  return { board: boardWith(named(id), 'en') };
}

/** The words of a template's only table, row by row. */
function rowsOf(id: string): string[][] {
  const { board } = builtPage(id);
  const inOrder = (kind: string) =>
    board.read
      .ofKind(kind)
      .flatMap((one) => board.get(one) ?? [])
      .sort((a, b) => ((a.order ?? '') < (b.order ?? '') ? -1 : 1));
  return inOrder('table-row').map((row) =>
    inOrder('table-column').map(
      (column) => board.get(`${row.id}:${column.id}` as RecordId)?.text ?? '',
    ),
  );
}

describe('the example', () => {
  it('is made of the files people get', () => {
    expect(en.touchpoints).toBe(golden('e1-running-shoes'));
    expect(en.notes).toBe(golden('e1-notes'));
  });

  it('has notes in their lanes and exports all of its data', () => {
    const { board, map, model } = built('e1');
    expect(model.lanes.map((lane) => lane.text)).toEqual([
      'Touchpoints',
      'Emotions',
      'Positives',
      'Negatives',
      'Owner',
    ]);
    expect(board.read.ofKind('sticky')).toHaveLength(11);
    const rows = writeTouchpointCsv(map, board.read).split('\r\n');
    expect(rows[0]).toContain('emotion[Marta],emotion[Dani]');
    expect(rows).toHaveLength(14);
  });

  it('says the same in both languages but for the words', () => {
    const feelings = (locale: TemplateLocale) =>
      built('e1', locale).layout.curves.map((curve) => curve.points.map((point) => point.value));
    expect(feelings('he')).toEqual(feelings('en'));
  });
});
