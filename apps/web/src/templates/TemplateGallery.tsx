import './templates.css';
import {
  type BuildOptions,
  type StagePreset,
  type Template,
  type TemplateGroup,
  templateGroups,
} from '@feltline/templates';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf } from '../i18n/languages.ts';
import { TextField } from '../ui/TextField.tsx';
import { searchTemplates } from './searchTemplates.ts';
import { TemplateCard } from './TemplateCard.tsx';
import { TemplateDetails } from './TemplateDetails.tsx';

export interface TemplateGalleryProps {
  isDisabled?: boolean;
  /** Other stages than the template's own cannot be chosen here. */
  hasOwnStages?: boolean;
  onPick(templateId: string, options?: BuildOptions): void;
}

/** The templates with pictures painted by the board's own painters, to be searched and looked at before one is used. */
export function TemplateGallery({
  isDisabled = false,
  hasOwnStages = false,
  onPick,
}: TemplateGalleryProps) {
  const { t, i18n } = useTranslation();
  const [words, setWords] = useState('');
  const [group, setGroup] = useState<TemplateGroup>();
  const [shown, setShown] = useState<Template>();
  const found = searchTemplates(words, group);
  const use = (template: Template, stages?: StagePreset) => {
    setShown(undefined);
    onPick(template.id, stages ? { stages } : {});
  };
  return (
    <div className="template-gallery" dir={directionOf(i18n.language)}>
      <div className="template-finder">
        <TextField
          label={t('templates.search')}
          isLabelHidden
          placeholder={t('templates.search')}
          value={words}
          onChange={setWords}
        />
        <fieldset className="template-groups">
          <legend className="visually-hidden">{t('templates.groups')}</legend>
          {[undefined, ...templateGroups].map((one) => (
            <button
              key={one ?? 'all'}
              type="button"
              className="template-group"
              aria-pressed={group === one}
              onClick={() => setGroup(one)}
            >
              {t(one ? `templates.group.${one}` : 'templates.all')}
            </button>
          ))}
        </fieldset>
      </div>
      {found.length === 0 ? (
        <p className="template-none" role="status">
          {t('templates.none', { words })}
        </p>
      ) : null}
      <ul className="templates">
        {found.map((template) => (
          <li key={template.id}>
            <TemplateCard
              template={template}
              isDisabled={isDisabled}
              onPick={(one) => use(one)}
              onPreview={setShown}
            />
          </li>
        ))}
      </ul>
      {shown ? (
        <TemplateDetails
          template={shown}
          isDisabled={isDisabled}
          hasOwnStages={hasOwnStages}
          onUse={use}
          onShow={setShown}
          onClose={() => setShown(undefined)}
        />
      ) : null}
    </div>
  );
}
