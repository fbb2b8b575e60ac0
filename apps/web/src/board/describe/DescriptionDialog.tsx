import './describe.css';
import { RecordId } from '@feltline/board';
import { isLocked } from '@feltline/editor';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { AskPanelProps } from '../asks/askPanels.ts';

/** Longer is a document of its own. */
const MOST = 5000;

/** What is to be said about an object beside what stands on it. */
export default function DescriptionDialog({ session, ask, onClose }: AskPanelProps) {
  const { t } = useTranslation();
  const { editor } = session;
  const id = RecordId(String((ask['ids'] as readonly string[])[0]));
  const before = editor.board.get(id)?.props['description'];
  const isFixed = editor.readOnly || isLocked(editor, id);
  const [typed, setTyped] = useState(typeof before === 'string' ? before : '');
  const save = () => {
    onClose();
    const words = typed.trim();
    if (isFixed || !editor.board.get(id) || words === (before ?? '')) return;
    editor.change('find.description', (tx) =>
      tx.update(id, { props: { description: words === '' ? undefined : words } }),
    );
  };
  return (
    <Dialog
      title={t('find.description')}
      // Esc and a press beside it keep what was written, as everywhere on a board.
      onClose={save}
      actions={
        isFixed ? undefined : (
          <>
            <Button look="quiet" onPress={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button look="primary" onPress={save}>
              {t('find.save')}
            </Button>
          </>
        )
      }
    >
      <textarea
        autoFocus
        className="description-field"
        aria-label={t('find.description')}
        placeholder={t('find.descriptionHint')}
        dir="auto"
        rows={8}
        maxLength={MOST}
        readOnly={isFixed}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
        }}
      />
    </Dialog>
  );
}
