import type { Editor } from '@feltline/editor';
import type { Point } from '@feltline/geometry';
import { screenPoint } from './pointerInputOf.ts';

/** Files and words dropped on the canvas. `onFiles` gets the place in board space. Returns what undoes it. */
export function bindDrop(
  host: HTMLElement,
  editor: Editor,
  onFiles: (files: readonly File[], at: Point) => void,
): () => void {
  const off = new AbortController();
  const { signal } = off;
  // Anywhere else on the page a dropped file would replace the page.
  window.addEventListener('dragover', (event) => event.preventDefault(), { signal });
  window.addEventListener('drop', (event) => event.preventDefault(), { signal });
  host.addEventListener(
    'dragover',
    (event) => {
      if (event.dataTransfer) event.dataTransfer.dropEffect = editor.readOnly ? 'none' : 'copy';
    },
    { signal },
  );
  host.addEventListener(
    'drop',
    (event) => {
      if (editor.readOnly || !event.dataTransfer) return;
      const at = editor.camera.toBoard(screenPoint(event, host));
      const text = event.dataTransfer.getData('text/plain');
      const files = [...event.dataTransfer.files];
      if (files.length > 0) onFiles(files, at);
      else if (text) editor.paste({ text }, at);
    },
    { signal },
  );
  return () => off.abort();
}
