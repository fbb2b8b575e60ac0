/** What a text binding needs of a textarea or input; the DOM's own elements fit. */
export interface TextField {
  value: string;
  readonly selectionStart: number | null;
  readonly selectionEnd: number | null;
  readonly selectionDirection?: 'forward' | 'backward' | 'none' | null;
  setSelectionRange(start: number, end: number, direction?: 'forward' | 'backward' | 'none'): void;
  addEventListener(
    type: 'input' | 'compositionstart' | 'compositionend',
    listener: () => void,
  ): void;
  removeEventListener(
    type: 'input' | 'compositionstart' | 'compositionend',
    listener: () => void,
  ): void;
}
