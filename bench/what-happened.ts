import type { Camera } from '../e2e/support/board-page.ts';
import type { Hand } from './gestures.ts';

/** What a page shows before a gesture and after it. */
export interface Shown {
  readonly camera: Camera;
  /** How many objects are selected. */
  readonly selected: number;
  /** Screen place of a note of the bench, as `x y`. */
  readonly note: string;
  /** Characters in the text field that has the focus. */
  readonly characters: number;
}

/** A note that all gestures that move notes move. */
const watched = { column: 4, row: 3 };

/** Says what is wrong; nothing where the gesture did in the page what it is named after. */
export type Check = (before: Shown, after: Shown) => string | undefined;

export async function shownNow({ board, count }: Hand): Promise<Shown> {
  const characters = await board.page.evaluate(() => {
    const { activeElement } = document;
    return activeElement instanceof HTMLTextAreaElement ? activeElement.value.length : 0;
  });
  const isBoard = await board.page.evaluate(
    () => 'camera' in (window as unknown as { feltline: object }).feltline,
  );
  if (!isBoard) return { camera: { x: 0, y: 0, zoom: 1 }, selected: 0, note: '', characters };
  const { x, y } = await board.boxOf(watchedNote(count));
  return {
    camera: await board.camera(),
    selected: (await board.selection()).length,
    note: `${Math.round(x)} ${Math.round(y)}`,
    characters,
  };
}

export function watchedNote(count: number): string {
  return `sticky-${watched.row * Math.ceil(Math.sqrt(count)) + watched.column}`;
}

export const panned: Check = ({ camera: before }, { camera: after }) => {
  const by = { x: (after.x - before.x) * after.zoom, y: (after.y - before.y) * after.zoom };
  if (after.zoom === before.zoom && by.x > 500 && by.y > 300) return undefined;
  return `the board was moved by ${Math.round(by.x)}, ${Math.round(by.y)} px, expected more than 500, 300`;
};

export const zoomed: Check = ({ camera: before }, { camera: after }) =>
  after.zoom > 10 * before.zoom
    ? undefined
    : `the zoom went from ${before.zoom} to ${after.zoom}, expected twenty times as much`;

/** At least so many, and the watched one is among those that moved. */
export const dragged =
  (least: number): Check =>
  (before, after) => {
    if (after.selected < least) return `${after.selected} objects were held, expected ${least}`;
    return after.note === before.note ? `the note stayed at ${after.note}` : undefined;
  };

export const swept: Check = (_, { selected }) =>
  selected >= 100 ? undefined : `${selected} objects were selected, expected 100 or more`;

/** Excalidraw selects what stands in a note that is opened: the first key replaces it. */
export const typed =
  (keys: number): Check =>
  ({ characters: before }, { characters: after }) =>
    after === before + keys || after === keys
      ? undefined
      : `the text went from ${before} to ${after} characters, expected ${keys} more`;
