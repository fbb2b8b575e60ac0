import type { ClipboardContent, ClipboardHost } from '@feltline/editor';
import { readClipboard, writeClipboard } from './bindClipboard.ts';

/** The menu's Copy and Paste: the system clipboard where the browser lets a page have it, else this page's own memory. */
export function clipboardHost(): ClipboardHost {
  let last: ClipboardContent | undefined;
  return {
    write(content) {
      last = content;
      const give = (event: ClipboardEvent) => {
        if (!event.clipboardData) return;
        writeClipboard(event.clipboardData, content);
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      // Old, but the only way to the clipboard on plain http.
      document.addEventListener('copy', give, { capture: true, once: true });
      document.execCommand('copy');
      document.removeEventListener('copy', give, { capture: true });
    },
    async read() {
      try {
        const [item] = await navigator.clipboard.read();
        const flavours = new Map<string, string>();
        for (const type of item?.types ?? []) {
          if (type.startsWith('text/'))
            flavours.set(type, (await (await item?.getType(type))?.text()) ?? '');
        }
        return readClipboard({ getData: (type) => flavours.get(type) ?? '' });
      } catch {
        // Not a secure page, or the person said no: what was copied here is still known.
        return last;
      }
    },
  };
}
