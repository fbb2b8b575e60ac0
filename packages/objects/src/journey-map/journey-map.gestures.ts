import type { RecordId } from '@feltline/board';
import { type Editor, type KindGestures, marquee } from '@feltline/editor';
import { distance } from '@feltline/geometry';
import { emotionIdOf } from '@feltline/journey';
import { copyMapPart, pasteMapPart } from './gestures/copy-map-part.ts';
import { dragCard } from './gestures/drag-card.ts';
import { dragEmotion } from './gestures/drag-emotion.ts';
import { dragLane } from './gestures/drag-lane.ts';
import { dragStage, dragStep } from './gestures/drag-stage.ts';
import { hitMapPart } from './gestures/hit-map-part.ts';
import { mapActions } from './gestures/map-actions.ts';
import { mapHandles } from './gestures/map-handles.ts';
import { mapKeyDown } from './gestures/map-keys.ts';
import { curvePointOf, layoutOf, type MapPart, mapPart } from './gestures/map-part.ts';
import { mapParts } from './gestures/map-parts.ts';
import { mapPlainText } from './gestures/map-plain-text.ts';
import { mapTextPart } from './gestures/map-text-parts.ts';
import { mapTip } from './gestures/map-tip.ts';
import { nextNote } from './gestures/next-note.ts';
import { openMapPart } from './gestures/open-map-part.ts';
import { hitPinnedPart, keptClear, pinnedPartBox } from './gestures/pinned-parts.ts';
import { mapFromGrid } from './map-from-grid.ts';

/** A map under the hand: its headers reorder, its cards move, its curve bends; the title and the frame move the whole. */
export const journeyMapGestures: KindGestures = {
  kind: 'journey-map',
  parts: mapParts,
  hitPart: hitMapPart,
  hitPinned: hitPinnedPart,
  pinnedBox: pinnedPartBox,
  barAvoids: keptClear,
  textParts: mapTextPart,
  handles: mapHandles,
  tip: mapTip,
  keyDown: mapKeyDown,
  open: openMapPart,
  actions: mapActions,
  plainText: mapPlainText,
  copyPart: copyMapPart,
  pastePart: pasteMapPart,
  nextText: nextNote,
  fromGrid: mapFromGrid,

  gesture(target, press, editor) {
    const { object: map } = target;
    const part = mapPart(target.part, editor.board.read);
    // what stands in cells is caught with a marquee that begins between it
    if (part?.kind === 'cell' || part?.kind === 'persona') return marquee(editor, press);
    if (!part || editor.readOnly) return undefined;
    const focused = mapPart(editor.selection.focused?.part, editor.board.read);
    editor.selection.focus(target);
    switch (part.kind) {
      case 'stage':
        return dragStage(editor, map, part.id);
      case 'step':
        return dragStep(editor, map, part.id);
      case 'lane':
        return dragLane(editor, map, part.id);
      case 'card':
        return dragCard(editor, map, part.id);
      case 'emotion':
        return dragEmotion(
          editor,
          map,
          personaMeant(editor, map, part, focused),
          part.placement,
          press,
        );
    }
  },

  cursor(_record, part, read) {
    const kind = mapPart(part, read)?.kind;
    if (kind === 'cell' || kind === 'persona') return 'default';
    if (kind === 'emotion') return 'ns-resize';
    return kind ? 'grab' : undefined;
  },
};

type EmotionPart = Extract<MapPart, { kind: 'emotion' }>;

/** Where two people feel the same, their points cover each other: the one that had the focus is meant. */
function personaMeant(
  editor: Editor,
  map: RecordId,
  part: EmotionPart,
  focused: MapPart | undefined,
): RecordId {
  const layout = layoutOf(map, editor.board.read);
  if (!layout || focused?.kind !== 'emotion' || focused.placement !== part.placement)
    return part.persona;
  const there = curvePointOf(layout, part.persona, part.placement)?.point.at;
  const own = curvePointOf(layout, focused.persona, focused.placement)?.point.at;
  if (!there || !own || distance(there, own) > 1) return part.persona;
  editor.selection.focus({ object: map, part: emotionIdOf(focused.persona, focused.placement) });
  return focused.persona;
}
