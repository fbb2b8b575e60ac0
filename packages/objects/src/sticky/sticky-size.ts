import type { BoardRecord } from '@feltline/board';
import type { Editor } from '@feltline/editor';

/** Board units. */
export const square = [200, 200] as const;
/** As the kits of other whiteboards have it, so that imports look the same. */
export const wide = [350, 228] as const;

/** Wider than this many times its height it is a wide one. */
const wideFrom = 1.25;

export function isWide(width: number, height: number): boolean {
  return width > wideFrom * height;
}

const lastSizes = new WeakMap<Editor, readonly [width: number, height: number]>();

/** The next note has this size. */
export function keepSize(editor: Editor, size: readonly [number, number]): void {
  lastSizes.set(editor, size);
}

/** The size of the note that is chosen, else the last one that was asked for. */
export function nextSize(editor: Editor): readonly [width: number, height: number] {
  const { only } = editor.selection;
  const chosen = only === undefined ? undefined : editor.board.get(only);
  if (chosen?.kind === 'sticky') {
    const size = sizeOf(chosen);
    if (size) keepSize(editor, size);
  }
  return lastSizes.get(editor) ?? square;
}

function sizeOf({ geometry, problem }: BoardRecord): readonly [number, number] | undefined {
  if (!geometry || problem !== undefined) return undefined;
  const [, , width, height] = geometry;
  return [width, height];
}
