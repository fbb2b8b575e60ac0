/** A key as plain data of the DOM event. */
export interface KeyPress {
  /** `event.key`. */
  readonly key: string;
  /** `event.code`, the place on the keyboard; stands in for `key` on layouts without Latin letters. */
  readonly code?: string;
  readonly shift?: boolean;
  readonly alt?: boolean;
  /** Ctrl, or Command. */
  readonly mod?: boolean;
  /** AltGr is held: the key is the character it typed, never a shortcut by its place. `mod` and `alt` are not set for it. */
  readonly altGraph?: boolean;
  readonly repeat?: boolean;
  /** True while an input method composes (`isComposing` or keyCode 229). */
  readonly composing?: boolean;
}
