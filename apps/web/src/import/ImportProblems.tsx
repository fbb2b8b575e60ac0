import './import.css';
import { useTranslation } from 'react-i18next';
import type { FileProblem } from './importFile.ts';

const SHOWN = 50;
/** The column that the reader of lists names where the file itself is the trouble. */
const WHOLE_FILE = '(file)';

/** What is wrong with a file, row by row. */
export function ImportProblems({ file, errors }: { file: string; errors: readonly FileProblem[] }) {
  const { t } = useTranslation();
  return (
    <div role="alert" className="import-problems">
      <p>{t('import.problems', { file })}</p>
      <ProblemTable errors={errors} />
    </div>
  );
}

/** Where, what was there and what was expected. */
export function ProblemTable({ errors }: { errors: readonly FileProblem[] }) {
  const { t } = useTranslation();
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('import.row')}</th>
            <th scope="col">{t('import.column')}</th>
            <th scope="col">{t('import.got')}</th>
            <th scope="col">{t('import.expected')}</th>
          </tr>
        </thead>
        <tbody>
          {errors.slice(0, SHOWN).map((error) => (
            <tr key={`${error.row} ${error.column} ${error.got} ${error.expected}`}>
              <td>{error.row ?? t('import.wholeFile')}</td>
              <td dir="auto">
                {!error.column || error.column === WHOLE_FILE ? '–' : error.column}
              </td>
              <td dir="auto">
                {error.gotWords ? t(error.gotWords.key, { ...error.gotWords.vars }) : error.got}
              </td>
              <td dir="auto">
                {error.expectedWords
                  ? t(error.expectedWords.key, { ...error.expectedWords.vars })
                  : error.expected}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {errors.length > SHOWN ? <p>{t('import.more', { count: errors.length - SHOWN })}</p> : null}
    </>
  );
}
