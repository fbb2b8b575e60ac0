import './import.css';
import type { Board, RecordId } from '@feltline/board';
import type { Point } from '@feltline/geometry';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { ImportProblems } from './ImportProblems.tsx';
import { type FileProblem, type ImportFile, readImportFile } from './importFile.ts';
import { mapsOn } from './mapPlace.ts';
import { rememberedColumns } from './plan/columnMemory.ts';
import type { ImportChoices, ImportPlan, ImportWarning } from './plan/ImportPlan.ts';
import { planImport } from './plan/planImport.ts';
import { SurveyColumns } from './SurveyColumns.tsx';

/** What has been done at once, without a preview: a drawing. */
export interface Done {
  readonly ids: readonly RecordId[];
  readonly created: number;
  readonly warnings: readonly ImportWarning[];
}

export interface ImportDialogProps {
  /** Where the file shall go; it is only read here. */
  board: Board;
  /** The file; without one the dialog asks for it. */
  file?: File;
  /** Where on the board it was dropped, board space. */
  at: Point;
  /** Customers' answers are asked for: the dialog says what they have to look like. */
  isSurvey?: boolean;
  /** Does what the plan says. The dialog closes when it is done, and shows what goes wrong. */
  onApply(plan: ImportPlan, file: ImportFile): Promise<void>;
  /** Brings a drawing in. */
  onDrawing(file: ImportFile): Promise<Done | { errors: readonly FileProblem[] }>;
  onClose(): void;
}

type State =
  | { readonly errors: readonly FileProblem[] }
  | { readonly done: Done }
  | { readonly file: ImportFile };

/** A file is looked at, and becomes a map or a part of one only when somebody says so. Loaded when it is needed. */
export default function ImportDialog(props: ImportDialogProps) {
  const { board, file: dropped, at, isSurvey, onApply, onDrawing, onClose } = props;
  const { t, i18n } = useTranslation();
  const [file, setFile] = useState(dropped);
  const [state, setState] = useState<State>();
  const [choices, setChoices] = useState<ImportChoices>({});
  const [isLeft, setLeft] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const picker = useRef<HTMLInputElement>(null);
  const started = useRef<File>(undefined);

  useEffect(() => {
    // The same file is taken once, also where effects run twice.
    if (!file || started.current === file) return;
    started.current = file;
    setState(undefined);
    setChoices({});
    setLeft(false);
    setFailure(undefined);
    void take(file);
    async function take(taken: File) {
      const read = await readImportFile(taken);
      if ('errors' in read) return setState(read);
      if (read.format !== 'excalidraw') return setState({ file: read });
      const done = await onDrawing(read);
      if ('errors' in done) return setState(done);
      if (done.warnings.length === 0) return onClose();
      setState({ done });
    }
  }, [file, onDrawing, onClose]);

  const read = state && 'file' in state ? state.file : undefined;
  const locale = i18n.language;
  const plan = useMemo(() => {
    if (!read) return undefined;
    const place = { board, at, locale };
    const first = planImport(read, place, choices);
    if (choices.columns) return first;
    const known = rememberedColumns(first.columns.map(({ header }) => header));
    return known ? planImport(read, place, { ...choices, ...known }) : first;
  }, [read, board, at, locale, choices]);

  const errors = state && 'errors' in state ? state.errors : undefined;
  const failed = errors !== undefined || (plan !== undefined && !plan.apply);
  const bad = plan?.apply ? new Set(plan.problems.map(({ row }) => row)).size : 0;
  const changes = plan ? changesOf(plan) : { added: 0, changed: 0 };
  const apply = async () => {
    if (!plan?.apply || !read || isBusy) return;
    setBusy(true);
    try {
      await onApply(plan, read);
      onClose();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };
  const again = (
    <Button look={file && !failed ? 'quiet' : 'primary'} onPress={() => picker.current?.click()}>
      {t(file ? 'import.again' : 'import.pick')}
    </Button>
  );
  return (
    <Dialog
      title={
        failed
          ? t('import.problemsTitle')
          : plan && file
            ? t('preview.title', { file: file.name })
            : t(isSurvey ? 'preview.surveys' : 'import.title')
      }
      width={file ? 'wide' : 'narrow'}
      onClose={onClose}
      staysOnPressOutside={plan?.apply !== undefined}
      actions={
        file ? (
          <>
            <span className="import-again">{again}</span>
            {state && 'done' in state ? (
              <Button look="primary" onPress={onClose}>
                {t('import.close')}
              </Button>
            ) : (
              <Button onPress={onClose}>{t('preview.cancel')}</Button>
            )}
            {plan?.apply ? (
              <Button
                look="primary"
                isDisabled={isBusy || (bad > 0 && !isLeft) || changes.added + changes.changed === 0}
                onPress={() => void apply()}
              >
                {changes.changed > 0
                  ? t('preview.applyBoth', changes)
                  : t('preview.apply', { count: changes.added })}
              </Button>
            ) : null}
          </>
        ) : undefined
      }
    >
      <div className="import-body">
        {errors ? <ImportProblems file={file?.name ?? ''} errors={errors} /> : null}
        {plan && file ? (
          <ImportPreview
            file={file.name}
            {...(read?.sheets ? { sheets: read.sheets.map(({ name }) => name) } : {})}
            plan={plan}
            choices={choices}
            maps={mapsOn(board)}
            onChoose={setChoices}
          />
        ) : null}
        {bad > 0 ? (
          <label className="import-leave">
            <input
              type="checkbox"
              checked={isLeft}
              onChange={(event) => setLeft(event.target.checked)}
            />
            {t('preview.leaveOut', { count: bad })}
          </label>
        ) : null}
        {failure ? (
          <p role="alert" className="import-bad">
            {t('preview.failed', { why: failure })}
          </p>
        ) : null}
        {state && 'done' in state ? (
          <>
            <p role="status">
              {t('import.done', { created: state.done.created, updated: 0, skipped: 0 })}
            </p>
            <p>{t('import.warnings')}</p>
            <ul className="import-warnings">
              {state.done.warnings.map(({ words }) => (
                <li key={words.key}>{t(words.key, { ...words.vars })}</li>
              ))}
            </ul>
          </>
        ) : null}
        {file && !state ? <p role="status">{t('import.reading', { file: file.name })}</p> : null}
        {file ? null : (
          <>
            <p>{t(isSurvey ? 'preview.surveysAbout' : 'import.pickAbout')}</p>
            {isSurvey ? <SurveyColumns /> : null}
            {again}
          </>
        )}
        <input
          ref={picker}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,.md,.mmd,.xlsx,.json,.excalidraw,text/csv,application/json"
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            event.target.value = '';
            if (chosen) setFile(chosen);
          }}
        />
      </div>
    </Dialog>
  );
}

function changesOf({ rows, format }: ImportPlan): { added: number; changed: number } {
  const count = (state: 'new' | 'unmatched' | 'changed') =>
    format === 'json'
      ? (rows[state] ?? []).reduce((sum, { place }) => sum + Number(place), 0)
      : (rows[state]?.length ?? 0);
  return { added: count('new') + count('unmatched'), changed: count('changed') };
}
