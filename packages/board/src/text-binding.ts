import type * as Y from 'yjs';
import {
  applyToText,
  composeDeltas,
  isEmptyDelta,
  movePosition,
  rebaseDelta,
  type TextDelta,
  type TextOperation,
} from './text-delta.ts';
import { diffTexts } from './text-diff.ts';
import type { TextField } from './text-field.ts';
import { deltaOf, readText, writeDelta } from './y-text.ts';

export interface TextBindingOptions {
  /** Told after the field or the text changed, by whomever. */
  onChange?(text: string): void;
  /**
   * Says when what is typed is written; without it, at once. The binding does not wait for it where that would lose
   * the order of things: when others type, before an input method composes, and when the field goes.
   */
  writeLater?(write: () => void): void;
}

/**
 * Keeps a text field and a Y.Text the same: what is typed goes into the text as the smallest change at the caret, what
 * others type appears in the field while caret and selection stay by their characters. While an input method
 * composes, nothing is touched on either side.
 */
export class TextBinding {
  readonly #text: Y.Text;
  readonly #field: TextField;
  readonly #onChange: ((text: string) => void) | undefined;
  readonly #writeLater: ((write: () => void) => void) | undefined;
  /** The Y.Text, as of the last time both sides agreed, … */
  #agreed: string;
  /** … and what the field made of it: fields drop carriage returns, some drop line feeds. */
  #shown: string;
  /** What others changed since. */
  #pending: TextDelta = [];
  #composing = false;
  /** Something was typed that is to be written later. */
  #isWaiting = false;

  constructor(text: Y.Text, field: TextField, options: TextBindingOptions = {}) {
    this.#text = text;
    this.#field = field;
    this.#onChange = options.onChange;
    this.#writeLater = options.writeLater;
    this.#agreed = readText(text);
    field.value = this.#agreed;
    this.#shown = field.value;
    text.observe(this.#onText);
    field.addEventListener('input', this.#onInput);
    field.addEventListener('compositionstart', this.#onCompositionStart);
    field.addEventListener('compositionend', this.#onCompositionEnd);
  }

  /** True while an input method composes. */
  get composing(): boolean {
    return this.#composing;
  }

  /** Writes what is in the field, however unfinished, and lets go of both. */
  destroy(): void {
    this.#agree();
    this.#text.unobserve(this.#onText);
    this.#field.removeEventListener('input', this.#onInput);
    this.#field.removeEventListener('compositionstart', this.#onCompositionStart);
    this.#field.removeEventListener('compositionend', this.#onCompositionEnd);
  }

  readonly #onInput = () => {
    if (!this.#composing) this.#typed();
  };

  readonly #onCompositionStart = () => {
    this.#write();
    this.#composing = true;
  };

  readonly #onCompositionEnd = () => {
    this.#composing = false;
    if (isEmptyDelta(this.#pending)) this.#typed();
    else this.#agree();
  };

  #typed(): void {
    if (!this.#writeLater) return this.#agree();
    if (!this.#isWaiting) {
      this.#isWaiting = true;
      this.#writeLater(this.#write);
    }
    this.#onChange?.(this.#field.value);
  }

  readonly #write = () => {
    if (this.#isWaiting) this.#agree();
  };

  readonly #onText = (event: Y.YTextEvent, transaction: Y.Transaction) => {
    if (transaction.origin === this) return;
    this.#pending = composeDeltas(this.#pending, deltaOf(event));
    if (!this.#composing) this.#agree();
  };

  /** Brings what was typed into the text and what others changed into the field. */
  #agree(): void {
    this.#isWaiting = false;
    const { value } = this.#field;
    const caret = this.#field.selectionEnd ?? value.length;
    const typed = diffTexts(this.#shown, value, caret);
    const pending = this.#pending;
    this.#pending = [];
    if (typed.length > 0) {
      // what the field does not show goes with the first change, so that positions agree again
      const change = composeDeltas(hiddenDelta(this.#agreed, this.#shown), typed);
      const rebased = rebaseDelta(change, pending, true);
      this.#text.doc?.transact(() => writeDelta(this.#text, rebased), this);
    }
    this.#agreed = readText(this.#text);
    if (isEmptyDelta(pending)) this.#shown = value;
    else this.#show(value, pending, typed);
    if (typed.length > 0 || !isEmptyDelta(pending)) this.#onChange?.(this.#agreed);
  }

  /** Shows the text with others' changes in it. */
  #show(value: string, pending: TextDelta, typed: TextDelta): void {
    const field = this.#field;
    const { selectionStart, selectionEnd, selectionDirection } = field;
    field.value = this.#agreed;
    this.#shown = field.value;
    const plain =
      this.#shown === this.#agreed &&
      applyToText(value, rebaseDelta(pending, typed, false)) === this.#agreed;
    const moved = plain ? rebaseDelta(pending, typed, false) : diffTexts(value, this.#shown);
    const [start, end] = [selectionStart ?? value.length, selectionEnd ?? value.length];
    // a caret stays behind the character before it; a selection does not grow
    const newEnd = movePosition(end, moved, false);
    const newStart = start === end ? newEnd : Math.min(newEnd, movePosition(start, moved, true));
    field.setSelectionRange(newStart, newEnd, selectionDirection ?? 'none');
  }
}

/** What turns a text into what a field shows of it: characters left out, carriage returns made line feeds. */
function hiddenDelta(text: string, shown: string): TextDelta {
  if (text === shown) return [];
  const operations: TextOperation[] = [];
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === shown[at]) {
      operations.push({ retain: 1 });
      at++;
    } else if (text[index] === '\r' && shown[at] === '\n' && text[index + 1] !== '\n') {
      operations.push({ insert: '\n' }, { delete: 1 });
      at++;
    } else operations.push({ delete: 1 });
  }
  return applyToText(text, operations) === shown ? operations : diffTexts(text, shown);
}
