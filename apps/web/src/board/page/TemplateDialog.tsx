import { useTranslation } from 'react-i18next';
import { TemplateGallery } from '../../templates/TemplateGallery.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { AskPanelProps } from '../asks/askPanels.ts';
import { addTemplate } from './addTemplate.ts';

/** All templates, to put one beside what is on the board. */
export default function TemplateDialog({ session, onClose }: AskPanelProps) {
  const { t, i18n } = useTranslation();
  return (
    <Dialog title={t('board.templates')} width="wide" onClose={onClose}>
      <TemplateGallery
        onPick={(id, options) => {
          onClose();
          void addTemplate(session.editor, id, i18n.language, options);
        }}
      />
    </Dialog>
  );
}
