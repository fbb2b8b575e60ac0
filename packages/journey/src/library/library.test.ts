import { languageIds } from '@feltline/board';
import { expect, it } from 'vitest';
import { filledMap } from '../../test/filled-map.ts';
import { newBoard } from '../../test/journey-board.ts';
import { addFromLibrary, onBoard } from '../commands/add-from-library.ts';
import { createMap } from '../commands/create-map.ts';
import { placesOf } from '../commands/touchpoints.ts';
import { readMap } from '../read-map.ts';
import { bucketOf } from './bucket-of.ts';
import { channelTitles } from './channel-titles.ts';
import { channelKeys, channelTypeOf, metricsFor } from './channels.ts';
import { channelNamed, entryTitled, findInLibrary, proposedMetrics } from './find-in-library.ts';
import { isMetricKey, metricKeys, metricKind } from './metric-kinds.ts';
import { metricTitles } from './metric-titles.ts';
import { touchpointLibrary } from './touchpoint-library.ts';
import { touchpointTitles } from './touchpoint-titles.ts';

const entry = (key: string) => {
  const found = touchpointLibrary.find((one) => one.key === key);
  if (!found) throw new Error(`expected the touchpoint ${key} in the library, got none`);
  return found;
};

it('the library has the 46 touchpoints of the specification, each named once in every language', () => {
  expect(touchpointLibrary).toHaveLength(46);
  for (const language of languageIds) {
    const titles = touchpointLibrary.map(({ key }) => touchpointTitles[language][key]);
    expect(new Set(titles).size, language).toBe(46);
  }
});

it('a boosted post is the brand’s and paid; product use is the customer’s', () => {
  expect(entry('social_boosted')).toMatchObject({
    ownership: 'brand',
    paid: true,
    phases: ['before'],
  });
  expect(entry('product_use')).toMatchObject({ ownership: 'customer', channelType: 'physical' });
  expect(entry('partner').stages).toEqual(['awareness', 'consideration', 'loyalty']);
});

it('every metric that is proposed is in the catalogue', () => {
  const proposed = [
    ...touchpointLibrary.flatMap(({ metrics }) => metrics),
    ...channelKeys.flatMap(metricsFor),
  ];
  expect(proposed.filter((key) => !isMetricKey(key))).toEqual([]);
});

it('names within a language tell channels, and metrics, apart', () => {
  for (const language of languageIds) {
    const channels = channelKeys.map((key) => channelTitles[language][key].toLowerCase());
    expect(new Set(channels).size, language).toBe(channelKeys.length);
    const metrics = metricKeys.map((key) => metricTitles[language][key].toLowerCase());
    expect(new Set(metrics).size, language).toBe(metricKeys.length);
  }
});

it('a lower search ranking is a better one', () => {
  expect(metricKind('search_rank')).toEqual({ unit: '', better: 'down' });
  expect(metricKind('waiting_time')).toEqual({ unit: 'min', better: 'down' });
  expect(metricKind('conversion')).toEqual({ unit: '%', better: 'up' });
});

it('a video is counted by its views first, whatever language its channel is written in', () => {
  for (const language of languageIds) {
    const { proposed } = proposedMetrics('', { channel: channelTitles[language].video });
    expect(proposed[0], language).toBe('video_views');
  }
  expect(proposedMetrics('Search engine result', {}).proposed[0]).toBe('search_rank');
  expect(proposedMetrics('Something else', {}).proposed).toEqual([]);
});

it('social channels are all there under their own names', () => {
  const social = ['instagram', 'linkedin', 'twitter', 'facebook', 'pinterest'] as const;
  for (const key of social) expect(channelTypeOf(key)).toBe('digital');
  expect(channelNamed('facebook')).toBe('facebook');
  expect(channelNamed('  TELEFONO ')).toBe('phone');
  expect(channelNamed('carrier pigeon')).toBeUndefined();
});

