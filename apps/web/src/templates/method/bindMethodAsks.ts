import type { Ask, Editor } from '@feltline/editor';
import i18next from 'i18next';
import { toast } from '../../ui/Toasts.tsx';

type Answer = (editor: Editor, ask: Ask, language: string) => void;

/** What is done for each ask; its code is fetched then. */
const answers: Readonly<Record<string, () => Promise<Answer>>> = {
  method: async () => (await import('./makeSheet.ts')).makeSheet,
  convertMap: async () => (await import('./changeMap.ts')).convertAsked,
  applyStages: async () => (await import('./changeMap.ts')).applyStagesAsked,
  linkMetric: async () => (await import('./linkMetric.ts')).linkMetricAsked,
  flyTo: async () => {
    const { flyToRecord } = await import('../../board/view/flyToRecord.ts');
    return (editor, ask) => void flyToRecord({ editor }, String(ask['id']));
  },
};

/** Continues methods when the board asks for it. Returns what undoes it. */
export function bindMethodAsks(editor: Editor): () => void {
  return editor.subscribe((what) => {
    const ask = editor.asked;
    const answer = what === 'ask' && ask ? answers[ask.what] : undefined;
    if (!ask || !answer) return;
    answer().then(
      (run) => run(editor, ask, i18next.language),
      (error: unknown) => {
        console.error(`What answers "${ask.what}" did not come:`, error);
        toast({ words: i18next.t('board.notFetched') });
      },
    );
  });
}
