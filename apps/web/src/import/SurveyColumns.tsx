import { useTranslation } from 'react-i18next';

const columns = ['date', 'kind', 'touchpoint', 'score'] as const;
const examples = [
  ['2026-03-02', 'nps', '9'],
  ['2026-03-02', 'ces', '4'],
] as const;

/** What a file of customers' answers looks like: its columns, and a line or two of it. */
export function SurveyColumns() {
  const { t } = useTranslation();
  return (
    <table className="import-columns">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              <span dir="ltr">{column}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {examples.map(([date, kind, score]) => (
          <tr key={kind}>
            <td>{date}</td>
            <td>{kind}</td>
            <td dir="auto">{t(`preview.surveysExample.${kind}`)}</td>
            <td>{score}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
