import { type ClipboardContent, type Editor, pasteAsOneText, pastedGrid } from '@feltline/editor';
import { looksLikeExcalidraw } from '@feltline/interchange/excalidraw';
import { modOf } from './pointerInputOf.ts';

const FIELDS = 'input, textarea, [contenteditable="true"]';

/** Copy, cut and paste by the browser's own events, which work on plain http too. Returns what undoes it. */
export function bindClipboard(
  editor: Editor,
  onFiles: (files: readonly File[]) => void,
): () => void {
  const off = new AbortController();
  const { signal } = off;
  const asText = wantsText(signal);
  const give = (event: ClipboardEvent, content: ClipboardContent | undefined) => {
    if (!content || !event.clipboardData) return;
    writeClipboard(event.clipboardData, content);
    event.preventDefault();
  };
  document.addEventListener('copy', (event) => isElsewhere(event) || give(event, editor.copy()), {
    signal,
  });
  document.addEventListener(
    'cut',
    (event) => {
      if (!isElsewhere(event)) give(event, editor.readOnly ? editor.copy() : editor.cut());
    },
    { signal },
  );
  document.addEventListener(
    'paste',
    (event) => {
      if (isElsewhere(event) || !event.clipboardData || editor.readOnly) return;
      event.preventDefault();
      const files = [...event.clipboardData.files];
      const content = readClipboard(event.clipboardData);
      if (asText.isWanted()) pasteAsOneText(editor, content);
      // Spreadsheets put a picture of the cells beside the cells.
      else if (files.length > 0 && !pastedGrid(content)) onFiles(files);
      else if (looksLikeExcalidraw(content.text ?? ''))
        onFiles([new File([content.text ?? ''], 'Excalidraw.excalidraw')]);
      else editor.paste(content);
    },
    { signal },
  );
  return () => off.abort();
}

/** Ctrl+Shift+V asks for the words alone; the paste event that follows does not tell. */
function wantsText(signal: AbortSignal) {
  let isWanted = false;
  const listen = (event: KeyboardEvent) => {
    isWanted = event.type === 'keydown' && event.code === 'KeyV' && event.shiftKey && modOf(event);
  };
  window.addEventListener('keydown', listen, { signal, capture: true });
  window.addEventListener('keyup', listen, { signal, capture: true });
  return { isWanted: () => isWanted };
}

export function writeClipboard(
  data: Pick<DataTransfer, 'setData'>,
  content: ClipboardContent,
): void {
  const text = content.text ?? '';
  data.setData('text/plain', text);
  // Our own records ride in the HTML: that flavour survives between browsers and addresses.
  if (content.native !== undefined) {
    data.setData(
      'text/html',
      `<div data-feltline="${escapeHtml(content.native)}">${escapeHtml(text)}</div>`,
    );
  }
}

export function readClipboard(data: Pick<DataTransfer, 'getData'>): ClipboardContent {
  const html = data.getData('text/html');
  const native = nativeOf(html);
  const text = data.getData('text/plain');
  return {
    ...(native === undefined ? {} : { native }),
    ...(text ? { text } : {}),
    ...(native === undefined && /<table/i.test(html) ? { html } : {}),
  };
}

function nativeOf(html: string): string | undefined {
  const written = /data-feltline="([^"]*)"/.exec(html)?.[1];
  return written?.replace(/&(amp|lt|gt|quot|#39|#x27);/g, (entity) => entities[entity] ?? entity);
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
};

function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '&#39;',
  );
}

function isElsewhere(event: ClipboardEvent): boolean {
  // a table around the board that has taken it
  if (event.defaultPrevented) return true;
  if (event.target instanceof Element && event.target.closest(FIELDS)) return true;
  // Words marked on the page (an error message in a dialog) are copied as words.
  return event.type !== 'paste' && (getSelection()?.toString() ?? '') !== '';
}
