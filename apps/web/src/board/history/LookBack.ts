import { Board, type NativeBoard, toNativeJson } from '@feltline/board';
import { Editor } from '@feltline/editor';
import { gestures } from '@feltline/objects/gestures';
import { kinds } from '@feltline/objects/models';
import i18next from 'i18next';
import * as Y from 'yjs';
import { BoardCanvas } from '../../canvas/BoardCanvas.ts';
import { charactersOf, loadFonts } from '../../canvas/fonts.ts';
import { directionOf } from '../../i18n/languages.ts';
import type { BoardSession } from '../session/BoardSession.ts';
import { Lists } from '../session/Lists.ts';
import { rulerOf } from '../text/rulerOf.ts';
import type { KeptVersion } from './historyCalls.ts';

/** A version of the board to look at: a board of its own that nobody writes to, drawn by the same painters. */
export class LookBack {
  readonly version: KeptVersion;
  readonly board: Board;
  readonly editor: Editor;
  readonly canvas: BoardCanvas;
  /** What it holds, as a file would. */
  readonly content: NativeBoard;
  readonly #doc = new Y.Doc();

  /** `state` is a Yjs V2 update. It shows what `session` shows of the board. */
  constructor(session: BoardSession, version: KeptVersion, state: Uint8Array) {
    this.version = version;
    Y.applyUpdateV2(this.#doc, state);
    this.board = new Board(this.#doc, kinds);
    this.content = toNativeJson(this.board);
    const { editor } = session;
    this.editor = new Editor({
      board: this.board,
      gestures,
      t: editor.t,
      readOnly: true,
      wheelMode: editor.wheelMode,
      reducedMotion: editor.camera.reducedMotion,
    });
    this.canvas = new BoardCanvas({
      editor: this.editor,
      t: editor.t,
      uiDir: () => directionOf(i18next.language),
      images: session.pictures,
      // it asks for no more of a visit than what stands here
      lists: new Lists(this as unknown as BoardSession),
    });
    this.editor.measureText = rulerOf(this.canvas.texts);
    const { x, y, zoom, viewport } = editor.camera;
    this.editor.camera.setViewport(viewport.width, viewport.height);
    this.editor.camera.set({ x, y, zoom });
  }

  /** Shows it once its letters are there. */
  async show(): Promise<void> {
    const texts = [...this.board.all()].map(({ text }) => text);
    await loadFonts(charactersOf(texts));
    this.canvas.remeasure();
    await this.canvas.whole();
  }

  destroy(): void {
    this.canvas.destroy();
    this.editor.destroy();
    this.board.destroy();
    this.#doc.destroy();
  }
}
