import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Board } from './board.ts';
import type { LayeredRead, Read } from './read.ts';
import type { RecordId, RecordPatch } from './record.ts';
import { addCard, addShelf, at, id, newBoard, reopened } from './testing/boards.ts';
import { edit, names, perform } from './testing/random-edits.ts';
import { seatId } from './testing/toy-kinds.ts';

/** Everything a read says about these ids. */
function seen(read: Read, ids: readonly RecordId[]) {
  return {
    records: ids.map((one) => {
      const record = read.record(one);
      // a patched record has no order of its own making
      return record && { ...record, order: undefined };
    }),
    boxes: ids.map((one) => read.box(one)),
    derived: ids.map((one) => [...(read.derived<Map<RecordId, unknown>>(one) ?? [])]),
    parts: ids.map((one) => read.partsOf(one)),
    shelves: read.ofKind('shelf'),
  };
}

function write(board: Board, patches: readonly RecordPatch[]): void {
  board.transact((tx) => {
    for (const { id: one, create, remove, ...patch } of patches) {
      if (remove) tx.remove(one);
      else if (create) tx.create({ ...create, id: one });
      else if (tx.record(one)) tx.update(one, patch);
    }
  });
}

describe('a layered read', () => {
  it('[B15] shows patches and what follows from them; everything else is the board’s own', () => {
    const board = newBoard();
    addShelf(board, 's', ['a', 'b']);
    addCard(board, 'free', 900);
    const layer = board.withPatches([{ id: id('s'), geometry: at(1000), props: { gap: 0 } }]);
    expect(layer.box(id('b'))).toEqual({ x: 1100, y: 0, width: 100, height: 100 });
    expect(layer.record(id('s'))?.props.gap).toBe(0);
    expect([...layer.affected].sort()).toEqual(['a', 'b', 's']);
    expect(layer.box(id('free'))).toBe(board.read.box(id('free')));
    expect(board.read.box(id('b'))?.x).toBe(110);
  });

  it('[B15] shows records that do not exist yet and hides removed ones', () => {
    const board = newBoard();
    addShelf(board, 's', ['a']);
    addCard(board, 'b', 500);
    const seatB = { kind: 'seat', props: { card: 'b', shelf: 's', place: 'b' } };
    const layer = board.withPatches([
      { id: seatId(id('b')), create: seatB },
      { id: id('b'), geometry: null },
      { id: id('new'), create: { kind: 'shelf', geometry: at(3) } },
    ]);
    expect(layer.box(id('b'))?.x).toBe(110);
    expect(layer.partsOf(id('s'))).toEqual(['a:seat', 'b:seat']);
    expect([...layer.ofKind('shelf')].sort()).toEqual(['new', 's']);
    expect(layer.box(id('new'))).toEqual({ x: 3, y: 0, width: 0, height: 100 });
    layer.update([{ id: seatId(id('a')), remove: true }]);
    expect(layer.partsOf(id('s'))).toEqual([]);
    expect(layer.box(id('s'))?.width).toBe(0);
    expect(layer.record(id('new'))).toBeUndefined();
    expect([...layer.affected].sort()).toEqual(['a', 'a:seat', 's']);
  });

  it('[B15] names what a patched record is part of, now and with the patch', () => {
    const board = newBoard();
    board.transact((tx) => {
      tx.create({ id: id('t'), kind: 'tally' });
      tx.create({ id: id('u'), kind: 'tally' });
      tx.create({ id: id('n'), kind: 'note', props: { shelf: 't' } });
    });
    const layer = board.withPatches([{ id: id('n'), props: { words: 1 } }]);
    expect([...layer.affected].sort()).toEqual(['n', 't']);
    layer.update([{ id: id('n'), props: { shelf: 'u' } }]);
    expect([...layer.affected].sort()).toEqual(['n', 't', 'u']);
  });

  it('[B15] follows the board and takes other patches', () => {
    const board = newBoard();
    addShelf(board, 's', ['a']);
    const layer = board.withPatches([{ id: id('s'), geometry: at(100) }]);
    expect(layer.box(id('a'))?.x).toBe(100);
    const { affected } = layer;
    layer.update([{ id: id('s'), geometry: at(200) }]);
    expect(layer.box(id('a'))?.x).toBe(200);
    // the same ids in the same places: not searched again
    expect(layer.affected).toBe(affected);
    addShelf(board, 't', ['b']);
    board.transact((tx) => tx.update(seatId(id('b')), { props: { shelf: 's' } }));
    expect(layer.box(id('b'))?.x).toBe(310);
    board.transact((tx) => tx.remove(id('s')));
    expect(layer.record(id('s'))).toBeUndefined();
    expect(layer.box(id('s'))).toBeUndefined();
  });

  it('[B15] shows a patch that makes a record invalid as one with a problem', () => {
    const board = newBoard();
    addCard(board, 'a');
    const layer: LayeredRead = board.withPatches([{ id: id('a'), props: { color: 'plaid' } }]);
    expect(layer.record(id('a'))?.problem).toContain('props.color');
  });

  it('[B15] equals the board after the patches are written', () => {
    const patch = (ids: readonly RecordId[]): fc.Arbitrary<RecordPatch> => {
      const target = ids.length === 0 ? fc.constant(id('nobody')) : fc.constantFrom(...ids);
      const cards = ids.filter((one) => !one.includes(':'));
      const anyId = cards.length === 0 ? fc.constant('nobody') : fc.constantFrom<string>(...cards);
      return fc.oneof(
        fc.record({ id: target, geometry: fc.nat(50).map((x) => at(x)) }),
        fc.record({ id: target, geometry: fc.constant(null) }),
        fc.record({ id: target, order: fc.constantFrom('A0', 'a5', 'z') }),
        fc.record({ id: target, remove: fc.constant(true as const) }),
        fc
          .tuple(anyId, anyId, fc.nat(9))
          .map(([card, shelf, place]) => ({
            id: seatId(id(card)),
            seat: { card, shelf, place: String(place) },
          }))
          .map(({ id: one, seat }) =>
            ids.includes(one)
              ? { id: one, props: { shelf: seat.shelf, place: seat.place } }
              : { id: one, create: { kind: 'seat', props: seat } },
          ),
      );
    };
    const scene = fc.array(edit, { minLength: 3, maxLength: 20 }).chain((edits) => {
      const board = newBoard();
      const name = names('r');
      for (const one of edits) perform(board, one, name);
      const ids = [...board.all()].map((record) => record.id);
      return fc.record({
        board: fc.constant(board),
        patches: fc.uniqueArray(patch(ids), { maxLength: 4, selector: (one) => one.id }),
        before: fc.uniqueArray(patch(ids), { maxLength: 3, selector: (one) => one.id }),
      });
    });
    fc.assert(
      fc.property(scene, ({ board, patches, before }) => {
        // removing takes contents along, a patch does not: patch only what removal leaves alone
        const single = (list: readonly RecordPatch[]) =>
          list.filter((one) => !one.remove || (board.get(one.id)?.kind ?? '') === 'seat');
        const layer = board.withPatches(single(before));
        layer.box(id('r0'));
        layer.update(single(patches));
        const written = reopened(board);
        write(written, single(patches));
        const ids = [
          ...new Set([...board.all(), ...written.all()].map((record) => record.id)),
        ].sort();
        expect(seen(layer, ids)).toEqual(seen(written.read, ids));
        // what is not affected is the very same value
        for (const one of ids) {
          if (!layer.affected.has(one)) expect(layer.box(one)).toBe(board.read.box(one));
        }
      }),
      { numRuns: 100 },
    );
  });
});
