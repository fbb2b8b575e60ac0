import type { TFunction } from 'i18next';
import { toast } from '../../ui/Toasts.tsx';
import type { BoardSession } from '../session/BoardSession.ts';
import { type KeptVersion, nameVersion } from './historyCalls.ts';
import { historyState, setHistory } from './historyState.ts';
import { whyOf } from './versionWords.ts';

/** Asks what a version is to be called; it is kept for ever then. `done` hears of the new name. */
export function nameAsked(
  session: BoardSession,
  { id, label }: KeptVersion,
  t: TFunction,
  done?: (label: string) => void,
): void {
  session.editor.ask({
    what: 'words',
    title: 'history.nameTitle',
    label: 'history.name',
    hint: 'history.keepHint',
    value: label,
    problem: (words: string) => (words ? undefined : 'history.noName'),
    done: (words: string) =>
      void nameVersion(session, id, words).then(
        () => {
          setHistory({ kept: historyState().kept + 1 });
          done?.(words);
        },
        (error: unknown) => toast({ words: t('history.notNamed', { why: whyOf(error) }) }),
      ),
  });
}
