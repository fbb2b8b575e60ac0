import './preview.css';
import { type SurveyKind, surveyKinds, textFormats } from '@feltline/journey';
import { useTranslation } from 'react-i18next';
import { Choice } from '../ui/Choice.tsx';
import { ColumnMapping } from './ColumnMapping.tsx';
import { ImportProblems } from './ImportProblems.tsx';
import type { ImportChoices, ImportPlan } from './plan/ImportPlan.ts';
import { RowTabs } from './RowTabs.tsx';

export interface ImportPreviewProps {
  file: string;
  /** The names of a workbook's sheets. */
  sheets?: readonly string[];
  plan: ImportPlan;
  choices: ImportChoices;
  /** The maps that may be changed. */
  maps: readonly { id: string; title: string }[];
  onChoose(choices: ImportChoices): void;
}

/** What a file would do, before anything is done; what was guessed about it can be put right. */
export function ImportPreview(props: ImportPreviewProps) {
  const { file, sheets = [], plan, choices, maps, onChoose } = props;
  const { t } = useTranslation();
  const { format, columns, warnings, scores } = plan;
  const isText = format !== 'json';
  // a change of what the file is makes what was said about it void
  const again = (change: ImportChoices) => onChoose({ ...choices, ...change });
  return (
    <div className="import-preview">
      {isText ? (
        <div className="import-as">
          {sheets.length > 1 ? (
            <label>
              <span>{t('preview.sheet')}</span>
              <select
                value={choices.sheet ?? 0}
                onChange={(event) => onChoose({ sheet: Number(event.target.value) })}
              >
                {sheets.map((name, i) => (
                  <option key={name} value={i}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
          <label>
            <span>{t('preview.as')}</span>
            <select
              value={format}
              onChange={(event) =>
                onChoose({
                  ...(choices.sheet === undefined ? {} : { sheet: choices.sheet }),
                  format: event.target.value as (typeof textFormats)[number],
                })
              }
            >
              {textFormats.map((one) => (
                <option key={one} value={one}>
                  {t(`preview.format.${one}`)}
                </option>
              ))}
            </select>
          </label>
          {plan.asksMap && maps.length > 0 ? (
            <label>
              <span>{t('preview.into')}</span>
              <select
                value={plan.map}
                onChange={(event) => again({ map: event.target.value as 'new' })}
              >
                {format === 'voc-csv' ? null : <option value="new">{t('preview.newMap')}</option>}
                {maps.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title || t('preview.untitledMap')}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
        </div>
      ) : null}
      {plan.asksKind ? (
        <Choice<SurveyKind | 'none'>
          label={t('preview.kind')}
          value={choices.kind ?? 'none'}
          options={surveyKinds.map((kind) => ({ id: kind, name: t(`preview.kinds.${kind}`) }))}
          onChange={(kind) => kind !== 'none' && again({ kind })}
        />
      ) : null}
      {plan.apply ? (
        <RowTabs file={file} plan={plan} />
      ) : (
        <ImportProblems file={file} errors={plan.problems} />
      )}
      {scores.length > 0 ? (
        <table className="import-scores">
          <caption>{t('preview.scores')}</caption>
          <tbody>
            {scores.map(({ title, kind, n, score, margin }) => (
              <tr key={`${title} ${kind}`}>
                <th scope="row" dir="auto">
                  {title || t('preview.untitledMap')}
                </th>
                <td>{kind === 'sentiment' ? t('preview.kinds.sentiment') : kind.toUpperCase()}</td>
                <td dir="ltr">
                  {scoreWords(kind, score)}
                  {margin === undefined ? '' : ` ± ${rounded(margin)}`}
                </td>
                <td dir="ltr">n = {n}</td>
                <td>{n < 30 ? t('preview.small') : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {columns.length > 0 ? (
        <ColumnMapping
          key={format}
          plan={plan}
          choices={choices}
          isOpen={!plan.apply}
          onChoose={onChoose}
        />
      ) : null}
      {warnings.length > 0 ? (
        <details className="import-details">
          <summary>{t('preview.warnings', { count: warnings.length })}</summary>
          <ul className="import-warnings">
            {warnings.map((warning, i) => (
              <li
                // biome-ignore lint/suspicious/noArrayIndexKey: the same may be said of two cells
                key={i}
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
        </details>
      ) : null}
    </div>
  );
}

function scoreWords(kind: SurveyKind, score: number): string {
  if (kind === 'nps') return `${score > 0 ? '+' : ''}${rounded(score)}`.replace('-', '−');
  return kind === 'sentiment' ? String(rounded(score)).replace('-', '−') : `${rounded(score)} %`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
