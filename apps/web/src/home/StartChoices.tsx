import { FileSpreadsheet, Plus } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportProblems } from '../import/ImportProblems.tsx';
import type { FileProblem } from '../import/importFile.ts';
import { TemplateGallery } from '../templates/TemplateGallery.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { NewBoard } from './makeBoard.ts';

export interface StartChoicesProps {
  isBusy: boolean;
  onStart(board: NewBoard): void;
  /** Runs something that ends in a board, and opens it. */
  onBoard(work: () => Promise<string>): void;
}

/** The ways to begin: nothing, a file, a template. */
export function StartChoices({ isBusy, onStart, onBoard }: StartChoicesProps) {
  const { t, i18n } = useTranslation();
  const picker = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [problems, setProblems] = useState<{ file: string; errors: readonly FileProblem[] }>();

  const take = async (file: File | undefined) => {
    if (!file) return;
    const { boardFromFile } = await import('./boardFromFile.ts');
    const checked = await boardFromFile(file, i18n.language);
    if ('errors' in checked) setProblems({ file: file.name, errors: checked.errors });
    else onBoard(checked.make);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
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
          accept=".csv,.tsv,.txt,.json,text/csv,application/json"
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
      <h2>{t('home.templates')}</h2>
      <TemplateGallery isDisabled={isBusy} onPick={(template) => onStart({ template })} />
      {problems ? (
        <Dialog
          title={t('import.problemsTitle')}
          width="wide"
          onClose={() => setProblems(undefined)}
        >
          <ImportProblems file={problems.file} errors={problems.errors} />
        </Dialog>
      ) : null}
    </section>
  );
}
