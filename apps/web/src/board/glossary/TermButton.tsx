import './glossary.css';
import { CircleHelp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editorState.ts';
import type { Term } from './terms.ts';

/** A word of the domain beside which it says what it means, by way of the glossary. */
export function TermButton({ term }: { term: Term }) {
  const { t } = useTranslation();
  const editor = useEditor();
  const name = t(`glossary.term.${term}`);
  return (
    <button
      type="button"
      className="term"
      aria-label={t('glossary.whatIs', { term: name })}
      onClick={() => editor.ask({ what: 'glossary', term })}
    >
      <CircleHelp aria-hidden="true" />
      {name}
    </button>
  );
}
