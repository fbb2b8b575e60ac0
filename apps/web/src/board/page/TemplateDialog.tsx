import { useTranslation } from 'react-i18next';
import { TemplateGallery } from '../../templates/TemplateGallery.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** All templates, to put one beside what is on the board. */
export default function TemplateDialog({
  onPick,
  onClose,
}: {
  onPick(templateId: string): void;
  onClose(): void;
}) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('board.templates')} width="wide" onClose={onClose}>
      <TemplateGallery onPick={onPick} />
    </Dialog>
  );
}
