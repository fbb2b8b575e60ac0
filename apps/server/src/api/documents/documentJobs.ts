import { brotliCompressSync, constants } from 'node:zlib';
import {
  applyNativeRecords,
  Board,
  type ImportError,
  restoreRecords,
  toNativeJson,
} from '@feltline/board';
import {
  type Insights,
  insightsOf,
  insightTables,
  journeyFacts,
  lintSentence,
} from '@feltline/journey';
import { kinds } from '@feltline/objects/models';
import * as Y from 'yjs';
import type { BoardImage, Rendered, RenderWishes } from '../exports/renderBoard.ts';
import { pictureFormats } from '../exports/renderWishes.ts';
import { Problem } from '../Problem.ts';
import { boardOf } from './boardOf.ts';
import { type Compared, type ComparedSide, compareSides } from './compareSides.ts';
import { decodeText } from './decodeText.ts';
import type { ImportResult, ImportWishes, WriteWishes } from './Format.ts';
import { formatCalled, readFormats, writeFormats } from './formats.ts';
import { mapNamed } from './mapNamed.ts';
import { versionOf } from './versionOf.ts';

/** A document as one Yjs V1 update. */
export type State = Uint8Array<ArrayBuffer>;

/** What takes long enough to keep people waiting if it were done where they are served. */
export interface Jobs {
  import: {
    job: ImportWishes & { state: State; format: string | undefined; file: Uint8Array<ArrayBuffer> };
    /** `update` holds what the import changes; `before` the board without it (V2, Brotli), if there was anything. */
    result: { counts: ImportResult; update: State; before: Uint8Array<ArrayBuffer> | undefined };
  };
  export: {
    job: WriteWishes & { state: State; format: string | undefined };
    result: { file: Uint8Array<ArrayBuffer>; type: string; extension: string };
  };
  /** The board as it is seen. */
  render: {
    job: { state: State; wishes: RenderWishes; images: readonly BoardImage[] };
    result: Rendered;
  };
  insights: {
    job: { state: State; map: string | undefined; date: string; lists: boolean };
    /** `lists` only where they are wished for. */
    result: Insights & { lists?: ReturnType<typeof insightTables> };
  };
  compare: {
    job: { state: State; map: string | undefined; from: ComparedSide; to: ComparedSide };
    result: Compared;
  };
  /** The board as it is, as versions are kept (V2, Brotli). */
  keep: { job: { state: State }; result: Uint8Array<ArrayBuffer> };
  /** A kept version as a board file. */
  version: { job: { kept: Uint8Array<ArrayBuffer> }; result: Uint8Array<ArrayBuffer> };
  /** What of a board has to change so that it is what a version holds: the change, and how many records. */
  restore: {
    job: { state: State; kept: Uint8Array<ArrayBuffer> };
    result: { update: State; added: number; changed: number; removed: number };
  };
  /** A kept version as the V1 update of a whole document. */
  unpack: { job: { kept: Uint8Array<ArrayBuffer> }; result: State };
  copy: {
    job: { state: State; title: string | undefined };
    /** A document of its own, with the same records and none of the history. */
    result: { title: string; update: State };
  };
}

export type JobName = keyof Jobs;

type Result<Name extends JobName> = Jobs[Name]['result'];

export const documentJobs: {
  [Name in JobName]: (job: Jobs[Name]['job']) => Result<Name> | Promise<Result<Name>>;
} = {
  import({ state, format, file, ...wishes }) {
    const { plan } = formatCalled(readFormats, format);
    const decoded = decodeText(file);
    if (!('text' in decoded)) throw badFile([{ row: 1, column: '(file)', ...decoded }]);
    const board = boardOf(state);
    const planned = plan(decoded.text, board, wishes);
    if ('errors' in planned) throw badFile(planned.errors);
    const before = board.size > 0 ? packed(board.doc) : undefined;
    const known = Y.encodeStateVector(board.doc);
    const counts = planned.apply();
    return { counts, update: exact(Y.encodeStateAsUpdate(board.doc, known)), before };
  },

  export({ state, format, ...wishes }) {
    const { type, extension, write } = formatCalled(writeFormats, format, pictureFormats);
    const text = write(boardOf(state), wishes);
    return {
      file: new TextEncoder().encode(text),
      type,
      extension: typeof extension === 'string' ? extension : extension(text),
    };
  },

  async render({ state, wishes, images }) {
    // Only who wants a picture waits for what paints one.
    const { renderBoard } = await import('../exports/renderBoard.ts');
    return renderBoard(boardOf(state), wishes, images);
  },

  insights({ state, map, date, lists }) {
    const board = boardOf(state);
    const { read } = board;
    const id = mapNamed(board, map);
    const insights = insightsOf(id, read, date, lintSentence);
    if (!lists) return insights;
    return { ...insights, lists: insightTables({ facts: journeyFacts(id, read), read, date }) };
  },

  compare({ state, ...wishes }) {
    return compareSides(boardOf(state), wishes);
  },

  keep({ state }) {
    return packed(boardOf(state).doc);
  },

  version({ kept }) {
    return new TextEncoder().encode(JSON.stringify(toNativeJson(versionOf(kept))));
  },

  restore({ state, kept }) {
    const board = boardOf(state);
    const known = Y.encodeStateVector(board.doc);
    const { added, changed, removed } = restoreRecords(board, toNativeJson(versionOf(kept)));
    return {
      update: exact(Y.encodeStateAsUpdate(board.doc, known)),
      added: added.length,
      changed: changed.length,
      removed: removed.length,
    };
  },

  unpack({ kept }) {
    return exact(Y.encodeStateAsUpdate(versionOf(kept).doc));
  },

  copy({ state, title: wanted }) {
    const original = boardOf(state);
    const title = wanted ?? original.title.get();
    const copy = new Board(new Y.Doc(), kinds);
    copy.transact((tx) => applyNativeRecords(tx, toNativeJson(original).records));
    if (copy.title.get() !== title) copy.title.set(title);
    return { title, update: exact(Y.encodeStateAsUpdate(copy.doc)) };
  },
};

function packed(doc: Y.Doc): Uint8Array<ArrayBuffer> {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
  return exact(brotliCompressSync(Y.encodeStateAsUpdateV2(doc), options));
}

/** Bytes with nothing around them, so that they can be handed to another thread. */
export function exact(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

/** The four fields that outside tools know, and no others; the file itself stands in row 1. */
function badFile(wrong: readonly ImportError[]): Problem {
  const errors = wrong.map(({ row, column, got, expected }) => ({
    row: row ?? 1,
    column: column ?? (row === undefined ? '(file)' : '(record)'),
    got,
    expected,
  }));
  const [first] = errors;
  return new Problem('bad-file', { got: first?.got, expected: first?.expected, errors });
}
