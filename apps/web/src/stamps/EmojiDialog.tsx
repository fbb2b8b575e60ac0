import { useTranslation } from 'react-i18next';
import type { AskPanelProps } from '../board/asks/askPanels.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { EmojiChooser } from './EmojiChooser.tsx';

/** Asks for one emoji and hands it to whoever asked. */
export default function EmojiDialog({ ask, onClose }: AskPanelProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('stamps.emoji')} onClose={onClose}>
      <EmojiChooser
        onChoose={(emoji) => {
          onClose();
          (ask['choose'] as ((emoji: string) => void) | undefined)?.(emoji);
        }}
      />
    </Dialog>
  );
}
