import type { Read, RecordId } from '@feltline/board';
import type { Editor, Target } from '@feltline/editor';
import { isLocked } from '@feltline/editor';
import { copiedLane, copiedStage, pastePart, readCopiedPart } from '@feltline/journey';
import { laneOfPart, layoutOf, mapPart, stageOfPart } from './map-part.ts';

/** A lane or a stage alone, with its notes as lines for other programs. */
export function copyMapPart(
  { part }: Target,
  read: Read,
): { native: string; text: string } | undefined {
  const meant = mapPart(part, read);
  const copied =
    meant?.kind === 'lane'
      ? copiedLane(read, meant.id)
      : meant?.kind === 'stage'
        ? copiedStage(read, meant.id)
        : undefined;
  if (!copied) return undefined;
  const lines =
    'lane' in copied
      ? [copied.lane.title, ...copied.lane.columns.flat().map(({ text }) => text)]
      : [
          copied.stage.title,
          ...copied.stage.steps.flatMap(({ cards, notes }) => [
            ...cards.map(({ title }) => title),
            ...notes.map(({ note }) => note.text),
          ]),
        ];
  const words = lines.map((line) => line?.replace(/\s+/g, ' ').trim()).filter(Boolean);
  return { native: JSON.stringify(copied), text: words.join('\n') };
}

/** Into the chosen map, after the lane or stage that has the focus; with nothing chosen into the board's only map. */
export function pasteMapPart(native: string, editor: Editor): readonly RecordId[] | undefined {
  const copied = readCopiedPart(native);
  const map = copied && mapMeant(editor);
  if (!copied || !map || editor.readOnly || isLocked(editor, map)) return undefined;
  const { read } = editor.board;
  const layout = layoutOf(map, read);
  const { focused } = editor.selection;
  const part = focused?.object === map ? mapPart(focused.part, read) : undefined;
  const after =
    layout && ('lane' in copied ? laneOfPart(part, layout) : stageOfPart(part, layout, read));
  const made = editor.change('action.paste', (tx) => pastePart(tx, map, copied, after));
  editor.selection.focus({ object: map, part: made });
  return [map];
}

function mapMeant({ board, selection }: Editor): RecordId | undefined {
  const isMap = (id: RecordId) => board.get(id)?.kind === 'journey-map';
  if (selection.size > 0) {
    const { only } = selection;
    return only && isMap(only) ? only : undefined;
  }
  const maps = board.read.ofKind('journey-map');
  return maps.length === 1 ? maps[0] : undefined;
}
