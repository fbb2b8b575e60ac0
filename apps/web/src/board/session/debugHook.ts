import { type Geometry, RecordId, type RecordInput, toNativeJson } from '@feltline/board';
import { partAt } from '@feltline/editor';
import type { BoardSession } from './BoardSession.ts';

interface PageBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What outside tools may ask the page; boxes are CSS pixels of the page. */
interface PageHook {
  readonly camera: { x: number; y: number; zoom: number };
  setCamera(camera: { x: number; y: number; zoom: number }): void;
  records(): unknown[];
  selection(): string[];
  boxOf(id: string, part?: string): PageBox | undefined;
  /** Moves objects as a colleague's edit would: it is no undo step of this person. */
  apply(changes: readonly { id: string; geometry: Geometry }[]): void;
  /** Fonts, layout and sync have settled. */
  idle(): Promise<void>;
}

/** What only our own tests and measurements do. */
interface TestHook {
  /** Puts records on the board as a colleague would. */
  create(records: readonly RecordInput[]): void;
  /** Chooses an object, or a part of it. */
  choose(id: string, part?: string): void;
  /** Runs an action, as a menu does. */
  run(action: string): void;
  /** Lets go of all laid out text, to see what it weighs. */
  forgetTexts(): void;
}

/** Puts `window.feltline` and `window.feltlineTest` on a page that was opened with `?debug`. Returns what takes it away. */
export function exposeDebugHook(session: BoardSession, host: () => Element | null): () => void {
  if (!new URLSearchParams(location.search).has('debug')) return () => {};
  const { board, editor } = session;
  const hook: PageHook = {
    get camera() {
      const { x, y, zoom } = editor.camera;
      return { x, y, zoom };
    },
    setCamera: (camera) => editor.camera.set(camera),
    records() {
      board.typed.write();
      return toNativeJson(board).records;
    },
    selection: () => [...editor.selection.ids],
    boxOf(id, part) {
      const object = RecordId(id);
      const box =
        part === undefined
          ? editor.preview.read.box(object)
          : partAt(editor, { object, part })?.box;
      const around = host()?.getBoundingClientRect();
      if (!box || !around) return undefined;
      const { x, y, width, height } = editor.camera.boxToScreen(box);
      return { x: x + around.left, y: y + around.top, width, height };
    },
    apply(changes) {
      board.transact(
        (tx) => {
          for (const { id, geometry } of changes) tx.update(RecordId(id), { geometry });
        },
        { undoable: false },
      );
    },
    idle: () => session.idle(),
  };
  const testHook: TestHook = {
    create(records) {
      board.transact(
        (tx) => {
          for (const record of records) tx.create(record);
        },
        { undoable: false },
      );
    },
    choose(id, part) {
      const object = RecordId(id);
      editor.selection.set([object], part === undefined ? undefined : { object, part });
    },
    run: (action) => void editor.actions.run(action),
    forgetTexts: () => session.canvas.texts.reset(),
  };
  const page = window as Window & { feltline?: PageHook; feltlineTest?: TestHook };
  page.feltline = hook;
  page.feltlineTest = testHook;
  return () => {
    if (page.feltline !== hook) return;
    delete page.feltline;
    delete page.feltlineTest;
  };
}
