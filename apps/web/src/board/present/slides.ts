import type { RecordId } from '@feltline/board';
import type { Editor } from '@feltline/editor';
import type { Box } from '@feltline/geometry';
import { framesInOrder } from '@feltline/objects/models';

export interface Slide {
  /** Nothing for the slide that shows the whole board. */
  readonly id: RecordId | undefined;
  readonly title: string;
  /** Board space. */
  readonly box: Box;
}

/** What is shown one after the other: the frames in their order; without any, the whole board. */
export function slidesOf({ board, index, t }: Editor): readonly Slide[] {
  const slides = framesInOrder(board.read).flatMap((id): Slide[] => {
    const box = board.read.box(id);
    return box ? [{ id, title: board.get(id)?.text?.trim() || t('frame.untitled'), box }] : [];
  });
  if (slides.length > 0) return slides;
  const { bounds } = index;
  return bounds ? [{ id: undefined, title: board.title.get(), box: bounds }] : [];
}
