import {
  type InsightRow,
  type InsightRows,
  InsightWords,
  insightList,
  type SayWith,
} from '@feltline/journey';
import type { PaintList, PaintTable } from '@feltline/scene';
import type { InsightCardProps } from './insight-card.model.ts';

/** What a card shows: the words of its list. `map` is the map's title; without `found` the map is gone. */
export function cardList(
  { insight, persona }: Pick<InsightCardProps, 'insight' | 'persona'>,
  map: string,
  found: InsightRows | undefined,
  t: SayWith,
  language: string,
): PaintList {
  const words = new InsightWords(t, language);
  const list = insightList(insight);
  const title = list ? t(`insights.list.${insight}`) : insight;
  const more = (count: number) => t('insights.card.more', { count });
  const about = [map, persona].filter(Boolean).join(' · ');
  if (!found || !list) return { title, about, rows: [], empty: t('insights.card.gone'), more };
  const { rows, summary } = found;
  const isDone = summary?.key === 'insights.atTarget';
  const none =
    list.mend && !isDone ? t(`insights.none.${list.mend}`) : t(`insights.good.${insight}`);
  return {
    title,
    about,
    rows: rows.map((row, i) => ({
      ...(insight === 'priority' ? { rank: i + 1 } : {}),
      title: words.said(row.title),
      notes: notesOf(row, words),
      ...(row.value === undefined ? {} : { value: words.said(row.value) }),
      ...(row.share === undefined ? {} : { share: row.share }),
      ...(row.feeling === undefined ? {} : { feeling: row.feeling }),
    })),
    ...(insight === 'coverage' && rows.length > 0 ? { table: coverageOf(rows, words, t) } : {}),
    ...(rows.length === 0 ? { empty: none } : {}),
    more,
  };
}

/** Columns of a stage's row in its file, in the order in which the panel shows them. */
const channelCells = { digital: 2, physical: 1, human: 3 } as const;

/** Channels against stages. */
function coverageOf(rows: readonly InsightRow[], words: InsightWords, t: SayWith): PaintTable {
  return {
    columns: rows.map(({ title }) => words.said(title)),
    lines: Object.entries(channelCells).map(([type, cell]) => ({
      name: t(`journey.channel.${type}`),
      type,
      counts: rows.map(({ cells }) => Number(cells[cell] ?? 0)),
    })),
  };
}

function notesOf({ group, notes }: InsightRow, words: InsightWords): string {
  return [...(group === undefined ? [] : [group]), ...notes]
    .map((note) => words.said(note))
    .join(' · ');
}
