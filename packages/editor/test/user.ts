import { Board, type Geometry, type Kinds, type RecordId } from '@feltline/board';
import * as Y from 'yjs';
import { Editor, type EditorOptions, type KindGestures, type PointerInput } from '../src/index.ts';
import { toyGestures, toyKinds } from './toy-kinds.ts';

export type Keys = Pick<
  PointerInput,
  'shift' | 'alt' | 'mod' | 'button' | 'pointerType' | 'pointerId'
>;

interface UserOptions extends Partial<Omit<EditorOptions, 'board' | 'gestures'>> {
  doc?: Y.Doc;
  kinds?: Kinds;
  gestures?: ReadonlyMap<string, KindGestures>;
}

/** A person in front of a board, 1000 × 800 at 100 %. Coordinates are screen pixels unless told otherwise. */
export class User {
  readonly doc: Y.Doc;
  readonly board: Board;
  readonly editor: Editor;
  /** Transactions that changed the document. */
  transactions = 0;
  private nowMs = 0;

  constructor({
    doc = new Y.Doc(),
    kinds = toyKinds,
    gestures = toyGestures,
    ...options
  }: UserOptions = {}) {
    this.doc = doc;
    this.board = new Board(doc, kinds);
    this.editor = new Editor({
      board: this.board,
      gestures,
      t: (key, vars) => (vars ? `${key} ${JSON.stringify(vars)}` : key),
      reducedMotion: true,
      ...options,
    });
    this.editor.camera.setViewport(1000, 800);
    doc.on('update', () => {
      this.transactions++;
    });
  }

  pointerDown(x: number, y: number, keys: Keys = {}): this {
    this.editor.pointerDown({ x, y, ...keys });
    return this;
  }

  pointerMove(x: number, y: number, keys: Keys = {}): this {
    this.editor.pointerMove({ x, y, ...keys });
    return this;
  }

  pointerUp(x: number, y: number, keys: Keys = {}): this {
    this.editor.pointerUp({ x, y, ...keys });
    return this;
  }

  click(x: number, y: number, keys: Keys = {}): this {
    return this.pointerMove(x, y, keys).pointerDown(x, y, keys).pointerUp(x, y, keys);
  }

  doubleClick(x: number, y: number): this {
    this.click(x, y).click(x, y).editor.doubleClick({ x, y });
    return this;
  }

  /** In three steps, as a hand does it. */
  drag(from: readonly [number, number], to: readonly [number, number], keys: Keys = {}): this {
    const [x, y] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    this.pointerMove(...from, keys)
      .pointerDown(...from, keys)
      .pointerMove(x, y, keys);
    return this.pointerMove(...to, keys).pointerUp(...to, keys);
  }

  /** `mod+shift+z`, `Escape`, `n`. Says whether the editor used it. */
  press(keys: string, code?: string): boolean {
    const parts = keys.split('+');
    const key = parts.pop() || '+';
    return this.editor.keyDown({
      key,
      ...(code ? { code } : {}),
      mod: parts.includes('mod'),
      shift: parts.includes('shift'),
      alt: parts.includes('alt'),
    });
  }

  /** Lets frames of 16 ms go by until nothing moves any more, at most this long. */
  wait(ms = 1000): this {
    const until = this.nowMs + ms;
    while (this.nowMs < until) {
      this.nowMs += 16;
      this.editor.tick(this.nowMs);
    }
    return this;
  }

  /** A record straight on the board, board units. */
  put(
    kind: string,
    x: number,
    y: number,
    width = 100,
    height = 100,
    more: { text?: string; degrees?: number } = {},
  ): RecordId {
    const { degrees = 0, ...rest } = more;
    return this.board.transact((tx) =>
      tx.create({ kind, geometry: [x, y, width, height, degrees], ...rest }),
    );
  }

  geometry(id: RecordId): Geometry | undefined {
    return this.board.get(id)?.geometry;
  }

  get selected(): readonly RecordId[] {
    return this.editor.selection.ids;
  }

  bytes(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc);
  }
}
