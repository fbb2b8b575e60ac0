import { Board, RecordId, type RecordInput } from '@feltline/board';
import { Editor, type EditorOptions, type PointerInput } from '@feltline/editor';
import * as Y from 'yjs';
import { gestures } from '../src/gestures.ts';
import { kinds } from '../src/models.ts';
import { english } from './map-user.ts';

type Keys = Omit<PointerInput, 'x' | 'y'>;

/** A person in front of an empty board, 1000 × 800 at 100 %, with every kind of object at hand. */
export class BoardUser {
  readonly doc: Y.Doc;
  readonly board: Board;
  readonly editor: Editor;
  /** Bytes of each update of the document. */
  readonly updates: number[] = [];

  constructor({ doc = new Y.Doc(), ...options }: Partial<EditorOptions> & { doc?: Y.Doc } = {}) {
    this.doc = doc;
    this.board = new Board(doc, kinds);
    this.editor = new Editor({
      board: this.board,
      gestures,
      t: english,
      reducedMotion: true,
      ...options,
    });
    this.editor.camera.setViewport(1000, 800);
    doc.on('update', (update: Uint8Array) => this.updates.push(update.length));
  }

  /** Presses at the first point, goes along the others and lets go at the last. */
  stroke(points: readonly (readonly [x: number, y: number])[], keys: Keys = {}): this {
    const [first, ...others] = points;
    if (!first) return this;
    this.editor.pointerDown({ x: first[0], y: first[1], ...keys });
    for (const [x, y] of others) this.editor.pointerMove({ x, y, ...keys });
    const [x, y] = points.at(-1) ?? first;
    this.editor.pointerUp({ x, y, ...keys });
    return this;
  }

  click(x: number, y: number, keys: Keys = {}): this {
    this.editor.pointerMove({ x, y, ...keys });
    return this.stroke([[x, y]], keys);
  }

  press(keys: string): this {
    const parts = keys.split('+');
    const key = parts.pop() || '+';
    this.editor.keyDown({
      key,
      mod: parts.includes('mod'),
      shift: parts.includes('shift'),
      alt: parts.includes('alt'),
    });
    return this;
  }

  put(id: string, input: RecordInput): RecordId {
    return this.board.transact((tx) => tx.create({ ...input, id: RecordId(id) }));
  }

  ofKind(kind: string) {
    return this.board.read.ofKind(kind).flatMap((id) => this.board.get(id) ?? []);
  }
}
