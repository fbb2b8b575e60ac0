import type { RecordId } from '@feltline/board';
import type { Editor } from '@feltline/editor';
import type { EmotionProps, PlacementProps } from '@feltline/journey';
import { feelingNumber, touchpointName } from '../gestures/map-parts.ts';

/** What someone else sets within this time after oneself, both have set at once. */
const togetherMs = 15_000;

/**
 * Tells whoever has just set a feeling that somebody else's took its place, and whose; returns how to stop.
 * @param now the clock, milliseconds
 */
export function watchFeelings(editor: Editor, now = () => Date.now()): () => void {
  const own = new Map<RecordId, { readonly value: number | null; readonly atMs: number }>();
  return editor.board.subscribe(({ records, origin }) => {
    if (origin === 'load') return;
    for (const id of records) {
      const record = editor.board.get(id);
      if (record?.kind !== 'emotion' || record.problem !== undefined) continue;
      const { value, by, placement } = record.props as unknown as EmotionProps;
      if (origin !== 'remote') {
        own.set(id, { value, atMs: now() });
        continue;
      }
      const mine = own.get(id);
      if (!mine || mine.value === value) continue;
      own.delete(id);
      if (by !== undefined && now() - mine.atMs <= togetherMs) tell(editor, placement, value, by);
    }
  });
}

function tell(editor: Editor, placement: RecordId, tenths: number | null, who: string): void {
  const { t, board } = editor;
  const place = board.get(placement)?.props as PlacementProps | undefined;
  if (!place) return;
  const title = touchpointName(place.touchpoint, board.read, t);
  const value = tenths === null ? t('journey.emotion.unknown') : feelingNumber(tenths, t);
  editor.tell({ key: 'journey.alsoSet', vars: { title, value, who } });
}
