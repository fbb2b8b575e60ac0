import { type BoardRecord, lockOf, type RecordId } from '@feltline/board';
import { partsOf } from '@feltline/editor';
import { expect, test } from 'vitest';
import { MapUser } from '../test/map-user.ts';
import { makeTable } from './table/table-commands.ts';

/** They are about the steps of the past and about the lock itself. */
const others = new Set(['undo', 'redo', 'unlock', 'unlockAll', 'lockProtected']);

/** A map and one object of each kind that is made of few props, all of them locked or all free. */
function everything(locked: boolean) {
  const user = new MapUser();
  const ids = user.board.transact((tx) => {
    const place = (i: number) => [1500 + 250 * i, 100, 200, 200, 0] as const;
    const note = tx.create({ kind: 'sticky', geometry: place(0), text: 'Note' });
    const shape = tx.create({ kind: 'shape', geometry: place(2), text: 'Shape' });
    return [
      user.map,
      note,
      shape,
      tx.create({ kind: 'text', geometry: place(1), text: 'Text', props: { size: 20 } }),
      tx.create({ kind: 'frame', geometry: place(3), text: 'Frame' }),
      tx.create({ kind: 'stamp', geometry: place(4) }),
      tx.create({
        kind: 'connector',
        props: { from: { object: note, x: 0, y: 0 }, to: { object: shape, x: 0, y: 0 } },
      }),
      makeTable(tx, { at: { x: 1500, y: 500 }, cells: [[{ text: 'A' }], [{ text: 'B' }]] }),
    ];
  });
  if (locked)
    user.board.transact((tx) => {
      for (const id of ids) tx.update(id, { props: { lock: 'on' } });
    });
  return { user, ids };
}

function records(user: MapUser): Map<RecordId, BoardRecord> {
  return new Map([...user.board.all()].map((record) => [record.id, record]));
}

test('No action of any kind changes what is locked, nor a part of it', () => {
  const { user, ids } = everything(true);
  const { editor } = user;
  editor.copiedStyle = { color: 'mint', fill: 'mint' };
  const before = records(user);
  let ran = 0;
  for (const object of ids) {
    const parts = partsOf(editor, object).map(({ part }) => part);
    for (const part of [undefined, ...parts]) {
      for (const action of editor.actions.list) {
        if (others.has(action.id) || !action.changes || action.group === 'tool') continue;
        editor.selection.set([object], part === undefined ? { object } : { object, part });
        if (!action.isEnabled(editor)) continue;
        ran++;
        const values = action.options?.(editor).map(({ value }) => value) ?? [];
        action.run(editor, values.at(-1));
        editor.cancel();
        editor.stopEditing();
      }
    }
  }
  const after = records(user);
  for (const [id, record] of before) expect({ id, record: after.get(id) }).toEqual({ id, record });
  expect(ran).toBeLessThan(2_000);
});

test('The same actions do change what is free', () => {
  const { user, ids } = everything(false);
  const enabled = (object: RecordId) => {
    user.editor.selection.focus({ object });
    return user.editor.actions.list.filter((one) => one.changes && one.isEnabled(user.editor));
  };
  for (const object of ids) expect(enabled(object).length).toBeGreaterThan(5);
});

test('Of a free and a locked object of a kind only the free one is changed', () => {
  for (const action of new MapUser().editor.actions.list) {
    if (others.has(action.id) || !action.changes || action.group === 'tool') continue;
    const { user, ids } = everything(true);
    const { editor } = user;
    editor.copiedStyle = { color: 'mint', fill: 'mint' };
    const free = user.board.transact((tx) =>
      ids.slice(1, 4).flatMap((id) => {
        const record = tx.record(id);
        const { lock: _, ...props } = record?.props ?? {};
        const geometry = [300, 1500, 200, 200, 0] as const;
        return record ? tx.create({ kind: record.kind, geometry, props, text: 'free' }) : [];
      }),
    );
    for (const [i, one] of free.entries()) {
      const before = records(user);
      editor.selection.set([ids[i + 1] as RecordId, one]);
      const values = action.options?.(editor).map(({ value }) => value) ?? [];
      editor.actions.run(action.id, values.at(-1));
      editor.cancel();
      editor.stopEditing();
      const after = records(user);
      for (const [id, record] of before)
        if (lockOf(record))
          expect({ action: action.id, record: after.get(id) }).toEqual({
            action: action.id,
            record,
          });
    }
  }
});
