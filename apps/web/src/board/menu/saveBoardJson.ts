import { type Board, fileName, toNativeJson } from '@feltline/board';
import { saveFile } from './saveFile.ts';

export function saveBoardJson(board: Board): void {
  const text = JSON.stringify(toNativeJson(board), null, 2);
  saveFile(fileName(board.title.get(), 'json'), text, 'application/json');
}
