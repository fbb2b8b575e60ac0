import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { saveBoardJson } from '../menu/saveBoardJson.ts';
import type { BoardSession } from '../session/BoardSession.ts';

export interface OwnCopyProps {
  session: BoardSession;
  /** What the second button says. */
  discardLabel: string;
  /** Called once this device has nothing left of the board. */
  onDiscarded(): void;
}

/** The way out with a copy that the server does not take: first a file of it, then without it. */
export function OwnCopy({ session, discardLabel, onDiscarded }: OwnCopyProps) {
  const { t } = useTranslation();
  const [isSaved, setSaved] = useState(false);
  const [failure, setFailure] = useState<string>();
  const save = () => {
    saveBoardJson(session.board);
    setSaved(true);
  };
  const discard = () =>
    session.sync
      .discardCopy()
      .then(onDiscarded, (error: unknown) =>
        setFailure(error instanceof Error ? error.message : String(error)),
      );
  return (
    <>
      {failure === undefined ? null : <span>{t('board.discardFailed', { why: failure })}</span>}
      <Button look={isSaved ? 'plain' : 'primary'} onPress={save}>
        {t('board.saveCopy')}
      </Button>
      {isSaved ? (
        <Button look="danger" onPress={() => void discard()}>
          {discardLabel}
        </Button>
      ) : null}
    </>
  );
}
