import type { BoardRecord } from '@feltline/board';
import { cardList } from '@feltline/objects/insight-card';
import type { PaintList, PaintLists, PaintRecord } from '@feltline/scene';
import i18next from 'i18next';
import { withLateWords } from '../../i18n/languages.ts';
import type { BoardSession } from '../session/BoardSession.ts';
import { today } from '../today.ts';
import { type InsightQuery, insightSource } from './InsightSource.ts';

/** The lists of the cards on a board, as true as the maps are. */
export class InsightCards implements PaintLists {
  readonly #session: BoardSession;
  readonly #isNow: boolean;
  /** What each card showed when it was last painted. */
  readonly #shown = new Map<string, string>();

  /** With `isNow` everything is reckoned when it is asked for, and nothing is followed. */
  constructor(session: BoardSession, isNow = false) {
    this.#session = session;
    this.#isNow = isNow;
    if (!isNow) insightSource(session).subscribe(() => this.#repaintChanged());
  }

  /** What the cards say is in the words that come later. */
  static words(): Promise<unknown> {
    return withLateWords(Promise.resolve());
  }

  get(record: PaintRecord): PaintList | undefined {
    const list = this.#listOf(record as BoardRecord);
    if (!this.#isNow) this.#shown.set(record.id, JSON.stringify(list));
    return list;
  }

  #listOf({ props }: BoardRecord): PaintList | undefined {
    const query = queryOf(props);
    const source = insightSource(this.#session);
    const answer = this.#isNow ? source.now(query) : source.answer(query);
    if (!answer && !this.#isNow && !source.isKnown(query)) return undefined;
    const t = (key: string, vars?: Record<string, string | number>) => i18next.t(key, { ...vars });
    const insight = query.only ?? '';
    const found = answer?.lists[insight as keyof typeof answer.lists];
    const card = { insight, ...(query.persona === undefined ? {} : { persona: query.persona }) };
    return cardList(card, answer?.whole.model.map.text ?? '', found, t, i18next.language);
  }

  #repaintChanged(): void {
    const { board, canvas } = this.#session;
    const changed = [...this.#shown].flatMap(([id, before]) => {
      const record = board.get(id as BoardRecord['id']);
      if (record?.kind === 'insight-card') {
        return JSON.stringify(this.#listOf(record)) === before ? [] : [record.id];
      }
      this.#shown.delete(id);
      return [];
    });
    canvas.repaintObjects(changed);
  }
}

/** What a card asks of its map. */
export function queryOf(props: BoardRecord['props']): InsightQuery {
  const { insight, map, persona, path } = props as Record<string, string | undefined>;
  return {
    map: map as InsightQuery['map'],
    date: today(),
    persona,
    path: path as InsightQuery['path'],
    only: insight,
  };
}
