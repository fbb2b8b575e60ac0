import { type KeyboardEvent, useState } from 'react';

interface Draft<E extends HTMLElement> {
  /** What stands in the field. */
  readonly words: string;
  readonly isChanged: boolean;
  write(words: string): void;
  onBlur(): void;
  onKeyDown(event: KeyboardEvent<E>): void;
}

/**
 * What is typed into a field and not yet said: leaving the field or Enter says it, once, as one change; Esc takes it back
 * first and leaves the field then.
 */
export function useDraft<E extends HTMLElement>(
  value: string,
  say: (words: string) => void,
  enterSays: (event: KeyboardEvent<E>) => boolean = () => true,
): Draft<E> {
  const [draft, setDraft] = useState<string>();
  const isChanged = draft !== undefined && draft !== value;
  const done = () => {
    setDraft(undefined);
    if (isChanged) say(draft);
  };
  return {
    words: draft ?? value,
    isChanged,
    write: setDraft,
    onBlur: done,
    onKeyDown(event) {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter' && enterSays(event)) {
        event.preventDefault();
        done();
      }
      if (event.key === 'Escape' && isChanged) {
        event.preventDefault();
        event.stopPropagation();
        setDraft(undefined);
      }
    },
  };
}
