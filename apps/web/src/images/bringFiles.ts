import type { Editor } from '@feltline/editor';
import type { Point } from '@feltline/geometry';
import { toast } from '../ui/Toasts.tsx';
import type { Pictures } from './Pictures.ts';
import { isPictureFile } from './pickPictures.ts';

/** Files that were dropped or pasted: pictures onto the board around a point, board space; another file to the import. */
export async function bringFiles(
  page: { readonly editor: Editor; readonly pictures: Pictures },
  files: readonly File[],
  at: Point,
): Promise<void> {
  const { editor } = page;
  const [other, ...more] = files.filter((file) => !isPictureFile(file));
  if (other) editor.ask({ what: 'import', file: other, at });
  if (other && more.length > 0)
    toast({ words: editor.t('images.oneFile', { name: other.name, count: more.length }) });
  const pictures = files.filter(isPictureFile);
  if (pictures.length === 0) return;
  const { addPictures } = await import('./addPictures.ts');
  await addPictures(page, pictures, at);
}
