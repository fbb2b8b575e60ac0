import { Board, toNativeJson } from '@feltline/board';
import { kinds } from '@feltline/objects/models';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as Y from 'yjs';
import { callApi } from '../api/callApi.ts';
import { isSheet, setSide } from '../board/side/sideState.ts';
import { knownBoard } from '../boards/knownBoards.ts';
import ImportDialog from '../import/ImportDialog.tsx';
import { makeBoard } from './makeBoard.ts';

export interface HomeImportProps {
  file: File;
  /** Runs something that ends in a board, and opens it. */
  onBoard(work: () => Promise<string>): void;
  onClose(): void;
}

const origin = { x: 0, y: 0 };

/** A file becomes a board of its own, once somebody has seen what it would be. */
export default function HomeImport({ file, onBoard, onClose }: HomeImportProps) {
  const { i18n } = useTranslation();
  const [board, setBoard] = useState<Board>();
  useEffect(() => {
    const empty = new Board(new Y.Doc(), kinds);
    setBoard(empty);
    return () => empty.destroy();
  }, []);
  if (!board) return null;
  return (
    <ImportDialog
      board={board}
      file={file}
      at={origin}
      onClose={onClose}
      onApply={async ({ apply }, { name }) => {
        if (!apply) return;
        board.transact((tx) => apply(tx));
        const body = JSON.stringify(toNativeJson(board));
        const title = name.replace(/\.[^.]+$/, '');
        onBoard(async () => {
          const id = await makeBoard({ title, locale: i18n.language });
          const token = knownBoard(id)?.token ?? '';
          const contentType = 'application/json';
          const path = `/boards/${id}/import?format=json`;
          await callApi(path, { method: 'POST', token, body, contentType });
          // what to fix first is what somebody came for
          if (!isSheet()) setSide({ tab: 'insights' });
          return id;
        });
      }}
      onDrawing={async () => ({
        errors: [
          {
            got: 'an Excalidraw drawing',
            gotWords: { key: 'import.kind.drawing' },
            expected: 'a list or a board; drawings are brought onto an open board',
            expectedWords: { key: 'import.drawingOnBoard' },
          },
        ],
      })}
    />
  );
}
