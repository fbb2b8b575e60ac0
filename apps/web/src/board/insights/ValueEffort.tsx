import type { InsightRow, InsightWords } from '@feltline/journey';
import { useTranslation } from 'react-i18next';
import { tooltipOf } from '../../ui/tooltip.ts';

/** Columns of an opportunity's row in its file. */
const VALUE = 3;
const EFFORT = 4;
const scale = [1, 2, 3, 4, 5] as const;

interface ValueEffortProps {
  rows: readonly InsightRow[];
  words: InsightWords;
  onGo(row: InsightRow): void;
}

/** Value upwards, effort sideways; each number is the opportunity of that place in the list. */
export function ValueEffort({ rows, words, onGo }: ValueEffortProps) {
  const { t } = useTranslation();
  const rated = rows.map((row, i) => ({ row, at: i + 1 })).filter(({ row }) => row.cells[VALUE]);
  if (rated.length === 0) return null;
  return (
    <table className="value-effort">
      <caption className="visually-hidden">{t('insights.list.opportunities')}</caption>
      <tbody>
        {scale.toReversed().map((value) => (
          <tr key={value}>
            <th scope="row" aria-label={t('insights.panel.value', { value })}>
              {value === 5 ? t('insights.panel.more.value') : ''}
            </th>
            {scale.map((effort) => (
              <td key={effort} data-quick={value >= 3 && effort < 3 ? '' : undefined}>
                {rated
                  .filter(({ row }) => row.cells[VALUE] === value && row.cells[EFFORT] === effort)
                  .map(({ row, at }) => {
                    const said = `${at}. ${words.said(row.title)}`;
                    return (
                      <button
                        key={row.key}
                        type="button"
                        className="value-effort-one"
                        aria-label={said}
                        {...tooltipOf(said, 'top')}
                        onClick={() => onGo(row)}
                      >
                        {at}
                      </button>
                    );
                  })}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td />
          {scale.map((effort) => (
            <th key={effort} scope="col" aria-label={t('insights.panel.effort', { effort })}>
              {effort === 5 ? t('insights.panel.more.effort') : ''}
            </th>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}
