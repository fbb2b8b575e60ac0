import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/callApi.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { type OwnBoard, transfer } from './accountCalls.ts';

export interface TransferDialogProps {
  board: OwnBoard;
  title: string;
  onGiven(email: string): void;
  onClose(): void;
}

/** Asks who a board is to belong to, and says what that changes. */
export function TransferDialog({ board, title, onGiven, onClose }: TransferDialogProps) {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [failed, setFailed] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  const give = async () => {
    setBusy(true);
    try {
      await transfer(board, email.trim());
      onGiven(email.trim());
    } catch (error) {
      const isNobody =
        error instanceof ApiProblem && /:(no-such-person|bad-value)$/.test(error.type);
      const why = error instanceof Error ? error.message : String(error);
      setFailed(isNobody ? t('account.nobody') : t('home.failed', { why }));
      setBusy(false);
    }
  };

  return (
    <Dialog title={t('account.giveTitle', { title })} onClose={onClose}>
      <form
        className="code-form"
        onSubmit={(event) => {
          event.preventDefault();
          void give();
        }}
      >
        <p>{t('account.giveAbout')}</p>
        <TextField
          label={t('account.email')}
          type="email"
          value={email}
          onChange={(value) => {
            setEmail(value);
            setFailed(undefined);
          }}
          error={failed}
          autoFocus
        />
        <Button type="submit" look="primary" isDisabled={isBusy || !email.includes('@')}>
          {t('account.giveSure')}
        </Button>
      </form>
    </Dialog>
  );
}
