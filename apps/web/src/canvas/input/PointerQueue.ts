import type { Editor, PointerInput } from '@feltline/editor';

/**
 * Keeps the latest movement of each pointer until the next frame, with everywhere it was before it; everything else
 * happens at once, after the movements before it.
 */
export class PointerQueue {
  readonly #editor: Pick<Editor, 'pointerMove'>;
  readonly #wake: () => void;
  readonly #moves = new Map<number, PointerInput>();

  constructor(editor: Pick<Editor, 'pointerMove'>, wake: () => void) {
    this.#editor = editor;
    this.#wake = wake;
  }

  move(input: PointerInput): void {
    const id = input.pointerId ?? 0;
    const before = this.#moves.get(id)?.trail;
    this.#moves.set(
      id,
      before && input.trail ? { ...input, trail: [...before, ...input.trail] } : input,
    );
    this.#wake();
  }

  flush(): void {
    if (this.#moves.size === 0) return;
    const moves = [...this.#moves.values()];
    this.#moves.clear();
    for (const move of moves) this.#editor.pointerMove(move);
  }

  clear(): void {
    this.#moves.clear();
  }
}
