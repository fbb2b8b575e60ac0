import type { Board } from '@feltline/board';
import type { Point } from '@feltline/geometry';
import {
  type ExcalidrawFile,
  excalidrawRecords,
  readExcalidraw,
  type TakenPicture,
} from '@feltline/interchange/excalidraw';
import type { Pictures } from '../images/Pictures.ts';
import { readPicture } from '../images/readPicture.ts';
import type { Done } from './ImportDialog.tsx';
import type { FileProblem } from './importFile.ts';
import type { ImportWarning } from './plan/ImportPlan.ts';

/** Brings an Excalidraw drawing onto the board as one undo step, or says what is wrong with it. `at` in board space. */
export async function importExcalidraw(
  board: Board,
  content: Uint8Array,
  at: Point,
  pictures: Pictures | undefined,
): Promise<Done | { errors: readonly FileProblem[] }> {
  const read = readExcalidraw(new TextDecoder().decode(content));
  if ('errors' in read) return read;
  const taken = pictures ? await takePictures(read, pictures) : new Map();
  const { records, leftOut } = excalidrawRecords(read, at, taken);
  board.transact((tx) => records.map((record) => tx.create(record)), { label: 'import.label' });
  const warnings = [...leftOut].map(
    ([why, count]): ImportWarning => ({
      words: { key: `import.excalidraw.${why}`, vars: { count } },
    }),
  );
  return {
    ids: records.map(({ id }) => id),
    created: records.length,
    warnings,
  };
}

/** The pictures in the file that are ones; they are shown at once and sent behind. */
async function takePictures(
  { elements, files }: ExcalidrawFile,
  pictures: Pictures,
): Promise<ReadonlyMap<string, TakenPicture>> {
  const used = new Set(elements.map(({ raw }) => raw['fileId']));
  const taken = new Map<string, TakenPicture>();
  for (const [id, uri] of files) {
    const blob = used.has(id) ? blobOf(uri) : undefined;
    if (!blob) continue;
    const picture = await readPicture(new File([blob], '', { type: blob.type }));
    if ('fault' in picture) continue;
    await pictures.add(picture.hash, picture.file);
    const { hash, type, natural } = picture;
    taken.set(id, { hash, type, natural });
  }
  return taken;
}

function blobOf(uri: string): Blob | undefined {
  const [, type = '', data = ''] = /^data:([^;,]+);base64,(.*)$/s.exec(uri) ?? [];
  if (type === '') return undefined;
  try {
    const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
    return new Blob([bytes], { type });
  } catch {
    return undefined;
  }
}
