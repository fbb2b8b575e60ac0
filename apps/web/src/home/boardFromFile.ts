import { callApi } from '../api/callApi.ts';
import { knownBoard } from '../boards/knownBoards.ts';
import { type FileProblem, readImportFile } from '../import/importFile.ts';
import { planOnEmptyBoard } from '../import/planOnEmptyBoard.ts';
import { makeBoard } from './makeBoard.ts';

/**
 * Reads a file and tries it on an empty board. What is wrong with it comes back as errors and no board is made;
 * otherwise `make` makes the board with the file in it and answers its id.
 */
export async function boardFromFile(
  file: File,
  locale: string,
): Promise<{ errors: readonly FileProblem[] } | { make(): Promise<string> }> {
  const read = await readImportFile(file);
  if ('errors' in read) return read;
  const errors = planOnEmptyBoard(read, locale);
  if (errors.length > 0) return { errors };
  const title = file.name.replace(/\.[^.]+$/, '');
  return {
    make: async () => {
      const id = await makeBoard({ title, locale });
      const token = knownBoard(id)?.token ?? '';
      await callApi(`/boards/${id}/import?format=${read.format}&map=new&locale=${locale}`, {
        method: 'POST',
        token,
        body: read.content,
        contentType: read.format === 'json' ? 'application/json' : 'text/csv; charset=utf-8',
      });
      return id;
    },
  };
}
