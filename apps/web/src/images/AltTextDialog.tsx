import { RecordId } from '@feltline/board';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskPanelProps } from '../board/asks/askPanels.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';

/** What a picture shows, in words, for those who do not see it. */
export default function AltTextDialog({ session, ask, onClose }: AskPanelProps) {
  const { t } = useTranslation();
  const { editor } = session;
  const id = RecordId(String((ask['ids'] as readonly string[])[0]));
  const before = editor.board.get(id)?.props['alt'];
  const [typed, setTyped] = useState(typeof before === 'string' ? before : '');
  const save = () => {
    onClose();
    const alt = typed.trim();
    if (editor.readOnly || !editor.board.get(id) || alt === (before ?? '')) return;
    editor.change('image.alt', (tx) =>
      tx.update(id, { props: { alt: alt === '' ? undefined : alt } }),
    );
  };
  return (
    <Dialog
      title={t('image.alt')}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button look="primary" onPress={save}>
            {t('images.saveAlt')}
          </Button>
        </>
      }
    >
      <TextField
        autoFocus
        label={t('images.altLabel')}
        hint={t('images.altHint')}
        maxLength={500}
        value={typed}
        onChange={setTyped}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save();
        }}
      />
    </Dialog>
  );
}
