import type { RecordId } from '@feltline/board';
import type { Editor } from '@feltline/editor';
import type { Point } from '@feltline/geometry';
import { toast } from '../ui/Toasts.tsx';
import type { Pictures } from './Pictures.ts';
import { placePictures } from './placePictures.ts';
import { type ReadPicture, type RefusedPicture, readPicture } from './readPicture.ts';
import { usualLimits } from './usualLimits.ts';

interface Page {
  readonly editor: Editor;
  readonly pictures: Pictures;
}

/** More at once are more than anybody means to bring. */
const most = 50;

/** Puts pictures on the board around a point, board space, as one undo step; files that cannot be used are named. */
export async function addPictures(
  { editor, pictures }: Page,
  files: readonly File[],
  at: Point,
): Promise<void> {
  const read = await readAll(editor, files);
  if (read.length === 0 || editor.readOnly) return;
  await Promise.all(read.map(({ hash, file }) => pictures.add(hash, file)));
  const { view } = editor.camera;
  const boxes = placePictures(
    read.map(({ natural }) => natural),
    at,
    editor.camera.free ?? view,
  );
  const ids = editor.change('step.create', (tx) =>
    read.map((picture, i) => {
      const { x, y, width, height } = boxes[i] as (typeof boxes)[number];
      return tx.create({
        kind: 'image',
        geometry: [x, y, width, height, 0],
        props: propsOf(picture),
      });
    }),
  );
  editor.setTool('select');
  editor.selection.set(ids);
}

/** Puts another picture in the place of one, around the same middle and as wide as it was. */
export async function replacePicture(
  { editor, pictures }: Page,
  id: RecordId,
  file: File,
): Promise<void> {
  const [picture] = await readAll(editor, [file]);
  const before = editor.board.get(id);
  if (!picture || !before || editor.readOnly) return;
  await pictures.add(picture.hash, picture.file);
  editor.change('image.replace', (tx) => {
    // What it showed says nothing of what it shows now.
    tx.update(id, { props: { ...propsOf(picture), alt: undefined } });
    if (!before.geometry) return;
    const [x, y, width, height, degrees] = before.geometry;
    const [across, down] = picture.natural;
    const now = (width * down) / across;
    tx.update(id, { geometry: [x, y + (height - now) / 2, width, now, degrees] });
  });
}

function propsOf({ hash, type, natural, name }: ReadPicture): object {
  return { hash, type, natural, ...(name ? { name: name.slice(0, 200) } : {}) };
}

/** What of these files can be used; what cannot is named to the person. */
export async function readAll(editor: Editor, files: readonly File[]): Promise<ReadPicture[]> {
  const read: ReadPicture[] = [];
  const refused: RefusedPicture[] = [];
  for (const file of files.slice(0, most)) {
    const one = await readPicture(file);
    if ('fault' in one) refused.push(one);
    else read.push(one);
  }
  for (const one of refused.slice(0, 3)) {
    const { fault, name } = one;
    console.warn(`${name}: got ${one.got}, expected ${one.expected}`);
    toast({ words: editor.t(`images.refused.${fault}`, { ...usualLimits, name: name || '?' }) });
  }
  if (refused.length > 3)
    toast({ words: editor.t('images.refusedMore', { count: refused.length - 2 }) });
  if (files.length > most)
    toast({ words: editor.t('images.tooMany', { most, count: files.length }) });
  return read;
}
