import './templates.css';
import { templates, templateText } from '@feltline/templates';
import { useTranslation } from 'react-i18next';
import { TemplatePreview } from './TemplatePreview.tsx';

export interface TemplateGalleryProps {
  isDisabled?: boolean;
  onPick(templateId: string): void;
}

/** The templates with pictures painted by the board's own painters. */
export function TemplateGallery({ isDisabled = false, onPick }: TemplateGalleryProps) {
  const { i18n } = useTranslation();
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
            <span className="template-name">
              {templateText(`tpl.${template.id}.title`, i18n.language)}
            </span>
            <span className="template-about">
              {templateText(`tpl.${template.id}.about`, i18n.language)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
