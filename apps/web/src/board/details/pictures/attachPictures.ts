import type { RecordId } from '@feltline/board';
import type { Editor } from '@feltline/editor';
import { addTouchpointPicture } from '@feltline/journey';
import { readAll } from '../../../images/addPictures.ts';
import type { Pictures } from '../../../images/Pictures.ts';

/** Puts pictures beside a touchpoint as one undo step; files that cannot be used are named. */
export async function attachPictures(
  { editor, pictures }: { readonly editor: Editor; readonly pictures: Pictures },
  touchpoint: RecordId,
  files: readonly File[],
): Promise<void> {
  const read = await readAll(editor, files);
  await Promise.all(read.map(({ hash, file }) => pictures.add(hash, file)));
  if (read.length === 0 || editor.readOnly || !editor.board.get(touchpoint)) return;
  editor.change('pictures.add', (tx) => {
    for (const { hash, type, natural, name } of read) {
      const of = { hash, type, natural, ...(name && { name: name.slice(0, 200) }) };
      addTouchpointPicture(tx, touchpoint, of);
    }
  });
}
