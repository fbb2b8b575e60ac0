import type { RecordId } from '@feltline/board';
import {
  addObservation,
  isSurveyKind,
  type MeasuredMetric,
  metricReadings,
  scoresOf,
} from '@feltline/journey';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { SpecField } from '../fields/SpecField.tsx';
import { useRecords } from '../useRecords.ts';
import { NewReading } from './NewReading.tsx';
import { Sparkline } from './Sparkline.tsx';

/** Fewer answers than this say little. */
const SMALL = 30;

/** One metric: its figure now with n and margin, how it went, its target, and a way to add a reading. */
export function Metric({ metric }: { metric: MeasuredMetric }) {
  const { t, i18n } = useTranslation();
  const { read, change, isReadOnly } = useRecords();
  const [isAdding, setAdding] = useState(false);
  const { id, title, props } = metric;
  const record = read.record(id);
  const { points, now } = metricReadings(metric);
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(i18n.language, {
    maximumFractionDigits: 1,
    signDisplay: props.kind === 'nps' ? 'exceptZero' : 'auto',
  });
  const shown =
    now && `\u2066${signed.format(now.value)}${props.unit ? ` ${props.unit}` : ''}\u2069`;
  return (
    <div className="metric">
      <div className="metric-head">
        <span className="metric-title" dir="auto">
          {title || props.kind}
        </span>
        <span className="metric-now">
          {shown ?? '–'}
          {now?.margin !== undefined ? (
            <span className="metric-margin"> ± {number.format(now.margin)}</span>
          ) : null}
        </span>
      </div>
      {points.length > 1 ? (
        <Sparkline
          points={points.map(({ value }) => value)}
          target={props.target}
          label={t('details.history', {
            count: points.length,
            from: number.format(points[0]?.value ?? 0),
            to: number.format(points.at(-1)?.value ?? 0),
          })}
        />
      ) : null}
      {now?.n !== undefined ? (
        <p className="detail-hint">
          {isSurveyKind(props.kind) ? `${t(`details.formula.${props.kind}`)} ` : ''}
          {t('details.n', { count: now.n })}
          {now.n < SMALL && isSurveyKind(props.kind) ? ` · ${t('details.smallSample')}` : ''}
          {now.margin !== undefined && Math.abs(now.value) < now.margin
            ? ` · ${t('details.notFromZero')}`
            : ''}
        </p>
      ) : null}
      <div className="metric-row">
        {record ? (
          <SpecField
            record={record}
            spec={{ prop: 'target', label: 'details.metricTarget', type: 'number', half: true }}
          />
        ) : null}
        {isReadOnly ? null : (
          <>
            <Button
              look="quiet"
              className="detail-add"
              aria-expanded={isAdding}
              onPress={() => setAdding(!isAdding)}
            >
              <Plus aria-hidden="true" />
              {t('details.addReading')}
            </Button>
            <IconButton
              className="detail-remove"
              label={t('details.removeMetric')}
              icon={<Trash2 />}
              onPress={() => change('details.removeMetric', (tx) => tx.remove(id))}
            />
          </>
        )}
      </div>
      {isAdding ? (
        <NewReading
          scores={scoresOf(props.kind)}
          unit={props.unit}
          onCancel={() => setAdding(false)}
          onAdd={(reading) => {
            change('details.addReading', (tx) => addObservation(tx, id as RecordId, reading));
            setAdding(false);
          }}
        />
      ) : null}
    </div>
  );
}
