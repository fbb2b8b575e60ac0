import type { TextField } from '../text-field.ts';

type FieldEvent = 'input' | 'compositionstart' | 'compositionend';

/** A text field without a page: it does with its value and selection what a textarea (or a one-line input) does. */
export class MemoryField implements TextField {
  readonly #listeners: Record<FieldEvent, Set<() => void>> = {
    input: new Set(),
    compositionstart: new Set(),
    compositionend: new Set(),
  };
  readonly #oneLine: boolean;
  #value = '';
  selectionStart = 0;
  selectionEnd = 0;
  selectionDirection: 'forward' | 'backward' | 'none' = 'none';

  constructor(options: { oneLine?: boolean } = {}) {
    this.#oneLine = options.oneLine ?? false;
  }

  get value(): string {
    return this.#value;
  }

  set value(value: string) {
    const shown = this.#oneLine ? value.replace(/[\r\n]/g, '') : value.replace(/\r\n?/g, '\n');
    if (shown === this.#value) return;
    this.#value = shown;
    this.setSelectionRange(shown.length, shown.length);
  }

  setSelectionRange(
    start: number,
    end: number,
    direction: 'forward' | 'backward' | 'none' = 'none',
  ): void {
    this.selectionEnd = Math.min(end, this.#value.length);
    this.selectionStart = Math.min(start, this.selectionEnd);
    this.selectionDirection = direction;
  }

  addEventListener(type: FieldEvent, listener: () => void): void {
    this.#listeners[type].add(listener);
  }

  removeEventListener(type: FieldEvent, listener: () => void): void {
    this.#listeners[type].delete(listener);
  }

  get listening(): boolean {
    return Object.values(this.#listeners).some((listeners) => listeners.size > 0);
  }

  /** Types over the selection. */
  type(text: string): void {
    this.replaceSelection(text);
    this.fire('input');
  }

  backspace(): void {
    if (this.selectionStart === this.selectionEnd) {
      const before = [...this.#value.slice(0, this.selectionStart)].at(-1) ?? '';
      this.selectionStart -= before.length;
    }
    this.type('');
  }

  /** Words an input method tries out; the field has them, nobody else. */
  compose(words: readonly string[]): void {
    this.fire('compositionstart');
    const start = this.selectionStart;
    for (const word of words) {
      this.replaceSelection(word);
      this.setSelectionRange(start, start + word.length);
      this.fire('input');
    }
  }

  endComposing(): void {
    this.setSelectionRange(this.selectionEnd, this.selectionEnd);
    this.fire('compositionend');
  }

  replaceSelection(text: string): void {
    const start = this.selectionStart;
    this.#value = this.#value.slice(0, start) + text + this.#value.slice(this.selectionEnd);
    this.setSelectionRange(start + text.length, start + text.length);
  }

  fire(type: FieldEvent): void {
    for (const listener of [...this.#listeners[type]]) listener();
  }
}
