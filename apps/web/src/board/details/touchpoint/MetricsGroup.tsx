import type { BoardRecord } from '@feltline/board';
import {
  addMetric,
  isMetricKey,
  type MeasuredMetric,
  type MetricProps,
  metricKind,
  metricsOf,
  metricTitles,
  proposedMetrics,
  type TouchpointProps,
} from '@feltline/journey';
import { useTranslation } from 'react-i18next';
import { TermButton } from '../../glossary/TermButton.tsx';
import { Group } from '../Group.tsx';
import { languageOf } from '../languageOf.ts';
import { Metric } from '../metrics/Metric.tsx';
import { useRecords } from '../useRecords.ts';

interface MetricsGroupProps {
  of: MetricProps['of'];
  /** The touchpoint, whose channel proposes what to count. */
  record?: BoardRecord<TouchpointProps>;
}

/** What is counted or asked, with what was read so far. */
export function MetricsGroup({ of, record }: MetricsGroupProps) {
  const { t, i18n } = useTranslation();
  const { read, change, isReadOnly } = useRecords();
  const metrics: readonly MeasuredMetric[] = metricsOf(read).get(of.id) ?? [];
  const titles = metricTitles[languageOf(i18n.language)];
  const { proposed, others } = proposedMetrics(record?.text ?? '', record?.props ?? {});
  const name = (key: (typeof others)[number]) => titles[key];
  const add = (kind: string) => {
    if (!isMetricKey(kind)) return;
    change('details.addMetric', (tx) =>
      addMetric(tx, of, { title: titles[kind], kind, ...metricKind(kind) }),
    );
  };
  return (
    <Group
      id="metrics"
      title={t('details.group.metrics')}
      summary={metrics.map(({ title, props }) => title || props.kind).join(', ')}
    >
      {metrics.map((metric) => (
        <Metric key={metric.id} metric={metric} />
      ))}
      <TermButton term="leadLag" />
      {isReadOnly ? null : (
        <div className="detail-field">
          <label className="detail-label" htmlFor={`add-metric-${of.id}`}>
            {t('details.addMetric')}
          </label>
          <select
            id={`add-metric-${of.id}`}
            className="detail-input detail-select"
            value=""
            onChange={(event) => add(event.target.value)}
          >
            <option value="">{t('details.choose')}</option>
            {proposed.length > 0 ? (
              <optgroup label={t('details.proposed')}>
                {proposed.map((key) => (
                  <option key={key} value={key}>
                    {name(key)}
                  </option>
                ))}
              </optgroup>
            ) : null}
            <optgroup label={t(proposed.length > 0 ? 'details.others' : 'details.allMetrics')}>
              {others.map((key) => (
                <option key={key} value={key}>
                  {name(key)}
                </option>
              ))}
            </optgroup>
          </select>
        </div>
      )}
    </Group>
  );
}
