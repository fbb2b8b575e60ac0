/** What keys and mouse do that no action stands for. `keys` are names of keys; `with` is a word for the hand, in the strings. */
export interface FixedKey {
  readonly label: string;
  readonly keys: readonly string[];
  readonly with?: 'drag' | 'wheel' | 'click' | 'doubleClick';
}

export const walkingKeys: readonly FixedKey[] = [
  { label: 'find.fixed.next', keys: ['Tab'] },
  { label: 'find.fixed.previous', keys: ['shift+Tab'] },
  { label: 'find.fixed.nearest', keys: ['mod+ArrowRight'] },
  { label: 'find.fixed.enter', keys: ['mod+shift+ArrowDown'] },
  { label: 'find.fixed.leave', keys: ['mod+shift+ArrowUp', 'Escape'] },
  { label: 'find.fixed.bar', keys: ['alt+F10'] },
];

export const handKeys: readonly FixedKey[] = [
  { label: 'find.fixed.pan', keys: ['Space'], with: 'drag' },
  { label: 'find.fixed.zoom', keys: ['mod'], with: 'wheel' },
  { label: 'find.fixed.sideways', keys: ['shift'], with: 'wheel' },
  { label: 'find.fixed.note', keys: [], with: 'doubleClick' },
  { label: 'find.fixed.addToSelection', keys: ['shift'], with: 'click' },
  { label: 'find.fixed.copyDrag', keys: ['alt'], with: 'drag' },
  { label: 'find.fixed.noSnap', keys: ['mod'], with: 'drag' },
];
