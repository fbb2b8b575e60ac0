import type { RecordId } from '@feltline/board';
import { type Editor, focusOn, type KeyPress, type Target } from '@feltline/editor';
import { emotionIdOf, setEmotion } from '@feltline/journey';
import { moveBy, removePart } from './map-commands.ts';
import { curvePointOf, layoutOf, type MapPart, mapPart } from './map-part.ts';

/** Tenths per arrow key; with Shift finer. */
const step = 5;
const fineStep = 1;
const most = 20;

/** What keys do on a focused part: arrows set a feeling, Alt+arrows move things, Delete removes them. */
export function mapKeyDown(target: Target, key: KeyPress, editor: Editor): boolean {
  const part = mapPart(target.part, editor.board.read);
  if (!part || key.mod) return false;
  if (part.kind === 'emotion' && emotionKey(target.object, part, key, editor)) return true;
  if (editor.readOnly) return false;
  if (key.key === 'Delete' || key.key === 'Backspace')
    return removePart(editor, target.object, part);
  if (!key.alt || key.shift) return false;
  return moveBy(editor, target.object, part, key.key);
}

type Emotion = Extract<MapPart, { kind: 'emotion' }>;

function emotionKey(
  map: RecordId,
  { persona, placement }: Emotion,
  key: KeyPress,
  editor: Editor,
): boolean {
  const layout = layoutOf(map, editor.board.read);
  const found = layout && curvePointOf(layout, persona, placement);
  if (!found || key.alt) return false;
  if (key.key === 'ArrowLeft' || key.key === 'ArrowRight') {
    const { points } = found.curve;
    const forward = (key.key === 'ArrowRight') === (layout.dir === 'ltr');
    const next = points[points.indexOf(found.point) + (forward ? 1 : -1)];
    return next
      ? focusOn(editor, { object: map, part: emotionIdOf(persona, next.placement) })
      : true;
  }
  const value = valueFor(key, found.point.value);
  if (value === undefined) return false;
  if (!editor.readOnly && value !== found.point.value) {
    editor.change('journey.setEmotion', (tx) =>
      setEmotion(tx, tx.read, persona, placement, value, editor.author),
    );
  }
  return true;
}

/** The value a key asks for, tenths; null makes it unknown; undefined is none of our keys. */
function valueFor(key: KeyPress, now: number | null): number | null | undefined {
  const by = key.shift ? fineStep : step;
  switch (key.key) {
    case 'ArrowUp':
      return Math.min(most, (now ?? 0) + by);
    case 'ArrowDown':
      return Math.max(-most, (now ?? 0) - by);
    case 'PageUp':
      return Math.min(most, (now ?? 0) + 10);
    case 'PageDown':
      return Math.max(-most, (now ?? 0) - 10);
    case 'Home':
      return -most;
    case 'End':
      return most;
    case 'Delete':
    case 'Backspace':
      return null;
    default:
      return undefined;
  }
}
