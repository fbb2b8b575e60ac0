import type { RecordId } from '@feltline/board';
import { type Editor, objectsInReadingOrder } from '@feltline/editor';
import type { Box } from '@feltline/geometry';

export interface Slide {
  /** Nothing for the slide that shows the whole board. */
  readonly id: RecordId | undefined;
  readonly title: string;
  /** Board space. */
  readonly box: Box;
}

/** What is shown one after the other: the objects that hold others (frames), as they are read; without any, the whole board. */
export function slidesOf(editor: Editor): readonly Slide[] {
  const { board, index } = editor;
  const slides = objectsInReadingOrder(editor).flatMap((id): Slide[] => {
    const record = board.get(id);
    const box = board.read.box(id);
    if (!record || !box || !board.kinds.get(record.kind)?.holds) return [];
    return [{ id, title: record.text?.trim() ?? '', box }];
  });
  if (slides.length > 0) return slides;
  const { bounds } = index;
  return bounds ? [{ id: undefined, title: board.title.get(), box: bounds }] : [];
}
