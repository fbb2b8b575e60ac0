import { Board, type RecordId, type RecordInput } from '@feltline/board';
import { Editor, type PointerInput } from '@feltline/editor';
import * as Y from 'yjs';
import { gestures } from '../src/gestures.ts';
import { kinds } from '../src/models.ts';
import { objectStrings } from '../src/strings.ts';
import { installTextMeasure } from './measure-text.ts';

type Keys = Pick<PointerInput, 'shift' | 'alt' | 'mod' | 'pointerType' | 'button'>;

/** A person with mouse and keyboard in front of a board of the real kinds, 1000 × 800 at 100 %. */
export class Hand {
  readonly doc: Y.Doc;
  readonly board: Board;
  readonly editor: Editor;

  constructor(doc = new Y.Doc()) {
    installTextMeasure();
    this.doc = doc;
    this.board = new Board(doc, kinds);
    this.editor = new Editor({
      board: this.board,
      gestures,
      t: (key, vars = {}) =>
        (objectStrings.en[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name) => String(vars[name])),
      reducedMotion: true,
    });
    this.editor.camera.setViewport(1000, 800);
  }

  put(input: RecordInput): RecordId {
    return this.board.transact((tx) => tx.create(input));
  }

  sticky(x: number, y: number, text = ''): RecordId {
    return this.put({ kind: 'sticky', geometry: [x, y, 100, 100, 0], text });
  }

  move(x: number, y: number, keys: Keys = {}): this {
    this.editor.pointerMove({ x, y, ...keys });
    return this;
  }

  down(x: number, y: number, keys: Keys = {}): this {
    this.editor.pointerMove({ x, y, ...keys });
    this.editor.pointerDown({ x, y, ...keys });
    return this;
  }

  up(x: number, y: number, keys: Keys = {}): this {
    this.editor.pointerUp({ x, y, ...keys });
    return this;
  }

  click(x: number, y: number, keys: Keys = {}): this {
    return this.down(x, y, keys).up(x, y, keys);
  }

  drag(from: readonly [number, number], to: readonly [number, number], keys: Keys = {}): this {
    this.down(from[0], from[1], keys);
    this.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, keys);
    return this.move(to[0], to[1], keys).up(to[0], to[1], keys);
  }

  press(keys: string): boolean {
    const parts = keys.split('+');
    return this.editor.keyDown({
      key: parts.at(-1) ?? '',
      mod: parts.includes('mod'),
      shift: parts.includes('shift'),
      alt: parts.includes('alt'),
    });
  }

  ofKind(kind: string): RecordId[] {
    return [...this.board.read.ofKind(kind)];
  }

  get selected(): readonly RecordId[] {
    return this.editor.selection.ids;
  }
}
