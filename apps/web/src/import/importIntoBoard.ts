import { type Board, type ImportError, importNativeJson, RecordId } from '@feltline/board';
import type { Box, Point } from '@feltline/geometry';
import { planTouchpointCsv } from '@feltline/journey';
import { readImportFile } from './importFile.ts';
import { targetMap } from './targetMap.ts';

export interface ImportWarning {
  readonly row?: number;
  readonly column?: string;
  readonly message: string;
}

export type ImportOutcome =
  | { readonly errors: readonly ImportError[] }
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
): Promise<ImportOutcome> {
  const read = await readImportFile(file);
  if ('errors' in read) return read;
  return read.format === 'json' ? importJson(board, read.text) : importCsv(board, read.text, at, locale);
}

function importCsv(board: Board, text: string, at: Point, locale: string): ImportOutcome {
  const planned = planTouchpointCsv(text, board, { map: targetMap(text, board, at), at: freeSpot(board, at), locale });
  if ('errors' in planned) return { errors: planned.errors };
  const { map } = board.transact((tx) => planned.apply(tx), { label: 'import.label' });
  const { created, updated, skipped, warnings } = planned;
  return { ids: [map], counts: { created, updated, skipped }, warnings };
}

/** Records whose ids stand on the board already are left as they are: an import never overwrites in silence. */
function importJson(board: Board, text: string): ImportOutcome {
  const read = importNativeJson(text);
  if ('errors' in read) return { errors: read.errors };
  const fresh = read.records.filter(({ id }) => !board.get(RecordId(id)));
  board.transact(
    (tx) => {
      for (const record of fresh) tx.create({ ...record, id: RecordId(record.id) });
    },
    { label: 'import.label' },
  );
  const objects = new Set(board.objects());
  return {
    ids: fresh.map(({ id }) => RecordId(id)).filter((id) => objects.has(id)),
    counts: { created: fresh.length, updated: 0, skipped: read.records.length - fresh.length },
    warnings: [],
  };
}

const GAP = 80;

/** `at`, or the first place below everything when something stands there already. */
function freeSpot(board: Board, at: Point): Point {
  const boxes = [...board.objects()]
    .map((id) => board.read.box(id))
    .filter((box): box is Box => box !== undefined);
  const isTaken = boxes.some((box) => at.x < box.x + box.width && at.y < box.y + box.height && at.x > box.x - 1200 && at.y > box.y - 700);
  if (!isTaken) return at;
  return { x: Math.min(...boxes.map(({ x }) => x)), y: Math.max(...boxes.map(({ y, height }) => y + height)) + GAP };
}
