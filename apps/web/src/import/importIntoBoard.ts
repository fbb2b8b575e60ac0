import { applyNativeRecords, type Board, importNativeJson, type RecordId } from '@feltline/board';
import { type Box, type Point, pointInBox } from '@feltline/geometry';
import { mapForTouchpointCsv, planTouchpointCsv, type Words } from '@feltline/journey';
import type { Pictures } from '../images/Pictures.ts';
import { type FileProblem, type ImportFile, readImportFile } from './importFile.ts';

export interface ImportWarning {
  readonly row?: number;
  readonly column?: string;
  readonly words: Words;
}

export type ImportOutcome =
  | { readonly errors: readonly FileProblem[] }
  | {
      readonly ids: readonly RecordId[];
      readonly counts: { created: number; updated: number; skipped: number };
      readonly warnings: readonly ImportWarning[];
    };

/** Brings a file onto the board as one undo step, or leaves the board as it was and says what is wrong. `at` in board space. */
export async function importIntoBoard(
  board: Board,
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
  at: Point,
  locale: string,
  pictures?: Pictures,
): Promise<ImportOutcome> {
  const read = await readImportFile(file);
  if ('errors' in read) return read;
  if (read.format === 'excalidraw') {
    const { importExcalidraw } = await import('./importExcalidraw.ts');
    return importExcalidraw(board, read.content, at, pictures);
  }
  if (read.format === 'json') return importJson(board, read.content);
  return importCsv(board, read, at, locale);
}

function importCsv(board: Board, file: ImportFile, at: Point, locale: string): ImportOutcome {
  const { content } = file;
  const map = targetMap(board, content, at);
  const planned = planTouchpointCsv(content, board, {
    map,
    at: freeSpot(board, at),
    locale,
    title: titleOf(file.name),
  });
  if ('errors' in planned) return { errors: planned.errors };
  const done = board.transact((tx) => planned.apply(tx), { label: 'import.label' });
  const { created, updated, skipped, warnings } = planned;
  return { ids: [done.map], counts: { created, updated, skipped }, warnings };
}

/** The file's name as a title: several maps on a board can then be told apart. */
function titleOf(name: string): string {
  const words = name
    .replace(/\.[^.]+$/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

/** The map a list was dropped on, else the one that knows most of its ids, else a new one. */
function targetMap(board: Board, content: Uint8Array, at: Point): RecordId | 'new' {
  const under = board.read.ofKind('journey-map').find((id) => {
    const box = board.read.box(id);
    return box !== undefined && pointInBox(at, box);
  });
  return under ?? mapForTouchpointCsv(content, board.read);
}

/** Records whose ids stand on the board already are left as they are: an import never overwrites in silence. */
function importJson(board: Board, content: Uint8Array): ImportOutcome {
  const read = importNativeJson(new TextDecoder().decode(content));
  if ('errors' in read) return { errors: read.errors };
  const { ids, ...counts } = board.transact(
    (tx) => applyNativeRecords(tx, read.records, { existing: 'keep' }),
    { label: 'import.label' },
  );
  const objects = new Set(board.objects());
  return { ids: ids.filter((id) => objects.has(id)), counts, warnings: [] };
}

/** Air around a new map, and about how large one is, board units. */
const GAP = 80;
const NEW_MAP = { width: 1200, height: 700 };

/** `at`, or a place below everything when something stands where the new map would be. Board space. */
function freeSpot(board: Board, at: Point): Point {
  const boxes = [...board.objects()]
    .map((id) => board.read.box(id))
    .filter((box): box is Box => box !== undefined);
  const isTaken = boxes.some(
    ({ x, y, width, height }) =>
      at.x < x + width &&
      at.x + NEW_MAP.width > x &&
      at.y < y + height &&
      at.y + NEW_MAP.height > y,
  );
  if (!isTaken) return at;
  const left = Math.min(...boxes.map(({ x }) => x));
  return { x: left, y: Math.max(...boxes.map(({ y, height }) => y + height)) + GAP };
}
