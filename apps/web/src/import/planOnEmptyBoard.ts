import { Board, importNativeJson } from '@feltline/board';
import { planTouchpointCsv } from '@feltline/journey';
import { kinds } from '@feltline/objects/models';
import * as Y from 'yjs';
import type { FileProblem, ImportFile } from './importFile.ts';

/** What would go wrong if the file became a board of its own; empty where nothing would. */
export function planOnEmptyBoard(file: ImportFile, locale: string): readonly FileProblem[] {
  if (file.format === 'excalidraw') {
    return [
      {
        got: 'an Excalidraw drawing',
        gotWords: { key: 'import.kind.drawing' },
        expected: 'a list or a board; drawings are brought onto an open board',
        expectedWords: { key: 'import.drawingOnBoard' },
      },
    ];
  }
  if (file.format === 'json') {
    const read = importNativeJson(new TextDecoder().decode(file.content));
    return 'errors' in read ? read.errors : [];
  }
  const board = new Board(new Y.Doc(), kinds);
  const planned = planTouchpointCsv(file.content, board, { map: 'new', locale });
  board.destroy();
  return 'errors' in planned ? planned.errors : [];
}
