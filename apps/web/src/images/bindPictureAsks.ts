import { RecordId } from '@feltline/board';
import type { Editor } from '@feltline/editor';
import { centreOf } from '@feltline/geometry';
import type { Pictures } from './Pictures.ts';
import { pickPictures } from './pickPictures.ts';

/** What the board asks for about pictures; the code that does it is fetched then. Returns what undoes it. */
export function bindPictureAsks(editor: Editor, pictures: Pictures): () => void {
  const page = { editor, pictures };
  return editor.subscribe((what) => {
    const { asked } = editor;
    if (what !== 'ask' || !asked) return;
    const [id] = (asked['ids'] as readonly string[] | undefined) ?? [];
    const record = id === undefined ? undefined : editor.board.get(RecordId(id));
    if (asked.what === 'image' && !editor.readOnly) {
      pickPictures({ multiple: true }, async (files) => {
        const { addPictures } = await import('./addPictures.ts');
        await addPictures(page, files, centreOf(editor.camera.free ?? editor.camera.view));
      });
    }
    if (!record) return;
    if (asked.what === 'imageReplace') {
      pickPictures({ multiple: false }, async ([file]) => {
        const { replacePicture } = await import('./addPictures.ts');
        if (file) await replacePicture(page, record.id, file);
      });
    }
    if (asked.what === 'imageSave')
      void import('./pictureOut.ts').then(({ savePicture }) => savePicture(page, record));
    if (asked.what === 'imageCopy')
      void import('./pictureOut.ts').then(({ copyPicture }) => copyPicture(page, record));
  });
}
