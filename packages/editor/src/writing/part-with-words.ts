import type { Box } from '@feltline/geometry';
import type { Editor } from '../editor.ts';
import type { TextPart } from '../kind-gestures.ts';

/** Where the text field stands with these words in it, which the board need not have yet. */
export function partWithWords(editor: Editor, words: string): TextPart | undefined {
  const { editing, editingPart: part, board, measureText } = editor;
  if (!part || !editing || editing.part !== undefined || !measureText) return part;
  const record = board.get(editing.object);
  const fitText = record && editor.gestures.get(record.kind)?.fitText;
  const fitted = record && fitText?.({ ...record, text: words }, measureText);
  const shown = editor.preview.read.box(editing.object);
  if (!fitted || !shown) return part;
  const [x, y, width, height] = fitted;
  return { ...part, box: changedAs(part.box, shown, { x, y, width, height }) };
}

/** The box of something inside, after the box around it went from `before` to `after`. */
function changedAs(box: Box, before: Box, after: Box): Box {
  return {
    x: box.x + after.x - before.x,
    y: box.y + after.y - before.y,
    width: box.width + after.width - before.width,
    height: box.height + after.height - before.height,
  };
}
