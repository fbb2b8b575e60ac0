import { type Board, type BoardRecord, type Language, RecordId } from '@feltline/board';
import { insightList, journeyFacts, narrowedFacts, type SayWith } from '@feltline/journey';
import { cardList } from '@feltline/objects/insight-card';
import type { PaintLists } from '@feltline/scene';

/** What the cards on a board say, reckoned when they are painted. */
export function boardLists(
  { read }: Board,
  locale: Language,
  t: SayWith,
  date = new Date().toISOString().slice(0, 10),
): PaintLists {
  return {
    get({ props }) {
      const { insight = '', map = '', persona, path } = props as Record<string, string | undefined>;
      const record = read.record(RecordId(map)) as BoardRecord | undefined;
      const isMap = record?.kind === 'journey-map' && record.problem === undefined;
      const way = { persona, ...(path === undefined ? {} : { path: RecordId(path) }) };
      const found = isMap
        ? insightList(insight)?.rows({
            facts: narrowedFacts(journeyFacts(record.id, read), read, way),
            read,
            date,
          })
        : undefined;
      const card = { insight, ...(persona === undefined ? {} : { persona }) };
      return cardList(card, record?.text ?? '', found, t, locale);
    },
  };
}
