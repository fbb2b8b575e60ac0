import './templates.css';
import { templates } from '@feltline/templates';
import { useTranslation } from 'react-i18next';
import { TemplatePreview } from './TemplatePreview.tsx';

export interface TemplateGalleryProps {
  isDisabled?: boolean;
  onPick(templateId: string): void;
}

/** The templates with pictures painted by the board's own painters. */
export function TemplateGallery({ isDisabled = false, onPick }: TemplateGalleryProps) {
  const { t } = useTranslation();
  return (
    <ul className="templates">
      {templates.map((template) => (
        <li key={template.id}>
          <button
            type="button"
            className="template"
            data-template={template.id}
            disabled={isDisabled}
            onClick={() => onPick(template.id)}
          >
            <TemplatePreview template={template} />
            <span className="template-name">{t(`templates.${template.id}`)}</span>
            <span className="template-about">{t(`templates.${template.id}About`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
