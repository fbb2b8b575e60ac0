const FIELDS = 'input, textarea';
/** The focus comes with the panel or a little after it. */
const FRAMES_UNTIL_FOCUS = 5;
/** Where there is a field it gets the focus, however slow the machine. */
const FRAMES_UNTIL_FIELD = 90;
/** Among what is typed, a sign that no key types: the panel knows what Esc means to it, once it has heard what came before. */
const ESCAPE = '\uE01B';
const PANEL_FIELDS = '[role="dialog"] :is(input, textarea), .search-field';

/**
 * While the code of an asked panel is on its way, keys must not be shortcuts of the board: what is typed is kept and
 * goes into the panel's field once that has the focus; Esc asks for nothing more.
 */
export class HeldKeys {
  readonly #onEscape: () => void;
  #typed = '';
  #holds = false;
  #isHandingOver = false;
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
  release(frame = 0): void {
    if (!this.#holds) return;
    const field = document.activeElement;
    if (field?.matches(FIELDS)) {
      void this.#handOver(field as HTMLInputElement | HTMLTextAreaElement);
      return;
    }
    // a grid answers to keys by itself: they are not for the field beside it
    if (field?.closest('[role="grid"]') && field.closest('[role="dialog"]')) return this.drop();
    const hasField = document.querySelector(PANEL_FIELDS) !== null;
    if (frame >= (hasField ? FRAMES_UNTIL_FIELD : FRAMES_UNTIL_FOCUS)) this.drop();
    else this.#frame = requestAnimationFrame(() => this.release(frame + 1));
  }

  /** What comes in the meantime is held, too: the panel answers to each Enter before the next letters. */
  async #handOver(field: HTMLInputElement | HTMLTextAreaElement): Promise<void> {
    const pressed = field instanceof HTMLInputElement ? /[\n\uE01B]/ : /\uE01B/;
    this.#isHandingOver = true;
    while (this.#holds && this.#typed !== '' && field.isConnected) {
      const end = this.#typed.search(pressed);
      const words = end === -1 ? this.#typed : this.#typed.slice(0, end);
      const key = this.#typed[end] === ESCAPE ? 'Escape' : 'Enter';
      this.#typed = end === -1 ? '' : this.#typed.slice(end + 1);
      type(field, words);
      if (end === -1) continue;
      await nextFrame();
      if (this.#holds) press(field, key);
      await nextFrame();
    }
    this.drop();
  }

  /** There will be no panel. */
  drop(): void {
    cancelAnimationFrame(this.#frame);
    this.#typed = '';
    this.#holds = false;
    this.#isHandingOver = false;
    window.removeEventListener('keydown', this.#onKey, { capture: true });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    // what has just been handed over
    if (!event.isTrusted) return;
    event.stopImmediatePropagation();
    // with these the key is the browser's (AltGr types a character)
    const isCommand = event.ctrlKey || event.metaKey || event.altKey;
    if (isCommand && !event.getModifierState('AltGraph')) return;
    if (event.key === 'Escape' && this.#isHandingOver) this.#typed += ESCAPE;
    else if (event.key === 'Escape') {
      this.drop();
      this.#onEscape();
    } else if (event.key === 'Backspace') this.#typed = [...this.#typed].slice(0, -1).join('');
    else if (event.key === 'Enter') this.#typed += '\n';
    else if ([...event.key].length === 1) this.#typed += event.key;
    event.preventDefault();
  };
}

function nextFrame(): Promise<unknown> {
  return new Promise((done) => requestAnimationFrame(done));
}

function press(field: HTMLElement, key: string): void {
  field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

/** As if it had been typed there: whoever listens to the field hears of it. */
function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  if (text === '') return;
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }),
  );
}
