import type * as Y from 'yjs';
import type { TextField } from './text-field.ts';

export interface TextBindingOptions {
  /** Told after the text changed, by whom- and however. */
  onChange?(text: string): void;
}

export class TextBinding {
  constructor(_text: Y.Text, _field: TextField, _options: TextBindingOptions = {}) {
    throw new Error('not yet');
  }

  /** True while an input method composes. */
  readonly composing: boolean = false;

  destroy(): void {}
}
