import { type Board, fileName, type RecordId } from '@feltline/board';
import { writeTouchpointCsv } from '@feltline/journey';
import { saveFile } from './saveFile.ts';

/** With a byte-order mark, so that spreadsheets read Hebrew and Cyrillic. */
export function saveTouchpointCsv(board: Board, map: { id: RecordId; title: string }): void {
  const text = writeTouchpointCsv(map.id, board.read, { bom: true });
  saveFile(fileName(map.title || board.title.get(), 'csv'), text, 'text/csv;charset=utf-8');
}
