import { type Board, type RecordId, toNativeJson } from '@feltline/board';
import { writeTouchpointCsv } from '@feltline/journey';
import { fileName, saveFile } from './saveFile.ts';

/** The maps of a board that can be written as lists, in the order in which they stand. */
export function mapsOf(board: Board): { id: RecordId; title: string }[] {
  return board.read.ofKind('journey-map').flatMap((id) => {
    const map = board.get(id);
    return map && map.problem === undefined ? [{ id, title: map.text ?? '' }] : [];
  });
}

/** With a byte-order mark, so that spreadsheets read Hebrew and Cyrillic. */
export function saveTouchpointCsv(board: Board, map: { id: RecordId; title: string }): void {
  const text = writeTouchpointCsv(map.id, board.read, { bom: true });
  saveFile(fileName(map.title || board.title.get(), 'csv'), text, 'text/csv;charset=utf-8');
}

export function saveBoardJson(board: Board): void {
  const text = JSON.stringify(toNativeJson(board), null, 2);
  saveFile(fileName(board.title.get(), 'json'), text, 'application/json');
}
