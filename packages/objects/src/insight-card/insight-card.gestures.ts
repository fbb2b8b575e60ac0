import type { BoardRecord } from '@feltline/board';
import type { Editor, KindGestures } from '@feltline/editor';
import type { InsightCardProps } from './insight-card.model.ts';
import { rowAt } from './insight-card-layout.ts';

export const insightCardGestures: KindGestures = {
  kind: 'insight-card',
  readersClick: true,

  /** A line leads to what it speaks of; the host knows what that is now. */
  clickAt(record, point, editor) {
    // a table has no lines to go to
    if (record.props['insight'] === 'coverage') return undefined;
    const box = editor.board.read.box(record.id);
    const row = box && rowAt(box, point);
    if (row === undefined) return undefined;
    return () => editor.ask({ what: 'insightRow', card: record.id, row });
  },

  /** All of it, where it can be walked through line by line. */
  open({ object }, editor) {
    const record = editor.board.get(object) as BoardRecord<InsightCardProps> | undefined;
    if (!record || record.problem !== undefined) return false;
    const { insight, map, persona } = record.props;
    editor.ask({
      what: 'side',
      tab: 'insights',
      list: insight,
      map,
      ...(persona === undefined ? {} : { persona }),
    });
    return true;
  },

  describe(record, editor) {
    return [editor.t('mirror.kind.insight-card'), nameOf(record, editor)]
      .filter(Boolean)
      .join(': ');
  },
};

/** The words of the lists come after those of the board. */
function nameOf({ props }: BoardRecord, { t }: Editor): string {
  const key = `insights.list.${(props as unknown as InsightCardProps).insight}`;
  const name = t(key);
  return name === key ? '' : name;
}
