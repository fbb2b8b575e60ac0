import type { RecordId } from '@feltline/board';
import type { Ask, Editor } from '@feltline/editor';
import { linkedCells } from '@feltline/templates';
import { heartRowAt, noMetric } from './heartRow.ts';
import { methodFocus } from './methodFocus.ts';

/** From now on the row of HEART with the focus tells of this metric: what stood in its cells makes room for it. */
export function linkMetricAsked(editor: Editor, ask: Ask): void {
  const row = heartRowAt(editor, methodFocus(editor)?.page);
  const metric = String(ask['metric']);
  if (editor.readOnly || !row) return;
  editor.change('method.linkMetric', (tx) => {
    for (const [slot, link] of Object.entries(linkedCells(row.name, metric))) {
      const cell: RecordId | undefined = row.cells.get(`t8.${slot}`);
      if (!cell) continue;
      if (metric === noMetric) tx.update(cell, { props: { about: undefined, fact: undefined } });
      else {
        tx.update(cell, { props: { ...link } });
        tx.setText(cell, '');
      }
    }
  });
}
