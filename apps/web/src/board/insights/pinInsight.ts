import type { RecordId } from '@feltline/board';
import type { BoardSession } from '../session/BoardSession.ts';
import { flyToRecord } from '../view/flyToRecord.ts';
import type { InsightQuery } from './InsightSource.ts';

const SIZE = [360, 420] as const;
const GAP = 32;

/** Puts a list on the board as a card that stays as true as the map, beside it and below the cards that are there. */
export function pinInsight(session: BoardSession, list: string, query: InsightQuery): RecordId {
  const { editor } = session;
  const { read } = editor.board;
  const map = read.box(query.map) ?? { ...editor.camera.free, width: 0 };
  const x = map.x + map.width + GAP;
  const lowest = read
    .ofKind('insight-card')
    .flatMap((id) => read.box(id) ?? [])
    .filter((box) => box.x < x + SIZE[0] && box.x + box.width > x && box.y + box.height > map.y)
    .reduce((low, box) => Math.max(low, box.y + box.height + GAP), map.y);
  const id = editor.change('insightCard.pin', (tx) =>
    tx.create({
      kind: 'insight-card',
      geometry: [x, lowest, SIZE[0], SIZE[1], 0],
      props: {
        insight: list,
        map: query.map,
        ...(query.persona === undefined ? {} : { persona: query.persona }),
        ...(query.path === undefined ? {} : { path: query.path }),
      },
    }),
  );
  flyToRecord(session, id);
  return id;
}
