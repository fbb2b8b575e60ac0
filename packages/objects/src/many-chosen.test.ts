import { Board, type BoardRecord, type RecordId } from '@feltline/board';
import { Editor, unlocked } from '@feltline/editor';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { gestures } from './gestures.ts';
import { kinds } from './models.ts';

const count = 10_000;

/** Counts how often a record is looked at. */
class CountingBoard extends Board {
  reads = 0;

  override get(id: RecordId): BoardRecord | undefined {
    this.reads++;
    return super.get(id);
  }
}

function manyNotes(count: number) {
  const board = new CountingBoard(new Y.Doc(), kinds);
  const notes = board.transact((tx) => {
    for (let i = 0; i < 20; i++)
      tx.create({ kind: 'frame', geometry: [i * 1000, -900, 800, 800, 0], text: `Frame ${i}` });
    return Array.from({ length: count }, (_, i) =>
      tx.create({
        kind: 'sticky',
        geometry: [(i % 100) * 250, Math.floor(i / 100) * 250, 200, 200, 0],
        order: `a${String(i).padStart(6, '0')}`,
        props: { color: 'mint' },
      }),
    );
  });
  const editor = new Editor({ board, gestures, t: (key) => key, reducedMotion: true });
  /** Reads per object while something is done. */
  const readsOf = (what: () => unknown): number => {
    const before = board.reads;
    what();
    return (board.reads - before) / count;
  };
  return { editor, notes, readsOf };
}

/** All that bars and menus want to know. */
function askAll(editor: Editor): void {
  const enabled = editor.actions.list.filter((action) => action.isEnabled(editor));
  for (const action of enabled)
    for (const { value } of action.options?.(editor) ?? []) action.isChecked?.(editor, value);
  expect(enabled.length).toBeGreaterThan(20);
  expect(editor.resizeHandles).toHaveLength(4);
}

test('With 10,000 objects chosen, all that bars and menus ask reads each a few times, and none again until something changes', () => {
  const { editor, readsOf } = manyNotes(count);
  expect(readsOf(() => editor.actions.run('selectAll'))).toBeLessThan(8);
  expect(editor.selection.size).toBe(count + 20);
  expect(readsOf(() => askAll(editor))).toBeLessThan(20);
  expect(readsOf(() => askAll(editor))).toBeLessThan(0.5);
  editor.camera.panBy(10, 10);
  expect(readsOf(() => askAll(editor))).toBeLessThan(0.5);
});

test('What was known of the chosen objects is forgotten when one of them is locked', () => {
  const { editor, notes } = manyNotes(20);
  editor.selection.set(notes.slice(0, 2));
  askAll(editor);
  for (const id of notes.slice(0, 2)) {
    expect(editor.actions.byId('delete')?.isEnabled(editor)).toBe(true);
    editor.board.transact((tx) => tx.update(id, { props: { lock: 'on' } }));
  }
  expect(unlocked(editor, editor.selection.ids)).toEqual([]);
  expect(editor.actions.byId('delete')?.isEnabled(editor)).toBe(false);
  expect(editor.actions.byId('color')?.isEnabled(editor)).toBe(false);
});
