import type { BuildOptions } from '@feltline/templates';
import './empty-board.css';
import { Table } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf } from '../../i18n/languages.ts';
import { Button } from '../../ui/Button.tsx';
import { WithoutCode } from '../../ui/WithoutCode.tsx';
import { PathIcon } from '../chrome/PathIcon.tsx';
import { useEditor, useEditorState } from '../editorState.ts';

const TemplateGallery = lazy(async () => ({
  default: (await import('../../templates/TemplateGallery.tsx')).TemplateGallery,
}));

export interface EmptyBoardProps {
  onTemplate(id: string, options?: BuildOptions): void;
  onSpreadsheet(): void;
}

/** What an empty board offers; it stands below the middle, so that the board can be used at once. */
export function EmptyBoard({ onTemplate, onSpreadsheet }: EmptyBoardProps) {
  const { t, i18n } = useTranslation();
  const isShown = useEditorState(
    ['board', 'tool', 'readOnly'],
    ({ index, tool, readOnly, editing }) =>
      index.size === 0 && !readOnly && !editing && (tool === 'select' || tool === 'hand'),
  );
  const editor = useEditor();
  const note = editor.tools.find(({ name }) => name === 'sticky');
  if (!isShown) return null;
  return (
    <div className="empty" dir={directionOf(i18n.language)}>
      <p className="empty-hint">
        <span className="empty-hint-keys">
          <Hint words="board.emptyHint" mark="{{key}}" with={<kbd>N</kbd>} />
        </span>
        <span className="empty-hint-touch">
          <Hint
            words="board.emptyHintTouch"
            mark="{{tool}}"
            with={<PathIcon d={note?.icon ?? ''} />}
          />
        </span>
      </p>
      <section className="empty-offer" data-over-canvas aria-label={t('board.start')}>
        <header className="empty-head">
          <h2>{t('board.startFromTemplate')}</h2>
          <Button onPress={onSpreadsheet}>
            <Table aria-hidden="true" />
            {t('board.startFromSpreadsheet')}
          </Button>
        </header>
        <WithoutCode isQuiet>
          <Suspense fallback={<div className="empty-wait" />}>
            <TemplateGallery onPick={onTemplate} />
          </Suspense>
        </WithoutCode>
      </section>
    </div>
  );
}

/** Words with something to look at in them. */
function Hint({ words, mark, with: inside }: { words: string; mark: string; with: ReactNode }) {
  const { t } = useTranslation();
  const [before, after] = t(words, { skipInterpolation: true }).split(mark);
  return (
    <>
      {before}
      {inside}
      {after}
    </>
  );
}
