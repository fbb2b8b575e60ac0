import { FileSpreadsheet, Plus } from 'lucide-react';
import { type DragEvent, lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withLateWords } from '../i18n/languages.ts';
import { TemplateGallery } from '../templates/TemplateGallery.tsx';
import { WithoutCode } from '../ui/WithoutCode.tsx';
import type { NewBoard } from './makeBoard.ts';

const HomeImport = lazy(() => withLateWords(import('./HomeImport.tsx')));

export interface StartChoicesProps {
  /** What stands before the templates. */
  children?: ReactNode;
  isBusy: boolean;
  onStart(board: NewBoard): void;
  /** Runs something that ends in a board, and opens it. */
  onBoard(work: () => Promise<string>): void;
}

/** The ways to begin: nothing, a file, a template. */
export function StartChoices({ children, isBusy, onStart, onBoard }: StartChoicesProps) {
  const { t } = useTranslation();
  const picker = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [file, setFile] = useState<File>();

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    setFile(event.dataTransfer.files[0]);
  };

  return (
    <section aria-label={t('home.start')} className="home-section">
      <div className="start-choices">
        <button
          type="button"
          className="start-choice"
          disabled={isBusy}
          onClick={() => onStart({})}
        >
          <span className="start-choice-icon">
            <Plus aria-hidden="true" />
          </span>
          <span className="start-choice-name">{t('home.newBoard')}</span>
          <span className="start-choice-about">{t('home.newBoardAbout')}</span>
        </button>
        <button
          type="button"
          className="start-choice start-choice-file"
          data-over={isOver || undefined}
          disabled={isBusy}
          onClick={() => picker.current?.click()}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <span className="start-choice-icon">
            <FileSpreadsheet aria-hidden="true" />
          </span>
          <span className="start-choice-name">
            {isOver ? t('home.dropHere') : t('home.fromFile')}
          </span>
          <span className="start-choice-about">{t('home.fromFileAbout')}</span>
        </button>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,.md,.mmd,.xlsx,.json,text/csv,application/json"
          onChange={(event) => {
            setFile(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
      {children}
      <h2>{t('home.templates')}</h2>
      <TemplateGallery
        isDisabled={isBusy}
        hasOwnStages
        onPick={(template) => onStart({ template })}
      />
      {file ? (
        <WithoutCode onClose={() => setFile(undefined)}>
          <Suspense fallback={null}>
            <HomeImport file={file} onBoard={onBoard} onClose={() => setFile(undefined)} />
          </Suspense>
        </WithoutCode>
      ) : null}
    </section>
  );
}
