const FIELDS = 'input, textarea';
/** The focus comes with the panel or a little after it. */
const FRAMES_UNTIL_FOCUS = 5;

/**
 * While the code of an asked panel is on its way, keys must not be shortcuts of the board: what is typed is kept and
 * goes into the panel's field once that has the focus; Esc asks for nothing more.
 */
export class HeldKeys {
  readonly #onEscape: () => void;
  #typed = '';
  #holds = false;
  #frame = 0;

  constructor(onEscape: () => void) {
    this.#onEscape = onEscape;
  }

  hold(): void {
    cancelAnimationFrame(this.#frame);
    if (this.#holds) return;
    this.#holds = true;
    window.addEventListener('keydown', this.#onKey, { capture: true });
  }

  /** The panel is there. */
  release(framesLeft = FRAMES_UNTIL_FOCUS): void {
    if (!this.#holds) return;
    const field = document.activeElement;
    if (field?.matches(FIELDS)) {
      const typed = this.#typed;
      this.drop();
      type(field as HTMLInputElement | HTMLTextAreaElement, typed);
    } else if (framesLeft === 0) this.drop();
    else this.#frame = requestAnimationFrame(() => this.release(framesLeft - 1));
  }

  /** There will be no panel. */
  drop(): void {
    cancelAnimationFrame(this.#frame);
    this.#typed = '';
    this.#holds = false;
    window.removeEventListener('keydown', this.#onKey, { capture: true });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    event.stopImmediatePropagation();
    // with these the key is the browser's (AltGr types a character)
    const isCommand = event.ctrlKey || event.metaKey || event.altKey;
    if (isCommand && !event.getModifierState('AltGraph')) return;
    if (event.key === 'Escape') {
      this.drop();
      this.#onEscape();
    } else if (event.key === 'Backspace') this.#typed = [...this.#typed].slice(0, -1).join('');
    else if (event.key === 'Enter') this.#typed += '\n';
    else if ([...event.key].length === 1) this.#typed += event.key;
    event.preventDefault();
  };
}

/** As if it had been typed there: whoever listens to the field hears of it. A field of one line takes no breaks. */
function type(field: HTMLInputElement | HTMLTextAreaElement, typed: string): void {
  const text = field instanceof HTMLInputElement ? typed.replaceAll('\n', '') : typed;
  if (text === '') return;
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }),
  );
}
