const mac: Record<string, string> = {
  mod: '⌘',
  ctrl: '⌃',
  alt: '⌥',
  shift: '⇧',
  delete: '⌫',
  backspace: '⌫',
  enter: '↩',
  escape: 'esc',
};
const other: Record<string, string> = {
  mod: 'Ctrl',
  ctrl: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  delete: 'Del',
  backspace: '⌫',
  enter: 'Enter',
  escape: 'Esc',
};
const both: Record<string, string> = {
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  space: '␣',
  ' ': '␣',
};

/** `mod+shift+z` as the keys of this machine: `['⌘', '⇧', 'Z']` or `['Ctrl', 'Shift', 'Z']`. */
export function keyNames(keys: string, isMac: boolean): readonly string[] {
  const names = isMac ? mac : other;
  // A plus at the end is the key itself: `mod++`.
  const parts =
    keys === '+'
      ? ['+']
      : keys.endsWith('++')
        ? [...keys.slice(0, -2).split('+'), '+']
        : keys.split('+');
  return parts.map(
    (part) =>
      names[part.toLowerCase()] ??
      both[part.toLowerCase()] ??
      (part.length === 1 ? part.toUpperCase() : part),
  );
}

export function isMac(): boolean {
  return /Mac|iP(hone|ad|od)/.test(navigator.platform);
}
