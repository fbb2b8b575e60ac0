import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { keepCode } from './makeBoard.ts';

/** Asks for the code of a server on which not everybody may make boards. */
export function CodeDialog({ onCode, onClose }: { onCode(): void; onClose(): void }) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  return (
    <Dialog title={t('home.token')} onClose={onClose}>
      <form
        className="code-form"
        onSubmit={(event) => {
          event.preventDefault();
          keepCode(code);
          onCode();
        }}
      >
        <TextField
          label={t('home.tokenLabel')}
          hint={t('home.tokenAbout')}
          value={code}
          onChange={setCode}
          autoFocus
        />
        <Button type="submit" look="primary" isDisabled={code.trim() === ''}>
          {t('home.tokenGo')}
        </Button>
      </form>
    </Dialog>
  );
}
