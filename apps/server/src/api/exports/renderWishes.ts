import { type Language, languageIds } from '@feltline/board';
import { papers, spreads } from '@feltline/interchange';
import { Problem, shown } from '../Problem.ts';
import type { PictureFormat, RenderWishes } from './renderBoard.ts';

export const pictureFormats: readonly string[] = ['svg', 'png', 'pdf'] satisfies PictureFormat[];

/** What the pages of a PDF show: each frame, or all of the board. */
export const pdfPages = ['frames', 'board'] as const;

/** So many objects may be named; the address would not hold more. */
const MAX_IDS = 500;

/** What the query of an export asks for. @throws Problem where it cannot be understood. */
export function renderWishes(query: Record<string, string>, title: string): RenderWishes {
  const { format, frame, ids, scale = '1', background = 'yes', locale } = query;
  const { paper = 'fit', spread = 'several', pages } = query;
  if (frame !== undefined && ids !== undefined)
    throw wrong('frame', 'frame= and ids=', 'one of the two, or neither for the whole board');
  const named = ids?.split(',').filter((id) => id !== '');
  if (named && (named.length === 0 || named.length > MAX_IDS))
    throw wrong(
      'ids',
      `${named.length} ids`,
      `1 to ${MAX_IDS} ids of objects, with commas between them`,
    );
  const factor = Number(scale);
  if (scale === '' || !(factor >= 1 && factor <= 4))
    throw wrong('scale', shown(scale), 'a number from 1 to 4');
  if (background !== 'yes' && background !== 'no')
    throw wrong('background', shown(background), 'yes or no');
  for (const [name, value] of Object.entries({ paper: query.paper, spread: query.spread, pages }))
    if (value !== undefined && format !== 'pdf')
      throw wrong(name, `${name}=${value} for ${format}`, `${name}= for pdf alone`);
  return {
    format: format as PictureFormat,
    paper: oneOf('paper', paper, papers),
    spread: oneOf('spread', spread, spreads),
    pages: pages === undefined ? undefined : oneOf('pages', pages, pdfPages),
    frame,
    ids: named,
    scale: factor,
    background: background === 'yes',
    locale: languageOf(locale, title),
    title,
  };
}

/** The language asked for; without one, that of the title's letters; English where neither says. */
function languageOf(locale: string | undefined, title: string): Language {
  if (locale !== undefined) return languageIds.find((id) => locale.startsWith(id)) ?? 'en';
  if (/[\u0590-\u05FF]/.test(title)) return 'he';
  return /[\u0400-\u04FF]/.test(title) ? 'ru' : 'en';
}

function oneOf<T extends string>(name: string, value: string, all: readonly T[]): T {
  const found = all.find((one) => one === value);
  if (found === undefined) throw wrong(name, shown(value), `one of ${all.join(', ')}`);
  return found;
}

function wrong(detail: string, got: string, expected: string): Problem {
  return new Problem('bad-value', { detail, got, expected });
}
