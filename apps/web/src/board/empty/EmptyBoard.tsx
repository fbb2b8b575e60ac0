import './empty-board.css';
import { Table } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf } from '../../i18n/languages.ts';
import { Button } from '../../ui/Button.tsx';
import { useEditorState } from '../editorState.ts';

const TemplateGallery = lazy(async () => ({
  default: (await import('../../templates/TemplateGallery.tsx')).TemplateGallery,
}));

export interface EmptyBoardProps {
  onTemplate(id: string): void;
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
  if (!isShown) return null;
  const [before, after] = t('board.emptyHint', { skipInterpolation: true }).split('{{key}}');
  return (
    <div className="empty" dir={directionOf(i18n.language)}>
      <p className="empty-hint">
        {before}
        <kbd>N</kbd>
        {after}
      </p>
      <section className="empty-offer" data-over-canvas aria-label={t('board.start')}>
        <header className="empty-head">
          <h2>{t('board.startFromTemplate')}</h2>
          <Button onPress={onSpreadsheet}>
            <Table aria-hidden="true" />
            {t('board.startFromSpreadsheet')}
          </Button>
        </header>
        <Suspense fallback={<div className="empty-wait" />}>
          <TemplateGallery onPick={onTemplate} />
        </Suspense>
      </section>
    </div>
  );
}
