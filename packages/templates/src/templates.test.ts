import { readFileSync } from 'node:fs';
import { Board, type RecordId } from '@feltline/board';
import { type MapLayout, readMap, writeTouchpointCsv } from '@feltline/journey';
import { kinds } from '@feltline/objects/models';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import * as en from './running-shoes/touchpoints.en.ts';
import type { TemplateLocale } from './template.ts';
import { templates } from './templates.ts';

const at = { x: 40, y: -60 };

function built(id: string, locale: TemplateLocale = 'en') {
  const template = templates.find((one) => one.id === id);
  const board = new Board(new Y.Doc(), kinds);
  board.transact((tx) => {
    for (const record of template?.build(locale, at) ?? []) tx.create(record);
  });
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

describe('every template', () => {
  for (const { id } of templates) {
    for (const locale of ['en', 'he'] as const) {
      it(`${id} in ${locale} has only records in order and stands where it is put`, () => {
        const { board, layout, model } = built(id, locale);
        expect([...board.all()].filter((record) => record.problem)).toEqual([]);
        const boxes = [...board.objects()].map((object) => board.read.box(object));
        expect(Math.min(...boxes.map((box) => box?.x ?? Number.NaN))).toBe(at.x);
        expect(layout.box.y).toBe(at.y);
        expect(model.unplaced).toEqual([]);
        expect(layout.dir).toBe(locale === 'he' ? 'rtl' : 'ltr');
      });

      it(`${id} in ${locale} makes new records each time`, () => {
        const template = templates.find((one) => one.id === id);
        const ids = [1, 2].flatMap(() => template?.build(locale, at).map((one) => one.id) ?? []);
        const given = ids.filter((one) => one !== undefined);
        expect(new Set(given).size).toBe(given.length);
      });
    }

    it(`${id} has the same structure in every language, and no English left in Hebrew`, () => {
      const shape = (locale: TemplateLocale) =>
        [...built(id, locale).board.all()].map((record) => record.kind).sort();
      expect(shape('he')).toEqual(shape('en'));
      const { board } = built(id, 'he');
      const titles = [...board.all()].map((record) => record.text ?? '');
      const hints = [...board.all()].map((record) => String(record.props.hint ?? ''));
      const left = [...titles, ...hints].filter((text) => /[A-Za-z]/.test(text));
      // the names of scores are the same in all languages
      expect(left.filter((text) => !text.includes('NPS'))).toEqual([]);
    });
  }
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

  it('has its persona card beside the map, on the side where reading begins', () => {
    for (const locale of ['en', 'he'] as const) {
      const { board, layout } = built('t3', locale);
      const card = board.read.box(board.read.ofKind('sticky')[0] as RecordId);
      const isLeft = (card?.x ?? 0) < layout.box.x;
      expect(isLeft).toBe(locale === 'en');
      expect(card?.y).toBe(layout.tableBox.y);
    }
  });
});

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
