import type { KeyPress } from '../key-press.ts';
import type { Action } from './action.ts';

interface Binding {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly key: string;
}

const parsed = new Map<string, Binding>();

/** Reads `mod+shift+z`. Throws on an unknown modifier. */
export function parseKey(text: string): Binding {
  const known = parsed.get(text);
  if (known) return known;
  // the last '+' may itself be the key
  const parts = text.endsWith('++')
    ? [...text.slice(0, -2).split('+'), '+']
    : text === '+'
      ? ['+']
      : text.split('+');
  const key = parts.pop() as string;
  const wrong = parts.find((part) => part !== 'mod' && part !== 'alt' && part !== 'shift');
  if (wrong !== undefined || key === '')
    throw new Error(
      `Key ${JSON.stringify(text)}: expected mod, alt or shift before the key, got ${JSON.stringify(wrong ?? '')}`,
    );
  const binding = {
    mod: parts.includes('mod'),
    alt: parts.includes('alt'),
    shift: parts.includes('shift'),
    key: key.length === 1 ? key.toLowerCase() : key,
  };
  parsed.set(text, binding);
  return binding;
}

/**
 * The actions whose key this is. First by the character; where none matches, by the place on the keyboard, so that
 * shortcuts work on layouts without Latin letters and where a modifier turns the key into another character.
 */
export function matchKey(press: KeyPress, actions: readonly Action[]): Action[] {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const byKey = actions.filter((action) =>
    action.keys.some((text) => matches(parseKey(text), press, key)),
  );
  if (byKey.length > 0) return byKey;
  const place = placeOf(press);
  if (place === undefined || place === key) return [];
  return actions.filter((action) =>
    action.keys.some((text) => matches(parseKey(text), press, place)),
  );
}

function matches(binding: Binding, press: KeyPress, key: string): boolean {
  if (
    binding.key !== key ||
    binding.mod !== (press.mod ?? false) ||
    binding.alt !== (press.alt ?? false)
  )
    return false;
  // some layouts need Shift to type a sign at all
  const shiftIsTheSigns = key.length === 1 && key === press.key && !/[\p{L}\p{N}]/u.test(key);
  return shiftIsTheSigns && !binding.shift ? true : binding.shift === (press.shift ?? false);
}

const signs: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  Minus: '-',
  Equal: '=',
  Slash: '/',
  Backslash: '\\',
  Comma: ',',
  Period: '.',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
  NumpadAdd: '+',
  NumpadSubtract: '-',
};

/** What the key would be on a Latin layout; nothing where the character already is a Latin letter of its own. */
function placeOf(press: KeyPress): string | undefined {
  const { code, key } = press;
  if (!code || press.altGraph || /^[a-z]$/i.test(key)) return undefined;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return letter.toLowerCase();
  return /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1] ?? signs[code];
}

/** A letter, figure or sign alone: what people who speak to their computer may hit by accident. */
export function isCharacterAlone(press: KeyPress): boolean {
  return [...press.key].length === 1 && press.key !== ' ' && !press.mod && !press.alt;
}
