import { type Editor, safeLink } from '@feltline/editor';

/** Opens what the editor asks for in a tab of its own, which learns nothing of this one. Returns what undoes it. */
export function bindLinks(editor: Editor): () => void {
  return editor.subscribe((what) => {
    const ask = editor.asked;
    if (what !== 'ask' || ask?.what !== 'openLink') return;
    const url = safeLink(String(ask['url']));
    if (url) window.open(url, '_blank', 'noopener,noreferrer');
  });
}
