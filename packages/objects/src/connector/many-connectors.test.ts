import { Board, type RecordId } from '@feltline/board';
import { Editor } from '@feltline/editor';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { gestures } from '../gestures.ts';
import { kinds } from '../models.ts';

test('moving one of 10,000 notes reckons its own connectors anew and no others', () => {
  const board = new Board(new Y.Doc(), kinds);
  const notes: RecordId[] = [];
  board.transact((tx) => {
    for (let i = 0; i < 10_000; i++)
      notes.push(
        tx.create({
          kind: 'sticky',
          geometry: [(i % 100) * 250, Math.floor(i / 100) * 250, 200, 200, 0],
          order: `a${String(i).padStart(6, '0')}`,
        }),
      );
    for (let i = 0; i < 2_000; i++) {
      const [from, to] = [notes[i * 5]!, notes[(i * 5 + 101) % 10_000]!].map((object) => ({
        object,
        x: 0,
        y: 0,
      }));
      tx.create({
        kind: 'connector',
        order: `b${String(i).padStart(6, '0')}`,
        props: { from, to },
        text: '',
      });
    }
  });
  const editor = new Editor({ board, gestures, t: (key) => key, reducedMotion: true });
  editor.preview.move([notes[500]!], { x: 7, y: 5 });
  // itself and the connectors bound to it
  const bound = board.read
    .ofKind('connector')
    .filter((id) => JSON.stringify(board.get(id)!.props).includes(notes[500]!));
  expect([...editor.preview.active].sort()).toEqual([notes[500]!, ...bound].sort());
  expect(bound.length).toBeGreaterThan(0);
});