it('words of any language find an entry, by its title or its channel', () => {
  const keys = (words: string) => findInLibrary(words).map(({ key }) => key);
  expect(keys('chatbot')).toContain('chatbot');
  expect(keys('recensioni')).toContain('reviews');
  expect(keys('касс')).toEqual(['checkout_line']);
  expect(keys('תודה')).toEqual(['thanks']);
  expect(keys('phone call')).toContain('phone');
  expect(keys('nothing like it')).toEqual([]);
  expect(keys('')).toHaveLength(46);
  expect(entryTitled('Очередь в кассу')?.key).toBe('checkout_line');
});

it('an entry goes to the stage of its name, else of its phase, else to the first', () => {
  const stages = (titles: readonly (readonly [string, 'before' | 'during' | 'after' | null])[]) => {
    const { board, map } = filledMap({
      stages: titles.map(([title, phase]) => ({ title, phase, columns: [{}] })),
    });
    const model = readMap(map, board.read);
    return (key: string) => model.stages.find(({ id }) => id === bucketOf(model, entry(key)))?.text;
  };
  const usual = stages([
    ['Awareness', 'before'],
    ['Consideration', 'before'],
    ['Decision', 'before'],
    ['Action', 'during'],
    ['Loyalty', 'after'],
  ]);
  expect(usual('online_ad')).toBe('Awareness');
  expect(usual('blog')).toBe('Consideration');
  expect(usual('pos')).toBe('Action');
  expect(usual('delivery')).toBe('Loyalty');
  const three = stages([
    ['Prima', 'before'],
    ['Durante', 'during'],
    ['Dopo', 'after'],
  ]);
  expect(three('online_ad')).toBe('Prima');
  expect(three('checkout_line')).toBe('Durante');
  expect(three('thanks')).toBe('Dopo');
  expect(stages([['One', null]])('thanks')).toBe('One');
});

it('of two buckets the one it was taken from is meant', () => {
  const { board, map } = filledMap({
    stages: [
      { title: 'Consideration', phase: 'before', columns: [{}] },
      { title: 'Action', phase: 'during', columns: [{}] },
    ],
  });
  const model = readMap(map, board.read);
  const stage = (phase?: 'before' | 'during' | 'after') =>
    model.stages.find(({ id }) => id === bucketOf(model, entry('website'), phase))?.text;
  expect([stage(), stage('before'), stage('during'), stage('after')]).toEqual([
    ...['Consideration', 'Consideration', 'Action', 'Consideration'],
  ]);
});

it('what stands on the board already gets one more place, or a record of its own', () => {
  const board = newBoard();
  const { map, stages } = board.transact((tx) =>
    createMap(tx, {
      at: { x: 0, y: 0 },
      title: 'Map',
      dir: 'ltr',
      stages: [{ title: 'A', phase: null, steps: ['', ''] }],
      lanes: [{ type: 'touchpoints', title: '' }],
    }),
  );
  const [one, two] = stages[0]?.steps ?? [];
  if (!one || !two) throw new Error('expected two columns');
  const add = (step: typeof one, language: 'en' | 'ru', reuse: boolean) =>
    board.transact((tx) =>
      addFromLibrary(tx, tx.read, map, step, entry('video'), { language, reuse }),
    );
  expect(onBoard(board.read, entry('video'))).toBeUndefined();
  const first = add(one, 'ru', true);
  expect(board.get(first.touchpoint)?.text).toBe('Видео (обзор, инструкция, ролик бренда)');
  expect(board.get(first.touchpoint)?.props).toMatchObject({
    channelType: 'digital',
    channel: 'Видео',
    ownership: 'brand',
  });
  expect(add(two, 'en', true).touchpoint).toBe(first.touchpoint);
  expect(placesOf(board.read, first.touchpoint)).toHaveLength(2);
  expect(add(two, 'en', false).touchpoint).not.toBe(first.touchpoint);
  board.undo();
  expect(board.read.ofKind('touchpoint')).toEqual([first.touchpoint]);
});
