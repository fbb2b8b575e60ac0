import type { RecordId } from '@feltline/board';
import type { PaintList, PaintLists, PaintRecord } from '@feltline/scene';
import type { BoardSession } from './BoardSession.ts';

/** Answers for the cards that show them; what reckons them is fetched when the first card is painted. */
export class Lists implements PaintLists {
  readonly #session: BoardSession;
  #cards: PaintLists | undefined;
  #coming: Promise<PaintLists | undefined> | undefined;

  constructor(session: BoardSession) {
    this.#session = session;
    session.editor.subscribe((what) => {
      const ask = session.editor.asked;
      if (what !== 'ask' || ask?.what !== 'insightRow') return;
      void import('../insights/openInsightRow.ts').then(({ openInsightRow }) =>
        openInsightRow(session, ask['card'] as RecordId, ask['row'] as number),
      );
    });
  }

  get(record: PaintRecord): PaintList | undefined {
    if (!this.#cards) void this.#fetch();
    return this.#cards?.get(record);
  }

  /** For what is painted once: everything is reckoned when it is asked for. */
  async forExport(): Promise<PaintLists | undefined> {
    const { board } = this.#session;
    if (board.read.ofKind('insight-card').length === 0) return undefined;
    const { InsightCards } = await import('../insights/InsightCards.ts');
    await this.#fetch();
    return new InsightCards(this.#session, true);
  }

  #fetch(): Promise<PaintLists | undefined> {
    this.#coming ??= import('../insights/InsightCards.ts')
      .then(async ({ InsightCards }) => {
        await InsightCards.words();
        this.#cards = new InsightCards(this.#session);
        this.#session.canvas.repaint();
        return this.#cards;
      })
      // without a line to the server the cards have a title only; asked for again with the next picture
      .catch(() => {
        this.#coming = undefined;
        return undefined;
      });
    return this.#coming;
  }
}
