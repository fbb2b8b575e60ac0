import type { RecordId } from '@feltline/board';
import type { Editor } from './editor.ts';

const followed = new Set(['http:', 'https:', 'mailto:']);
/** Longer addresses are cut where they are shown. */
const shownLength = 80;

/** The address in full if it is one that a person may be sent to (http, https, mailto); anything else would run or open who knows what. */
export function safeLink(text: string): string | undefined {
  try {
    const url = new URL(text.trim());
    return followed.has(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Where the object leads, safe or not. */
export function linkOf(editor: Editor, id: RecordId): string | undefined {
  const record = editor.board.get(id);
  if (!record || record.problem !== undefined) return undefined;
  return editor.gestures.get(record.kind)?.linkOf?.(record);
}

/** Asks the host to open where the object leads; an address that is not safe is named and not opened. Says whether it leads anywhere. */
export function openLink(editor: Editor, id: RecordId): boolean {
  const link = linkOf(editor, id);
  if (link === undefined) return false;
  const url = safeLink(link);
  if (url !== undefined) editor.ask({ what: 'openLink', url });
  else editor.tell({ key: 'notice.linkRefused', vars: { link: link.slice(0, shownLength) } });
  return true;
}
