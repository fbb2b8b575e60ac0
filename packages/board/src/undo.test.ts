import { describe, expect, it } from 'vitest';
import type { Board } from './board.ts';
import { addCard, addShelf, at, id, joined, newBoard, recordsOf } from './testing/boards.ts';
import { seatId } from './testing/toy-kinds.ts';

function colour(board: Board, card: string, color: string): void {
  board.transact((tx) => tx.update(id(card), { props: { color } }), { label: `colour ${color}` });
}

function move(board: Board, card: string, x: number): void {
  board.transact((tx) => tx.update(id(card), { geometry: at(x) }));
}

/** Types as a bound text field does. */
function type(board: Board, record: string, position: number, text: string, deleted = 0): void {
  const yText = board.textOf(id(record))!;
  board.doc.transact(() => {
    yText.delete(position, deleted);
    yText.insert(position, text);
  }, 'field');
}

/** A board, a second person on it, and a clock. */
function two() {
  const clock = { ms: 0 };
  const mine = newBoard({ now: () => clock.ms, typingPauseMs: 1000 });
  return { mine, theirs: joined(mine), clock };
}

describe('undo', () => {
  it('[B19] uses up one step of mine at a time and leaves theirs alone', () => {
    const { mine, theirs } = two();
    addCard(mine, 'a');
    move(mine, 'a', 10);
    addCard(theirs, 'b');
    move(mine, 'a', 20);
    move(theirs, 'b', 70);
    expect(mine.undo()).toEqual({ kind: 'done', ids: ['a'], changed: ['a'] });
    expect(mine.get(id('a'))?.geometry).toEqual(at(10));
    expect(mine.undo().kind).toBe('done');
    expect(mine.get(id('a'))?.geometry).toEqual(at(0));
    expect(mine.undo()).toMatchObject({ kind: 'done', ids: ['a'] });
    expect(Object.keys(recordsOf(mine))).toEqual(['b']);
    expect(mine.undo()).toEqual({ kind: 'nothing', ids: [], changed: [] });
    expect(mine.canUndo).toBe(false);
    expect(theirs.get(id('b'))?.geometry).toEqual(at(70));
    expect(theirs.canUndo).toBe(true);
  });

  it('says what the step was called', () => {
    const { mine } = two();
    addCard(mine, 'a');
    colour(mine, 'a', 'blue');
    expect(mine.undo().label).toBe('colour blue');
    expect(mine.redo().label).toBe('colour blue');
  });

  it('[B21] uses a step up without effect if others have overwritten it, and does not run past it', () => {
    const { mine, theirs } = two();
    addCard(mine, 'a');
    move(mine, 'a', 10);
    colour(mine, 'a', 'blue');
    colour(theirs, 'a', 'green');
    expect(mine.undo()).toMatchObject({ kind: 'overwritten', ids: ['a'], changed: [] });
    expect(mine.get(id('a'))).toMatchObject({ geometry: at(10), props: { color: 'green' } });
    expect(mine.undo().kind).toBe('done');
    expect(mine.get(id('a'))).toMatchObject({ geometry: at(0), props: { color: 'green' } });
  });

  it('[B20] gives my keys back and keeps theirs in the props of one record', () => {
    const { mine, theirs } = two();
    mine.transact((tx) =>
      tx.create({ id: id('a'), kind: 'card', props: { color: 'red', size: 1 } }),
    );
    colour(mine, 'a', 'blue');
    theirs.transact((tx) => tx.update(id('a'), { props: { size: 7, tags: ['x'] } }));
    expect(mine.undo().kind).toBe('done');
    expect(theirs.get(id('a'))?.props).toEqual({ color: 'red', size: 7, tags: ['x'] });
    expect(mine.redo().kind).toBe('done');
    expect(theirs.get(id('a'))?.props).toEqual({ color: 'blue', size: 7, tags: ['x'] });
    // a key I added goes, theirs stay
    mine.transact((tx) => tx.update(id('a'), { props: { star: true } }));
    theirs.transact((tx) => tx.update(id('a'), { props: { size: 8 } }));
    mine.undo();
    expect(mine.get(id('a'))?.props).toEqual({ color: 'blue', size: 8, tags: ['x'] });
  });

  it('[B20] gives back the part of a step that is still mine', () => {
    const { mine, theirs } = two();
    for (const name of ['a', 'b', 'c']) addCard(mine, name);
    mine.transact((tx) => {
      for (const name of ['a', 'b', 'c'])
        tx.update(id(name), { geometry: at(50), order: `b${name}` });
    });
    move(theirs, 'b', 99);
    theirs.transact((tx) => tx.remove(id('c')));
    expect(mine.undo()).toMatchObject({ kind: 'done', ids: ['a', 'b'] });
    expect(mine.get(id('a'))?.geometry).toEqual(at(0));
    // they moved it, I had put it on top
    expect(mine.get(id('b'))?.geometry).toEqual(at(99));
    expect(mine.get(id('b'))?.order).not.toBe('bb');
    expect(mine.get(id('c'))).toBeUndefined();
  });

  it('[B20] takes a step back whose value a colleague changed and changed back', () => {
    const { mine, theirs } = two();
    addCard(mine, 'a');
    move(mine, 'a', 10);
    move(theirs, 'a', 99);
    theirs.undo();
    expect(mine.undo().kind).toBe('done');
    expect(mine.get(id('a'))?.geometry).toEqual(at(0));
  });

  it('[B26] gives props that are one value back together or not at all', () => {
    const { mine, theirs } = two();
    addShelf(mine, 's', ['a']);
    addShelf(mine, 't');
    const seat = seatId(id('a'));
    mine.transact((tx) => tx.update(seat, { props: { shelf: 't', place: '5' } }));
    theirs.transact((tx) => tx.update(seat, { props: { place: '7' } }));
    expect(mine.undo().kind).toBe('overwritten');
    expect(mine.get(seat)?.props).toMatchObject({ shelf: 't', place: '7' });
  });

  it('[B22] keeps what I made if others have edited it, and says so', () => {
    const { mine, theirs } = two();
    addCard(mine, 'a');
    addCard(mine, 'b');
    colour(theirs, 'a', 'green');
    expect(mine.undo()).toMatchObject({ kind: 'done', ids: ['b'] });
    expect(mine.undo()).toEqual({ kind: 'kept', ids: ['a'], changed: [] });
    expect(mine.get(id('a'))?.props.color).toBe('green');
    expect(mine.undo().kind).toBe('nothing');
  });

  it('[B22] counts what they type in it as editing', () => {
    const { mine, theirs } = two();
    addCard(mine, 'a');
    type(theirs, 'a', 0, 'hello');
    expect(mine.undo().kind).toBe('kept');
    expect(mine.get(id('a'))?.text).toBe('hello');
  });

  it('[B22] keeps a container with their things in it, and all I made with it', () => {
    const { mine, theirs } = two();
    addShelf(mine, 's', ['a']);
    theirs.transact((tx) => {
      tx.create({ id: id('b'), kind: 'card' });
      tx.create({
        id: seatId(id('b')),
        kind: 'seat',
        props: { card: 'b', shelf: 's', place: 'b' },
      });
    });
    expect(mine.undo()).toMatchObject({ kind: 'kept', changed: [] });
    expect(Object.keys(recordsOf(mine)).sort()).toEqual(['a', 'a:seat', 'b', 'b:seat', 's']);
  });

  it('[B22] keeps what their records refer to', () => {
    const { mine, theirs } = two();
    addShelf(theirs, 's');
    mine.transact((tx) => tx.create({ id: id('l'), kind: 'label', text: 'Sale' }));
    theirs.transact((tx) => tx.update(id('s'), { props: { label: 'l' } }));
    expect(mine.undo()).toMatchObject({ kind: 'kept', ids: ['l'] });
    // a reference of mine goes together with what it refers to
    mine.transact((tx) => {
      tx.create({ id: id('m'), kind: 'label', text: 'New' });
      tx.create({ id: id('t'), kind: 'shelf', props: { label: 'm' } });
    });
    expect(mine.undo().kind).toBe('done');
    expect(mine.get(id('m'))).toBeUndefined();
  });

  it('[B22] removes the copies nobody touched and keeps the one that somebody edited', () => {
    const { mine, theirs } = two();
    mine.transact((tx) => {
      for (const name of ['a', 'b', 'c']) tx.create({ id: id(name), kind: 'card' });
    });
    colour(theirs, 'b', 'blue');
    const result = mine.undo();
    expect(result).toMatchObject({ kind: 'kept', ids: ['b'] });
    expect([...result.changed].sort()).toEqual(['a', 'c']);
    expect(Object.keys(recordsOf(theirs))).toEqual(['b']);
    expect(mine.redo().kind).toBe('done');
    expect(Object.keys(recordsOf(theirs)).sort()).toEqual(['a', 'b', 'c']);
  });

  it('[B22] does not remove again what others have edited after I brought it back', () => {
    const { mine, theirs } = two();
    addCard(mine, 'a');
    mine.transact((tx) => tx.remove(id('a')));
    mine.undo();
    colour(theirs, 'a', 'green');
    expect(mine.redo()).toMatchObject({ kind: 'kept', ids: ['a'] });
    expect(mine.get(id('a'))?.props.color).toBe('green');
  });

  it('[B23] of a removal brings the record back with everything', () => {
    const { mine, theirs } = two();
    addShelf(mine, 's', ['a', 'b']);
    mine.transact((tx) => tx.setText(id('a'), 'words'));
    colour(mine, 'a', 'blue');
    const before = recordsOf(mine);
    mine.transact((tx) => tx.remove(id('s')));
    expect(mine.size).toBe(0);
    expect(mine.undo().kind).toBe('done');
    expect(recordsOf(mine)).toEqual(before);
    expect(recordsOf(theirs)).toEqual(before);
    expect(mine.read.box(id('b'))?.x).toBe(110);
    // the text can be typed in, by both
    type(theirs, 'a', 5, '!');
    expect(mine.get(id('a'))?.text).toBe('words!');
    // and older steps still work
    expect(mine.undo().kind).toBe('done');
    expect(mine.get(id('a'))?.props.color).toBe('red');
    expect(mine.undo().kind).toBe('done');
    expect(mine.get(id('a'))?.text).toBe('!');
  });

  it('[B21] of a removal does nothing where a colleague has brought it back', () => {
    const { mine, theirs } = two();
    addCard(theirs, 'a', 0, 'hello');
    theirs.transact((tx) => tx.remove(id('a')));
    theirs.undo();
    mine.transact((tx) => tx.remove(id('a')));
    theirs.transact((tx) => tx.create({ id: id('a'), kind: 'card', text: 'theirs' }));
    expect(mine.undo()).toMatchObject({ kind: 'overwritten', ids: ['a'] });
    expect(mine.get(id('a'))?.text).toBe('theirs');
  });

  it('[B24] takes a burst of typing back as one step', () => {
    const { mine, clock } = two();
    addCard(mine, 'a');
    for (const letter of 'hello') {
      type(mine, 'a', mine.get(id('a'))!.text!.length, letter);
      clock.ms += 300;
    }
    clock.ms += 1000;
    type(mine, 'a', 5, ' world');
    mine.endTyping();
    type(mine, 'a', 11, '!');
    mine.undo();
    expect(mine.get(id('a'))?.text).toBe('hello world');
    mine.undo();
    expect(mine.get(id('a'))?.text).toBe('hello');
    expect(mine.undo()).toMatchObject({ kind: 'done', ids: ['a'] });
    expect(mine.get(id('a'))?.text).toBe('');
    mine.redo();
    mine.redo();
    expect(mine.get(id('a'))?.text).toBe('hello world');
  });

  it('[B24] makes no step of what was typed and deleted again', () => {
    const { mine } = two();
    addCard(mine, 'a');
    type(mine, 'a', 0, 'x');
    type(mine, 'a', 0, '', 1);
    expect(mine.undo()).toMatchObject({ kind: 'done', ids: ['a'] });
    expect(mine.size).toBe(0);
  });

  it('[B20] takes my characters back and leaves theirs, wherever they stand', () => {
    const { mine, theirs } = two();
    addCard(theirs, 'a', 0, 'one three');
    type(mine, 'a', 4, 'two ');
    type(theirs, 'a', 6, '--');
    type(theirs, 'a', 0, 'zero ');
    expect(mine.get(id('a'))?.text).toBe('zero one tw--o three');
    expect(mine.undo()).toMatchObject({ kind: 'done', ids: ['a'] });
    expect(theirs.get(id('a'))?.text).toBe('zero one --three');
    expect(mine.redo().kind).toBe('done');
    expect(theirs.get(id('a'))?.text).toBe('zero one tw--o three');
    theirs.undo();
    expect(mine.get(id('a'))?.text).toBe('one two three');
    mine.undo();
    expect(mine.get(id('a'))?.text).toBe('one three');
  });

  it('[B20] keeps theirs apart that arrive in one piece with other changes', () => {
    const { mine, theirs } = two();
    addCard(theirs, 'a', 0, 'one two three');
    type(mine, 'a', 4, 'MINE ');
    // as after working offline: both ends of the text and the place change at once
    theirs.doc.transact(() => {
      theirs.transact((tx) => tx.update(id('a'), { geometry: at(9) }));
      theirs.textOf(id('a'))!.insert(0, '<');
      theirs.textOf(id('a'))!.insert(theirs.textOf(id('a'))!.length, '>');
    });
    expect(mine.get(id('a'))?.text).toBe('<one MINE two three>');
    expect(mine.undo().kind).toBe('done');
    expect(mine.get(id('a'))?.text).toBe('<one two three>');
  });

  it('[B25] does a removal again although something of mine refers to what is removed', () => {
    const { mine } = two();
    mine.transact((tx) => {
      tx.create({ id: id('l'), kind: 'label' });
      tx.create({ id: id('s'), kind: 'shelf', props: { label: 'l' } });
    });
    mine.transact((tx) => tx.remove(id('l')));
    mine.undo();
    expect(mine.redo()).toMatchObject({ kind: 'done', ids: ['l'] });
    expect(mine.get(id('l'))).toBeUndefined();
  });

  it('[B20] follows a text that I set without typing in it', () => {
    const { mine, theirs } = two();
    addCard(theirs, 'a', 0, 'one');
    mine.transact((tx) => tx.setText(id('a'), 'one two'));
    type(theirs, 'a', 0, '>>> ');
    expect(mine.undo().kind).toBe('done');
    expect(mine.get(id('a'))?.text).toBe('>>> one');
  });

  it('[B23] of a replacement brings the old record back, of another kind even', () => {
    const { mine, theirs } = two();
    addCard(mine, 'a', 3, 'old words');
    const before = mine.get(id('a'));
    mine.transact((tx) => {
      tx.remove(id('a'));
      tx.create({ id: id('a'), kind: 'card', props: { color: 'blue' }, text: 'new words' });
    });
    expect(mine.undo().kind).toBe('done');
    expect(theirs.get(id('a'))).toEqual(before);
    mine.transact((tx) => {
      tx.remove(id('a'));
      tx.create({ id: id('a'), kind: 'note', text: 'a note now' });
    });
    const replaced = mine.get(id('a'));
    expect(mine.undo().kind).toBe('done');
    expect(theirs.get(id('a'))).toEqual(before);
    expect(mine.redo().kind).toBe('done');
    expect(theirs.get(id('a'))).toEqual(replaced);
    type(theirs, 'a', 0, 'their ');
    expect(mine.undo().kind).toBe('overwritten');
    expect(mine.get(id('a'))?.text).toBe('their a note now');
  });

  it('[B20] gives characters back that I deleted, where others have typed since', () => {
    const { mine, theirs } = two();
    addCard(theirs, 'a', 0, 'one two three');
    type(mine, 'a', 4, '', 4);
    type(theirs, 'a', 0, '> ');
    type(theirs, 'a', 11, '!');
    mine.undo();
    expect(mine.get(id('a'))?.text).toBe('> one two three!');
  });

  it('[B21] uses typing up without effect if others have deleted it all', () => {
    const { mine, theirs } = two();
    addCard(theirs, 'a');
    type(mine, 'a', 0, 'mine');
    type(theirs, 'a', 0, '', 4);
    expect(mine.undo()).toMatchObject({ kind: 'overwritten', ids: ['a'] });
    expect(mine.undo().kind).toBe('nothing');
  });

  it('[B23] follows a text through removal and return by others', () => {
    const { mine, theirs } = two();
    addCard(theirs, 'a', 0, 'base ');
    type(mine, 'a', 5, 'mine');
    mine.endTyping();
    type(mine, 'a', 9, ' more');
    theirs.transact((tx) => tx.remove(id('a')));
    theirs.undo();
    type(theirs, 'a', 0, '> ');
    mine.undo();
    expect(mine.get(id('a'))?.text).toBe('> base mine');
    mine.undo();
    expect(mine.get(id('a'))?.text).toBe('> base ');
  });

  it('[B21] skips typing in a record that is gone, and keeps the older steps right', () => {
    const { mine, theirs } = two();
    addCard(theirs, 'a', 0, 'base ');
    type(mine, 'a', 5, 'one ');
    mine.endTyping();
    type(mine, 'a', 0, 'zero ');
    theirs.transact((tx) => tx.remove(id('a')));
    expect(mine.undo()).toMatchObject({ kind: 'overwritten', ids: ['a'] });
    theirs.undo();
    expect(mine.get(id('a'))?.text).toBe('zero base one ');
    expect(mine.undo().kind).toBe('done');
    expect(mine.get(id('a'))?.text).toBe('zero base ');
  });

  it('[B25] forgets redo with a new step, and nothing that came from others', () => {
    const { mine, theirs } = two();
    addCard(mine, 'a');
    move(mine, 'a', 10);
    mine.undo();
    expect(mine.canRedo).toBe(true);
    move(theirs, 'a', 50);
    expect(mine.canRedo).toBe(true);
    colour(mine, 'a', 'blue');
    expect(mine.canRedo).toBe(false);
  });

  it('[B25] keeps the newest steps only, and those whole', () => {
    const board = newBoard({ maxUndoSteps: 5 });
    for (let count = 0; count < 4; count++) addCard(board, `c${count}`);
    for (let count = 1; count <= 8; count++) move(board, 'c0', count);
    const results = Array.from({ length: 6 }, () => board.undo().kind);
    expect(results).toEqual(['done', 'done', 'done', 'done', 'done', 'nothing']);
    expect(board.get(id('c0'))?.geometry).toEqual(at(3));
    for (let count = 0; count < 5; count++) board.redo();
    expect(board.get(id('c0'))?.geometry).toEqual(at(8));
  });

  it('leaves changes alone that are not undoable', () => {
    const { mine } = two();
    mine.transact((tx) => tx.create({ id: id('a'), kind: 'card' }), { undoable: false });
    expect(mine.canUndo).toBe(false);
    move(mine, 'a', 10);
    mine.transact((tx) => tx.update(id('a'), { geometry: at(20) }), { undoable: false });
    expect(mine.undo().kind).toBe('overwritten');
    expect(mine.get(id('a'))?.geometry).toEqual(at(20));
  });

  it('refuses to run inside a transaction', () => {
    const { mine } = two();
    addCard(mine, 'a');
    expect(() => mine.transact(() => mine.undo())).toThrow('undo: got a call inside a transaction');
    expect(mine.canUndo).toBe(true);
  });
});
