import type { RecordId } from '@feltline/board';
import type { BoardSession } from '../session/BoardSession.ts';
import { flyToRecord } from '../view/flyToRecord.ts';
import type { InsightAnswer } from './InsightSource.ts';

const WIDTH = 360;
const GAP = 32;
/** Board units: what surrounds the lines of a card, a line, and the place of “and 3 more”. */
const AROUND = 84;
const ROW = 54;
const MORE = 14;
const MOST_ROWS = 6;
/** A table of channels and stages: all around its columns, a column, and its height. */
const NAMES = 108;
const COLUMN = 84;
const TABLE = 222;

/** Puts a list on the board as a card that stays as true as the map, beside it and below the cards that are there. */
export function pinInsight(
  session: BoardSession,
  list: string,
  { query, lists }: InsightAnswer,
): RecordId {
  const { editor } = session;
  const { read } = editor.board;
  const map = read.box(query.map) ?? { ...editor.camera.free, width: 0 };
  const rows = lists[list as keyof typeof lists]?.rows.length ?? 0;
  const isTable = list === 'coverage';
  const width = isTable ? Math.max(WIDTH, NAMES + rows * COLUMN) : WIDTH;
  const height = isTable
    ? TABLE
    : AROUND + ROW * Math.max(1, Math.min(rows, MOST_ROWS)) + (rows > MOST_ROWS ? MORE : 0);
  const x = map.x + map.width + GAP;
  const lowest = read
    .ofKind('insight-card')
    .flatMap((id) => read.box(id) ?? [])
    .filter((box) => box.x < x + width && box.x + box.width > x && box.y + box.height > map.y)
    .reduce((low, box) => Math.max(low, box.y + box.height + GAP), map.y);
  const id = editor.change('insightCard.pin', (tx) =>
    tx.create({
      kind: 'insight-card',
      geometry: [x, lowest, width, height, 0],
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
