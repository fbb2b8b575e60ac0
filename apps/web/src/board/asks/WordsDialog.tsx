import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { AskPanelProps } from './askPanels.ts';

/** What asks for one line of words: keys for the translator, and what is done with the words. */
interface WordsAsk {
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
  /** Key of what is wrong with the words, if something is. */
  problem?(words: string): string | undefined;
  done(words: string): void;
}

/** One line of words, asked for by an action; it stays open until they are right. */
export default function WordsDialog({ ask, onClose }: AskPanelProps) {
  const { t } = useTranslation();
  const wanted = ask as unknown as WordsAsk;
  const [typed, setTyped] = useState(wanted.value ?? '');
  const [problem, setProblem] = useState<string>();
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const words = typed.trim();
    const found = wanted.problem?.(words);
    setProblem(found);
    if (found !== undefined) return;
    onClose();
    wanted.done(words);
  };
  return (
    <Dialog
      title={t(wanted.title)}
      onClose={onClose}
      staysOnPressOutside={typed !== (wanted.value ?? '')}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button look="primary" onPress={() => submit()}>
            {t('ui.ok')}
          </Button>
        </>
      }
    >
      <form onSubmit={submit}>
        <TextField
          autoFocus
          label={t(wanted.label)}
          {...(wanted.hint ? { hint: t(wanted.hint) } : {})}
          error={problem === undefined ? undefined : t(problem, { got: typed.trim() })}
          value={typed}
          onChange={(words) => {
            setTyped(words);
            setProblem(undefined);
          }}
        />
      </form>
    </Dialog>
  );
}
