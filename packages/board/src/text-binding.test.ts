import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { addCard, id, joined, newBoard } from './testing/boards.ts';
import { MemoryField } from './testing/memory-field.ts';
import { TextBinding } from './text-binding.ts';
import { breaksAt } from './text-diff.ts';

/** A field bound to a card's text, and a colleague on the same board. */
function bound(words: string, options?: { oneLine?: boolean; writesLater?: boolean }) {
  const board = newBoard({ now: () => 0 });
  const other = joined(board);
  addCard(other, 'a');
  other.textOf(id('a'))!.insert(0, words);
  const field = new MemoryField(options);
  const text = board.textOf(id('a'))!;
  const writeLater = (write: () => void) => board.typed.hold(write);
  const binding = new TextBinding(text, field, options?.writesLater ? { writeLater } : {});
  return { board, other, field, text, binding, theirs: other.textOf(id('a'))! };
}

/** The field with its caret or selection shown. */
function shown({ value, selectionStart, selectionEnd }: MemoryField): string {
  const selected = value.slice(selectionStart, selectionEnd);
  return `${value.slice(0, selectionStart)}[${selected}]${value.slice(selectionEnd)}`;
}

describe('a bound text field', () => {
  it('[B32] writes what is typed and shows what others type, the caret staying by its characters', () => {
    const { field, theirs } = bound('hello');
    expect(field.value).toBe('hello');
    field.setSelectionRange(5, 5);
    field.type(' world');
    expect(theirs.toString()).toBe('hello world');
    field.setSelectionRange(5, 5);
    theirs.insert(0, '>> ');
    expect(shown(field)).toBe('>> hello[] world');
    theirs.insert(8, '!');
    expect(shown(field)).toBe('>> hello[]! world');
    theirs.delete(3, 5);
    expect(shown(field)).toBe('>> []! world');
  });

  it('[B32] keeps a selection on its characters and lets it neither grow nor turn round', () => {
    const { field, theirs } = bound('one two three');
    field.setSelectionRange(4, 7, 'backward');
    theirs.insert(4, '(');
    theirs.insert(8, ')');
    expect(shown(field)).toBe('one ([two]) three');
    expect(field.selectionDirection).toBe('backward');
    theirs.insert(6, '-');
    expect(shown(field)).toBe('one ([t-wo]) three');
    theirs.delete(0, theirs.length);
    expect(shown(field)).toBe('[]');
  });

  it('[B33] writes no more than was typed, so that others keep theirs', () => {
    const { board, other, field, text } = bound('aaa');
    const deltas: unknown[] = [];
    text.observe((event) => deltas.push(event.delta));
    field.setSelectionRange(1, 1);
    field.type('a');
    field.setSelectionRange(0, 0);
    field.type('😀');
    field.backspace();
    expect(deltas).toEqual([[{ retain: 1 }, { insert: 'a' }], [{ insert: '😀' }], [{ delete: 2 }]]);
    expect(board.get(id('a'))?.text).toBe('aaaa');
    expect(other.get(id('a'))?.text).toBe('aaaa');
  });

  it('[B34] touches nothing while an input method composes, and has both changes afterwards', () => {
    const { field, text, theirs, binding } = bound('東 tower');
    field.setSelectionRange(1, 1);
    field.compose(['k', 'きょ', '京']);
    expect(binding.composing).toBe(true);
    expect(shown(field)).toBe('東[京] tower');
    theirs.insert(0, 'the ');
    theirs.insert(theirs.length, '!');
    theirs.delete(6, 2);
    expect(shown(field)).toBe('東[京] tower');
    expect(text.toString()).toBe('the 東 wer!');
    field.endComposing();
    expect(binding.composing).toBe(false);
    expect(shown(field)).toBe('the 東京[] wer!');
    expect(theirs.toString()).toBe('the 東京 wer!');
  });

  it('[B34] takes the last word although the field goes away in the middle of it', () => {
    const { field, theirs, binding } = bound('');
    field.compose(['שלום']);
    expect(theirs.toString()).toBe('');
    binding.destroy();
    expect(theirs.toString()).toBe('שלום');
    expect(field.listening).toBe(false);
    field.type('more');
    expect(theirs.toString()).toBe('שלום');
    theirs.insert(0, 'their ');
    expect(field.value).toBe('more');
  });

  it('shows undo, which is not its own doing', () => {
    const { board, field, theirs } = bound('base ');
    field.setSelectionRange(5, 5);
    for (const letter of 'typed') field.type(letter);
    theirs.insert(0, '> ');
    expect(board.undo().kind).toBe('done');
    expect(shown(field)).toBe('> base []');
    board.redo();
    expect(field.value).toBe('> base typed');
  });

  it('[B35] writes what was typed when it is told to, keys of a while as one change', () => {
    const { board, field, text, theirs } = bound('a', { writesLater: true });
    const deltas: unknown[] = [];
    text.observe((event) => deltas.push(event.delta));
    for (const letter of 'bcd') field.type(letter);
    expect(theirs.toString()).toBe('a');
    board.typed.write();
    board.typed.write();
    expect(theirs.toString()).toBe('abcd');
    expect(deltas).toEqual([[{ retain: 1 }, { insert: 'bcd' }]]);
    field.type('e');
    expect(board.undo().kind).toBe('done');
    expect(shown(field)).toBe('a[]');
  });

  it('[B35] has what was typed before it in every other change of the board', () => {
    const { board, other, field } = bound('a', { writesLater: true });
    field.type('b');
    board.transact((tx) => {
      expect(tx.record(id('a'))?.text).toBe('ab');
      tx.update(id('a'), { props: { done: true } });
    });
    field.type('c');
    board.endTyping();
    expect(other.get(id('a'))?.text).toBe('abc');
  });

  it('[B35] does not wait where somebody else types, an input method composes, or the field goes', () => {
    const { field, theirs, binding } = bound('a', { writesLater: true });
    field.type('b');
    theirs.insert(0, '>');
    expect(theirs.toString()).toBe('>ab');
    expect(shown(field)).toBe('>ab[]');
    field.type('c');
    field.compose(['か', '火']);
    expect(theirs.toString()).toBe('>abc');
    theirs.insert(0, '>');
    field.endComposing();
    expect(theirs.toString()).toBe('>>abc火');
    field.type('d');
    binding.destroy();
    expect(theirs.toString()).toBe('>>abc火d');
  });

  it('tells about every change of the text', () => {
    const { text } = bound('a');
    const field = new MemoryField();
    const told: string[] = [];
    new TextBinding(text, field, { onChange: (words) => told.push(words) });
    field.type('b');
    text.insert(0, 'c');
    field.fire('input');
    expect(told).toEqual(['ab', 'cab']);
  });

  it('lives on, without harm, when the record is removed', () => {
    const { other, field, binding, board } = bound('a');
    other.transact((tx) => tx.remove(id('a')));
    field.type('b');
    binding.destroy();
    expect(board.size).toBe(0);
    other.undo();
    expect(board.get(id('a'))?.text).toBe('a');
  });

  it.each([
    [{ oneLine: false }, 'two\r\nlines\rhere', 'two\nlines\nhere'],
    [{ oneLine: true }, 'two\r\nlines\nhere', 'twolineshere'],
  ])(
    '[B32] writes at the right place although the field leaves characters out (%j)',
    (options, words, visible) => {
      const { field, theirs } = bound('', options);
      theirs.insert(0, words);
      expect(field.value).toBe(visible);
      field.setSelectionRange(visible.length, visible.length);
      theirs.insert(0, '> ');
      expect(shown(field)).toBe(`> ${visible}[]`);
      field.type('!');
      expect(theirs.toString()).toBe(`> ${visible}!`);
      expect(field.value).toBe(`> ${visible}!`);
    },
  );

  it('[B32] agrees with its text after anything two people do, and loses nothing they typed', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 'b', 'ש', 'שָ', '😀', '👍🏽', '\n'),
      maxLength: 4,
    });
    const step = fc.record({
      do: fc.constantFrom(
        'type',
        'type',
        'select',
        'backspace',
        'theirs',
        'theirs',
        'compose',
        'end',
        'undo',
        'both',
        'write',
      ),
      at: fc.nat(40),
      length: fc.nat(4),
      words,
    });
    fc.assert(
      fc.property(words, fc.array(step, { maxLength: 30 }), fc.boolean(), (start, steps, later) => {
        const { board, field, text, theirs, binding } = bound(start, { writesLater: later });
        for (const { do: what, at, length, words } of steps) {
          const inField = wholeAt(field.value, at % (field.value.length + 1));
          if (binding.composing) {
            if (what === 'theirs') edit(theirs, at, length, words);
            else if (what === 'end') field.endComposing();
            else if (what === 'type') {
              field.replaceSelection(words);
              field.fire('input');
            }
          } else if (what === 'type') field.type(words);
          else if (what === 'select') {
            const end = wholeAt(field.value, Math.min(field.value.length, inField + length));
            field.setSelectionRange(inField, Math.max(inField, end));
          } else if (what === 'backspace') field.backspace();
          else if (what === 'theirs') edit(theirs, at, length, words);
          else if (what === 'compose') field.compose([words, `${words}x`]);
          else if (what === 'undo') board.undo();
          else if (what === 'write') board.typed.write();
          else if (what === 'both') {
            // the field has changed and not said so yet
            field.replaceSelection(words);
            edit(theirs, at, length, words);
            field.fire('input');
          }
          if (!binding.composing) {
            if (!later || what === 'write') expect(field.value).toBe(text.toString());
            expect(breaksAt(field.value, field.selectionStart)).toBe(true);
          }
          expect(theirs.toString()).toBe(text.toString());
          expect(text.toString()).not.toContain('\uFFFD');
        }
        if (binding.composing) field.endComposing();
        board.typed.write();
        expect(field.value).toBe(theirs.toString());
      }),
      { numRuns: 200 },
    );
  });
});

function edit(text: Y.Text, at: number, length: number, words: string): void {
  const value = text.toString();
  const from = wholeAt(value, at % (value.length + 1));
  const to = Math.max(from, wholeAt(value, Math.min(value.length, from + length)));
  text.doc!.transact(() => {
    text.delete(from, to - from);
    text.insert(from, words);
  });
}

/** The position, or the next one before it where a grapheme begins. */
function wholeAt(value: string, at: number): number {
  let position = at;
  while (!breaksAt(value, position)) position--;
  return position;
}
