import {
  type StagePreset,
  stagePresets,
  stagesOf,
  type Template,
  templateLocale,
  templates,
  templateText,
} from '@feltline/templates';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TemplatePreview } from './TemplatePreview.tsx';

export interface TemplateDetailsProps {
  template: Template;
  isDisabled: boolean;
  hasOwnStages: boolean;
  /** With a usual set of stages in place of its own. */
  onUse(template: Template, stages?: StagePreset): void;
  onShow(template: Template): void;
  onClose(): void;
}

/** All of a template in one picture, the way through it, and what goes well with it. */
export function TemplateDetails({
  template,
  isDisabled,
  hasOwnStages,
  onUse,
  onShow,
  onClose,
}: TemplateDetailsProps) {
  const { t, i18n } = useTranslation();
  const [stages, setStages] = useState<StagePreset>();
  const said = (key: string) => templateText(key, i18n.language);
  const titleOf = ({ id }: Template) => said(`tpl.${id}.title`);
  const related = template.related.flatMap((id) => templates.find((one) => one.id === id) ?? []);
  return (
    <Dialog
      title={titleOf(template)}
      width="wide"
      onClose={onClose}
      actions={
        <Button
          look="primary"
          isDisabled={isDisabled}
          aria-label={t('templates.use', { title: titleOf(template) })}
          onPress={() => onUse(template, template.hasStages && stages ? stages : undefined)}
        >
          {t('templates.useThis')}
        </Button>
      }
    >
      <div className="template-details">
        <p className="template-details-about">{said(`tpl.${template.id}.about`)}</p>
        <TemplatePreview key={template.id} template={template} isWhole />
        {template.hasStages && !hasOwnStages ? (
          <label className="template-stages">
            <span>{t('templates.stages')}</span>
            <select
              className="field-input"
              value={stages ?? ''}
              onChange={(event) =>
                setStages((event.target.value || undefined) as StagePreset | undefined)
              }
            >
              <option value="">{t('templates.ownStages')}</option>
              {stagePresets.map((preset) => (
                <option key={preset} value={preset}>
                  {stagesOf(preset, templateLocale(i18n.language) ?? 'en')
                    .map(({ title }) => title)
                    .join(' · ')}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        {template.guide ? (
          <>
            <h3>{t('templates.guide')}</h3>
            <ol className="template-guide">
              {template.guide.map(({ key }) => (
                <li key={key}>{said(key)}</li>
              ))}
            </ol>
          </>
        ) : null}
        <h3>{t('templates.related')}</h3>
        <ul className="template-related" data-related-to={template.id}>
          {related.map((one) => (
            <li key={one.id}>
              <button type="button" className="template-other" onClick={() => onShow(one)}>
                <TemplatePreview template={one} />
                <span className="template-other-name">{titleOf(one)}</span>
              </button>
              <Button
                isDisabled={isDisabled}
                aria-label={t('templates.use', { title: titleOf(one) })}
                onPress={() => onUse(one)}
              >
                {t('templates.useThis')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
