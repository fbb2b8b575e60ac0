import type { RecordId } from '@feltline/board';
import type { InsightRow, InsightWords } from '@feltline/journey';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tooltipOf } from '../../ui/tooltip.ts';
import { ratedByKey } from './ratedByKey.ts';
import { useChipDrag } from './useChipDrag.ts';

/** Columns of an opportunity's row in its file. */
const ID = 0;
const VALUE = 3;
const EFFORT = 4;
const scale = [1, 2, 3, 4, 5] as const;

export type Rate = (typeof scale)[number];

export interface Rating {
  readonly value: Rate;
  readonly effort: Rate;
}

interface ValueEffortProps {
  rows: readonly InsightRow[];
  words: InsightWords;
  onGo(row: InsightRow): void;
  /** Nothing for readers. */
  onRate: ((opportunity: RecordId, rating: Rating) => void) | undefined;
}

/**
 * Value upwards, effort sideways; each number is the opportunity of that place in the list. Dragged into another field,
 * or moved by the arrow keys, it is worth that.
 */
export function ValueEffort({ rows, words, onGo, onRate }: ValueEffortProps) {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const [moved, setMoved] = useState<string>();
  const drag = useChipDrag((key, rating) => rate(key, rating));
  const numbered = rows.map((row, i) => ({ row, at: i + 1, rating: ratingOf(row) }));
  // it stands in another field now, as another element: the keyboard goes with it
  useEffect(() => {
    if (moved === undefined) return;
    table.current?.querySelector<HTMLElement>(`[data-chip="${CSS.escape(moved)}"]`)?.focus();
  });
  const rate = (key: string, rating: Rating) => {
    const row = rows.find((one) => one.key === key);
    const id = row?.cells[ID];
    if (typeof id !== 'string') return;
    setMoved(key);
    onRate?.(id as RecordId, rating);
  };
  const shown = onRate ? numbered : numbered.filter(({ rating }) => rating);
  if (shown.length === 0) return null;
  const chip = ({ row, at, rating }: (typeof numbered)[number]) => {
    const title = words.said(row.title);
    const where = rating
      ? [
          t('insights.panel.value', { value: rating.value }),
          t('insights.panel.effort', { effort: rating.effort }),
        ]
      : [t('insights.panel.unrated')];
    const said = `${at}. ${[title, ...where].join(', ')}`;
    const onKeyDown = (event: KeyboardEvent) => {
      const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
      const next = ratedByKey(rating, event.key, rtl);
      if (!onRate || !next || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      rate(row.key, next);
    };
    return (
      <button
        key={row.key}
        type="button"
        className="value-effort-one"
        data-chip={row.key}
        data-movable={onRate ? '' : undefined}
        aria-label={said}
        {...tooltipOf(said, 'top')}
        {...(onRate ? drag.handlers(row.key) : {})}
        onKeyDown={onKeyDown}
        onBlur={() => setMoved(undefined)}
        onClick={() => drag.wasClick() && onGo(row)}
      >
        {at}
      </button>
    );
  };
  const unrated = shown.filter(({ rating }) => !rating);
  return (
    <>
      <table className="value-effort" ref={table}>
        <caption className="visually-hidden">{t('insights.list.opportunities')}</caption>
        <tbody>
          {scale.toReversed().map((value) => (
            <tr key={value}>
              <th scope="row" aria-label={t('insights.panel.value', { value })}>
                {value === 5 ? t('insights.panel.more.value') : ''}
              </th>
              {scale.map((effort) => (
                <td
                  key={effort}
                  data-value={value}
                  data-effort={effort}
                  data-quick={value >= 3 && effort < 3 ? '' : undefined}
                  data-over={
                    drag.over?.value === value && drag.over.effort === effort ? '' : undefined
                  }
                >
                  {shown
                    .filter(({ rating }) => rating?.value === value && rating.effort === effort)
                    .map(chip)}
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
      {unrated.length > 0 ? (
        <p className="value-effort-rest">
          <span>{t('insights.panel.unrated')}</span>
          {unrated.map(chip)}
        </p>
      ) : null}
      {onRate ? <p className="value-effort-hint">{t('insights.panel.rateHint')}</p> : null}
    </>
  );
}

function ratingOf({ cells }: InsightRow): Rating | undefined {
  const [value, effort] = [cells[VALUE], cells[EFFORT]];
  if (typeof value !== 'number' || typeof effort !== 'number') return undefined;
  return { value: value as Rate, effort: effort as Rate };
}
