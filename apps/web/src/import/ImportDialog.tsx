import './import.css';
import type { Board, RecordId } from '@feltline/board';
import type { Point } from '@feltline/geometry';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pictures } from '../images/Pictures.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ImportProblems } from './ImportProblems.tsx';
import { type ImportOutcome, importIntoBoard } from './importIntoBoard.ts';

export interface ImportDialogProps {
  board: Board;
  /** Takes in the pictures of drawings. */
  pictures?: Pictures;
  boardId: string;
  token: string;
  /** The dropped file; without one the dialog asks for it. */
  file?: File;
  /** Where on the board it was dropped, board space. */
  at: Point;
  /** Ids of what was made or changed, to be selected and shown. */
  onDone(ids: readonly RecordId[]): void;
  onClose(): void;
}

/** A file becomes a map, or says row by row why not. Loaded when it is needed. */
export default function ImportDialog({
  board,
  pictures,
  file: dropped,
  at,
  onDone,
  onClose,
}: ImportDialogProps) {
  const { t, i18n } = useTranslation();
  const [file, setFile] = useState(dropped);
  const [outcome, setOutcome] = useState<ImportOutcome>();
  const picker = useRef<HTMLInputElement>(null);
  const started = useRef<File>(undefined);

  const take = useCallback(
    async (taken: File) => {
      const result = await importIntoBoard(board, taken, at, i18n.language, pictures);
      if ('ids' in result) {
        onDone(result.ids);
        // Nothing to say beyond what is seen: the map itself is the answer.
        if (result.warnings.length === 0) return onClose();
      }
      setOutcome(result);
    },
    [board, pictures, at, i18n.language, onDone, onClose],
  );
  useEffect(() => {
    // The same file is taken once, also where effects run twice.
    if (!file || started.current === file) return;
    started.current = file;
    void take(file);
  }, [file, take]);

  const failed = outcome && 'errors' in outcome;
  const pick = (
    <Button look="primary" onPress={() => picker.current?.click()}>
      {t(failed ? 'import.again' : 'import.pick')}
    </Button>
  );
  return (
    <Dialog
      title={t(failed ? 'import.problemsTitle' : 'import.title')}
      width={failed ? 'wide' : 'narrow'}
      onClose={onClose}
    >
      <div className="import-body">
        {failed ? (
          <ImportProblems file={file?.name ?? ''} errors={outcome.errors} />
        ) : outcome ? (
          <>
            <p role="status">{t('import.done', { ...outcome.counts })}</p>
            <p>{t('import.warnings')}</p>
            <ul className="import-warnings">
              {outcome.warnings.map((warning) => (
                <li
                  key={`${warning.row} ${warning.column} ${warning.words.key} ${JSON.stringify(warning.words.vars)}`}
                  dir="auto"
                >
                  {[
                    warning.row === undefined ? '' : `${t('import.row')} ${warning.row}`,
                    warning.column ?? '',
                    t(warning.words.key, { ...warning.words.vars }),
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </li>
              ))}
            </ul>
          </>
        ) : file ? (
          <p role="status">{t('import.reading', { file: file.name })}</p>
        ) : (
          <p>{t('import.pickAbout')}</p>
        )}
        {failed || !file ? (
          pick
        ) : outcome ? (
          <Button look="primary" onPress={onClose}>
            {t('import.close')}
          </Button>
        ) : null}
        <input
          ref={picker}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,.json,.excalidraw,text/csv,application/json"
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            event.target.value = '';
            if (!chosen) return;
            setOutcome(undefined);
            setFile(chosen);
          }}
        />
      </div>
    </Dialog>
  );
}
