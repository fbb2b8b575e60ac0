import { type Template, templateText } from '@feltline/templates';
import { Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/IconButton.tsx';
import { TemplatePreview } from './TemplatePreview.tsx';

export interface TemplateCardProps {
  template: Template;
  isDisabled: boolean;
  onPick(template: Template): void;
  onPreview(template: Template): void;
}

/** A press starts with it; the eye shows more of it first. */
export function TemplateCard({ template, isDisabled, onPick, onPreview }: TemplateCardProps) {
  const { t, i18n } = useTranslation();
  const title = templateText(`tpl.${template.id}.title`, i18n.language);
  return (
    <div className="template-card">
      <button
        type="button"
        className="template"
        data-template={template.id}
        disabled={isDisabled}
        onClick={() => onPick(template)}
      >
        <TemplatePreview template={template} />
        <span className="template-name">{title}</span>
        <span className="template-about">
          {templateText(`tpl.${template.id}.about`, i18n.language)}
        </span>
      </button>
      <span className="template-look">
        <IconButton
          label={t('templates.preview', { title })}
          icon={<Eye />}
          onPress={() => onPreview(template)}
        />
      </span>
    </div>
  );
}
