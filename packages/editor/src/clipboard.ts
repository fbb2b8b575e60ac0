import { type ClipboardPayload, pasteRecords, type RecordId, readClipboard } from '@feltline/board';
import { type Box, centreOf, type Point, unionBoxes } from '@feltline/geometry';
import { copyObjects } from './changes/copy-objects.ts';
import { copiedPart, pastedPart } from './copied-part.ts';
import { copyable } from './copyable.ts';
import type { Editor } from './editor.ts';
import { boundsOf } from './outline.ts';
import { readingOrder } from './reading-order.ts';
import { removeObjects } from './remove-objects.ts';
import { pasteWords } from './writing/paste-words.ts';

/** What goes through a clipboard: our own records as text, and words for other programs. */
export interface ClipboardContent {
  /** JSON of the copied records. */
  readonly native?: string;
  readonly text?: string;
  /** What another program wrote as HTML; only read for cells and their colours. */
  readonly html?: string;
}

/** The menu's way to the system clipboard; without it, copies stay inside this page. */
export interface ClipboardHost {
  write(content: ClipboardContent): void;
  read(): Promise<ClipboardContent | undefined>;
}

/** So far from its original a copy lands when it is pasted over it, board units. */
const aside = 20;

/** What is chosen, or the part that has the focus where it can be copied alone. */
export function copySelection(editor: Editor): ClipboardContent | undefined {
  return copiedPart(editor) ?? copyWhole(editor);
}

function copyWhole(editor: Editor): ClipboardContent | undefined {
  const { board, selection } = editor;
  const ids = copyable(editor, selection.ids);
  if (ids.length === 0) return undefined;
  return { native: JSON.stringify(copyObjects(board, ids)), text: plainTextOf(editor, ids) };
}

export function cutSelection(editor: Editor): ClipboardContent | undefined {
  const content = copyWhole(editor);
  if (!content) return undefined;
  removeObjects(editor, 'action.cut');
  return content;
}

/** Words of the objects in reading order, one object per paragraph. */
export function plainTextOf(editor: Editor, ids: readonly RecordId[]): string {
  const { read } = editor.board;
  const placed = ids.flatMap((id): (readonly [RecordId, Box])[] => {
    const box = boundsOf(read, id);
    return box ? [[id, box]] : [];
  });
  return readingOrder(placed)
    .flatMap((id) => {
      const record = read.record(id);
      if (!record) return [];
      return editor.gestures.get(record.kind)?.plainText?.(record, read) ?? record.text ?? [];
    })
    .filter((text) => text.trim() !== '')
    .join('\n');
}

/** Puts clipboard content on the board and chooses it. Returns the new ids; tells the person when not all of it fits. */
export function pasteContent(
  editor: Editor,
  content: ClipboardContent,
  at?: Point,
): readonly RecordId[] {
  if (editor.readOnly) return [];
  editor.stopEditing();
  const parts = content.native === undefined ? undefined : pastedPart(editor, content.native);
  if (parts) return parts;
  const payload = content.native === undefined ? undefined : readClipboard(content.native);
  if (content.native !== undefined && !payload && !content.text)
    editor.tell({ key: 'notice.pasteUnreadable' });
  const ids = payload
    ? pastePayload(editor, payload, editor.countPaste(content.native ?? ''), at)
    : pasteWords(editor, content, at);
  if (ids.length > 0) editor.selection.set(ids);
  return ids;
}

/** Copies land where they are asked for, else beside their originals if those are in view, else in its middle. */
function pastePayload(
  editor: Editor,
  payload: ClipboardPayload,
  times: number,
  at: Point | undefined,
): readonly RecordId[] {
  const { camera } = editor;
  const from = unionBoxes(Object.values(payload.boxes));
  const { view } = camera;
  const seen =
    from &&
    from.x < view.x + view.width &&
    view.x < from.x + from.width &&
    from.y < view.y + view.height &&
    view.y < from.y + from.height;
  const where = at
    ? { at }
    : seen
      ? { offset: { x: aside * times, y: aside * times } }
      : { at: centreOf(view) };
  try {
    return editor.change('action.paste', (tx) => pasteRecords(tx, payload, where));
  } catch (error) {
    editor.tell({
      key: 'notice.pasteFailed',
      vars: { reason: error instanceof Error ? error.message : String(error) },
    });
    return [];
  }
}
