import './glossary.css';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../i18n/languages.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import type { AskPanelProps } from '../asks/askPanels.ts';
import { plainLetters } from '../palette/matchWords.ts';
import { terms } from './terms.ts';

/** What the words of the domain mean, each in a sentence; found by its name in any language. */
export default function GlossaryDialog({ ask, onClose }: AskPanelProps) {
  const { t, i18n } = useTranslation();
  const [words, setWords] = useState('');
  const place = useRef<HTMLDListElement>(null);
  const asked = ask['term'] as string | undefined;
  useLayoutEffect(() => {
    const entry = asked && place.current?.querySelector(`[data-term="${CSS.escape(asked)}"]`);
    if (entry) entry.scrollIntoView({ block: 'center' });
  }, [asked]);
  const wanted = plainLetters(words.trim());
  const found = terms.filter((term) => {
    const names = languages.map(({ id }) => i18n.getFixedT(id)(`glossary.term.${term}`));
    return plainLetters([...names, t(`glossary.about.${term}`)].join('\n')).includes(wanted);
  });
  return (
    <Dialog title={t('find.glossary')} width="medium" onClose={onClose}>
      <div className="glossary">
        <SearchField label={t('glossary.search')} value={words} onChange={setWords} />
        {found.length === 0 ? (
          <p className="glossary-none" role="status">
            {t('glossary.none', { words })}
          </p>
        ) : null}
        <dl ref={place}>
          {found.map((term) => (
            <div
              key={term}
              className="glossary-entry"
              data-term={term}
              aria-current={term === asked || undefined}
            >
              <dt>{t(`glossary.term.${term}`)}</dt>
              <dd>{t(`glossary.about.${term}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  );
}
