import type { RecordId } from '@feltline/board';
import type { BoardSession } from '../board/session/BoardSession.ts';

/** What the board asks for that needs no dialog; the code that does it is fetched then. Returns what undoes it. */
export function bindExportAsks(page: BoardSession): () => void {
  return page.editor.subscribe((what) => {
    const { asked } = page.editor;
    if (what !== 'ask' || asked?.what !== 'copyAsImage') return;
    const ids = asked['ids'] as readonly RecordId[];
    void import('./copyAsImage.ts').then(({ copyAsImage }) => copyAsImage(page, ids));
  });
}
