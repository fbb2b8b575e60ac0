import { Board } from '@feltline/board';
import { Editor, type Translate } from '@feltline/editor';
import { gestures } from '@feltline/objects/gestures';
import { kinds } from '@feltline/objects/models';
import i18next from 'i18next';
import * as Y from 'yjs';
import { BoardCanvas } from '../../canvas/BoardCanvas.ts';
import { charactersOf, loadFonts } from '../../canvas/fonts.ts';
import { clipboardHost } from '../../canvas/input/clipboardHost.ts';
import { bindExportAsks } from '../../export/bindExportAsks.ts';
import { directionOf } from '../../i18n/languages.ts';
import { bindPictureAsks } from '../../images/bindPictureAsks.ts';
import { Pictures } from '../../images/Pictures.ts';
import { bindMethodAsks } from '../../templates/method/bindMethodAsks.ts';
import { hostActions } from '../actions/hostActions.ts';
import { onPreferences, preferences } from '../preferences.ts';
import { rulerOf } from '../text/rulerOf.ts';
import { startingWheelMode } from '../wheelMode.ts';
import { BoardSync } from './BoardSync.ts';
import { Lists } from './Lists.ts';
import { PresenceLink } from './PresenceLink.ts';

export interface SessionOptions {
  boardId: string;
  token: string;
}

/** One visit to a board: the document, the editor, the picture and the line to the server. */
export class BoardSession {
  readonly boardId: string;
  readonly token: string;
  readonly doc = new Y.Doc();
  readonly board: Board;
  readonly editor: Editor;
  readonly canvas: BoardCanvas;
  readonly sync: BoardSync;
  readonly pictures: Pictures;
  readonly lists: Lists;
  readonly #presence: PresenceLink;
  readonly #undo: (() => void)[];
  #isLocked = false;

  constructor({ boardId, token }: SessionOptions) {
    this.boardId = boardId;
    this.token = token;
    this.board = new Board(this.doc, kinds);
    const t: Translate = (key, vars) => i18next.t(key, { ...vars });
    this.editor = new Editor({
      board: this.board,
      gestures,
      t,
      // Nobody writes before the server has said that they may.
      readOnly: true,
      wheelMode: startingWheelMode(),
      reducedMotion: reducedMotion(),
      clipboard: clipboardHost(),
      actions: hostActions,
    });
    this.pictures = new Pictures({
      boardId,
      token,
      mayWrite: () => this.sync.mayWrite && this.sync.status.synced,
      onChange: () => this.canvas.repaint(),
    });
    this.lists = new Lists(this);
    this.canvas = new BoardCanvas({
      editor: this.editor,
      t,
      uiDir: () => directionOf(i18next.language),
      images: this.pictures,
      lists: this.lists,
    });
    this.editor.measureText = rulerOf(this.canvas.texts);
    this.sync = new BoardSync({ boardId, token, doc: this.doc });
    this.#presence = new PresenceLink({
      editor: this.editor,
      presence: this.sync.presence,
      loop: this.canvas.loop,
      reducedMotion,
    });
    this.#undo = [
      followLanguage(this.canvas),
      bindPictureAsks(this.editor, this.pictures),
      bindExportAsks(this),
      bindMethodAsks(this.editor),
      this.#sendPictures(),
      followReducedMotion(this.editor),
      this.#followRole(),
      followPreferences(this.editor),
    ];
  }

  /** Fetches what is needed to draw what is on the board now. */
  async prepareFonts(): Promise<void> {
    const texts = [...this.board.all()].map((record) => record.text);
    await loadFonts(charactersOf(texts));
    this.canvas.remeasure();
  }

  /** While the past is looked at, nothing is written. */
  lock(isLocked: boolean): void {
    this.#isLocked = isLocked;
    this.#showRole();
  }

  /** Fonts, layout and sync have settled. */
  async idle(): Promise<void> {
    this.board.typed.write();
    await this.sync.settled();
    await document.fonts.ready;
    await this.canvas.loop.idle();
    // What React shows of it comes with the next frame.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await this.canvas.loop.idle();
  }

  destroy(): void {
    for (const one of this.#undo) one();
    this.#presence.destroy();
    this.sync.destroy();
    this.pictures.destroy();
    this.canvas.destroy();
    this.editor.destroy();
    this.board.destroy();
    this.doc.destroy();
  }

  /** Pictures wait for the line to the server as changes do. */
  #sendPictures(): () => void {
    let wasSynced = false;
    return this.sync.subscribe(() => {
      const { synced } = this.sync.status;
      if (synced && !wasSynced) this.pictures.wake();
      wasSynced = synced;
    });
  }

  #followRole(): () => void {
    const show = () => this.#showRole();
    show();
    const undo = [this.sync.subscribe(show), this.board.subscribe(show)];
    return () => {
      for (const one of undo) one();
    };
  }

  #showRole(): void {
    const { readOnlyReason } = this.board;
    this.editor.readOnly = this.#isLocked || !this.sync.mayWrite || readOnlyReason !== undefined;
    const { user, role } = this.sync.status;
    this.editor.userId = user?.id ?? this.editor.userId;
    this.editor.author = user?.name || this.editor.author;
    this.editor.isOwner = role === 'owner';
  }
}

function reducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function followReducedMotion(editor: Editor): () => void {
  const query = matchMedia('(prefers-reduced-motion: reduce)');
  const show = () => {
    editor.camera.reducedMotion = query.matches;
  };
  query.addEventListener('change', show);
  return () => query.removeEventListener('change', show);
}

function followLanguage(canvas: BoardCanvas): () => void {
  const show = () => canvas.repaint();
  i18next.on('languageChanged', show);
  return () => i18next.off('languageChanged', show);
}

function followPreferences(editor: Editor): () => void {
  const show = () => {
    editor.actions.letterKeys = preferences().letterKeys;
  };
  show();
  return onPreferences(show);
}
