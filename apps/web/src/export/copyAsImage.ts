import { fileName, type RecordId } from '@feltline/board';
import i18next from 'i18next';
import { saveFile } from '../board/menu/saveFile.ts';
import type { BoardSession } from '../board/session/BoardSession.ts';
import { toast } from '../ui/Toasts.tsx';
import { exportFile } from './exportFile.ts';

/** The objects as a picture into the clipboard; where a page may not write there, into a file. */
export async function copyAsImage(page: BoardSession, ids: readonly RecordId[]): Promise<void> {
  const wishes = {
    format: 'png',
    pages: 'one',
    what: { ids },
    scale: 2,
    background: false,
  } as const;
  try {
    const file = exportFile(page, wishes);
    if (navigator.clipboard?.write && typeof ClipboardItem !== 'undefined') {
      // The promise goes in: the browser remembers for it that somebody asked.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': file })]);
      toast({ words: i18next.t('export.copied') });
      return;
    }
    saveFile(fileName(page.board.title.get(), 'png'), await file, 'image/png');
    toast({ words: i18next.t('export.savedInstead') });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    toast({ words: i18next.t('export.failed', { why }) });
  }
}
