import type { RecordId } from '@feltline/board';
import type { BoardSession } from '../session/BoardSession.ts';
import { flyToRecord } from '../view/flyToRecord.ts';
import { queryOf } from './InsightCards.ts';
import { insightSource } from './InsightSource.ts';

/** Shows what a line of a card speaks of; the card itself where it speaks of nothing. */
export function openInsightRow(session: BoardSession, card: RecordId, row: number): void {
  const record = session.board.get(card);
  if (!record || record.problem !== undefined) return;
  const query = queryOf(record.props);
  const lists = insightSource(session).now(query)?.lists;
  const go = lists?.[query.only as keyof typeof lists]?.rows[row]?.go;
  if (!go || !flyToRecord(session, go)) session.editor.selection.set([card]);
}
