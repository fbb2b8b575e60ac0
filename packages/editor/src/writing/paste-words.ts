import type { RecordId } from '@feltline/board';
import { centreOf, type Point } from '@feltline/geometry';
import type { ClipboardContent } from '../clipboard.ts';
import type { Editor } from '../editor.ts';
import { isCreationTool } from '../tool.ts';
import { createBound } from '../tools/create-at.ts';
import {
  maxGridCharacters,
  maxPastedCells,
  maxPastedCharacters,
  type PastedGrid,
  pastedGrid,
} from './pasted-grid.ts';

/** So many lines become notes at once; of more, the person is asked. */
export const maxLinesUnasked = 20;
/** Objects per row when lines are pasted. */
export const notesPerRow = 10;
/** Between pasted objects, board units. */
export const notesGap = 20;

/**
 * Words from elsewhere: a few lines become notes around `at`; of a range of cells, or of many lines, the person is asked
 * what they shall become. Too much is said, and nothing changes. Returns what was made.
 */
export function pasteWords(
  editor: Editor,
  content: ClipboardContent,
  at: Point = placeToPaste(editor),
): readonly RecordId[] {
  const text = content.text ?? '';
  if (isTooLong(editor, text, maxGridCharacters)) return [];
  const own = pasteAsOwnKind(editor, text, at);
  if (own) return own;
  const grid = pastedGrid(content);
  if (grid) return askAbout(editor, grid, at);
  if (isTooLong(editor, text)) return [];
  const lines = linesOf(text);
  if (lines.length > maxLinesUnasked) return askAbout(editor, gridOfLines(lines), at);
  return pasteLines(editor, lines, at);
}

/** Words that a kind knows as its own: an address becomes a card. */
function pasteAsOwnKind(editor: Editor, text: string, at: Point): readonly RecordId[] | undefined {
  for (const { fromPasted } of editor.gestures.values()) {
    const input = fromPasted?.(text.trim(), at, editor);
    if (input) return [editor.change('action.paste', (tx) => tx.create(input))];
  }
  return undefined;
}

/** The words as they are, in one object. */
export function pasteAsOneText(
  editor: Editor,
  content: ClipboardContent,
  at: Point = placeToPaste(editor),
): readonly RecordId[] {
  const text = (content.text ?? '').replace(/\r\n?/g, '\n').trimEnd();
  const tool = editor.tools.find((one) => one.fromWords);
  if (editor.readOnly || !tool?.fromWords || text.trim() === '' || isTooLong(editor, text))
    return [];
  editor.stopEditing();
  const input = tool.fromWords(text, at, editor);
  const id = editor.change('action.paste', (tx) => tx.create(input));
  editor.selection.set([id]);
  return [id];
}

/** Lines with something on them. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** One note per line, ten in a row. One undo step. */
export function pasteLines(
  editor: Editor,
  lines: readonly string[],
  at: Point,
  props: object = {},
): readonly RecordId[] {
  const tool = editor.tools.filter(isCreationTool).find((one) => one.fromText);
  if (!tool || lines.length === 0) return [];
  const [width, height] = editor.board.kinds.get(tool.create(at, editor).kind)?.size ?? [200, 200];
  const columns = Math.min(lines.length, notesPerRow);
  const rows = Math.ceil(lines.length / notesPerRow);
  const left = at.x - ((columns - 1) * (width + notesGap)) / 2;
  const top = at.y - ((rows - 1) * (height + notesGap)) / 2;
  const items = lines.map((text, i) => {
    const point = {
      x: left + (i % notesPerRow) * (width + notesGap),
      y: top + Math.floor(i / notesPerRow) * (height + notesGap),
    };
    const made = tool.create(point, editor);
    return { input: { ...made, text, props: { ...made.props, ...props } }, at: point };
  });
  // one thing may drop into the cell below it; many keep the shape they had
  return createBound(editor, items, items.length === 1);
}

/** Under the pointer while it is over the board, else the middle of the view. */
export function placeToPaste(editor: Editor): Point {
  return editor.pointer ?? centreOf(editor.camera.view);
}

function askAbout(editor: Editor, grid: PastedGrid, at: Point): readonly RecordId[] {
  if (grid.cells > maxPastedCells) {
    editor.tell({
      key: 'notice.pasteTooManyCells',
      vars: { cells: grid.cells, most: maxPastedCells },
    });
    return [];
  }
  editor.ask({ what: 'paste', grid, at });
  return [];
}

/** Says it to the person, too. */
export function isTooLong(editor: Editor, text: string, most = maxPastedCharacters): boolean {
  if (text.length <= most) return false;
  editor.tell({
    key: 'notice.pasteTooLong',
    vars: { got: text.length, most },
  });
  return true;
}

function gridOfLines(lines: readonly string[]): PastedGrid {
  return { rows: lines.map((text) => [{ text }]), columns: 1, cells: lines.length };
}
