import {
  type ColumnReading,
  type NamedScale,
  namedScales,
  ownColumns,
  personIn,
  vocColumns,
} from '@feltline/journey';
import { useTranslation } from 'react-i18next';
import { rememberColumns } from './plan/columnMemory.ts';
import type { ImportChoices, ImportPlan } from './plan/ImportPlan.ts';

export interface ColumnMappingProps {
  plan: ImportPlan;
  choices: ImportChoices;
  isOpen: boolean;
  onChoose(choices: ImportChoices): void;
}

const scaleWords = (scale: NamedScale) =>
  scale === 'nps' ? '−100 … 100' : scale.replace('..', ' … ').replaceAll('-', '−');

/** What each column of the file is taken for, and what a person says it is instead. */
export function ColumnMapping({ plan, choices, isOpen, onChoose }: ColumnMappingProps) {
  const { t } = useTranslation();
  const { columns, format } = plan;
  const isAnswers = format === 'voc-csv';
  const change = (at: number, meaning: string | undefined, scale?: NamedScale) => {
    const said = columns.map((column, i) => {
      if (i === at) return meaning ?? column.meaning;
      // each meaning stands for one column
      return column.meaning === meaning && meaning !== '' ? '' : column.meaning;
    });
    const scales = columns.map((_, i) => (i === at ? scale : choices.scales?.[i]));
    rememberColumns(
      columns.map(({ header }) => header),
      { columns: said, scales },
    );
    onChoose({ ...choices, columns: said, scales });
  };
  return (
    <details className="import-details" open={isOpen || undefined}>
      <summary>{t('preview.columns', { count: columns.length })}</summary>
      <table className="import-columns">
        <thead>
          <tr>
            <th scope="col">{t('preview.columnName')}</th>
            <th scope="col">{t('preview.samples')}</th>
            <th scope="col">{t('preview.takenFor')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place
            <tr key={i}>
              <th scope="row" dir="auto">
                {column.header}
              </th>
              <td dir="auto" className="import-samples">
                {column.samples.join(' · ')}
              </td>
              <td>
                <div className="import-column-choice">
                  <select
                    aria-label={t('preview.takenForOf', { column: column.header })}
                    value={column.meaning}
                    onChange={(event) => change(i, event.target.value)}
                  >
                    <option value="">{t(isAnswers ? 'preview.leave' : 'preview.keep')}</option>
                    {(isAnswers ? vocColumns : ownColumns).map((name) => (
                      <option key={name} value={name}>
                        {t(isAnswers ? `preview.answer.${name}` : `preview.column.${name}`)}
                      </option>
                    ))}
                    {isAnswers ? null : <Feelings column={column} />}
                    {isAnswers ? null : <Figures column={column} />}
                  </select>
                  {column.meaning.startsWith('emotion[') ? (
                    <select
                      aria-label={t('preview.scaleOf', { column: column.header })}
                      value={column.scale ?? '-2..2'}
                      onChange={(event) => change(i, undefined, event.target.value as NamedScale)}
                    >
                      {namedScales.map((scale) => (
                        <option key={scale} value={scale}>
                          {scaleWords(scale)}
                        </option>
                      ))}
                    </select>
                  ) : null}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** Whose feelings a column can hold: of whom its header speaks, else of the customer. */
function Feelings({ column }: { column: ColumnReading }) {
  const { t } = useTranslation();
  const [, named] = /^emotion\[(.*)\]$/s.exec(column.meaning) ?? [];
  const who = named ?? personIn(column.header) ?? t('preview.customer');
  return <option value={`emotion[${who}]`}>{t('preview.feelingOf', { who })}</option>;
}

/** What a column of figures was measured of, where its header says so. */
function Figures({ column }: { column: ColumnReading }) {
  const { t } = useTranslation();
  const [meaning, name] = /^\s*metric\[(.+)\]\s*$/is.exec(column.header) ?? [];
  if (meaning === undefined || name === undefined) return null;
  const own = `metric[${name.trim()}]`;
  return <option value={own}>{t('preview.figuresOf', { name: name.trim() })}</option>;
}
