import type { BoardRecord, RecordId } from '@feltline/board';
import { type ActionProps, addAction, type MetricProps, metricTitles } from '@feltline/journey';
import { useTranslation } from 'react-i18next';
import { recordFields } from '../fieldSpecs.ts';
import { PickField } from '../fields/PickField.tsx';
import { languageOf } from '../languageOf.ts';
import { RecordsGroup } from '../RecordsGroup.tsx';
import { recordsOf, useRecords } from '../useRecords.ts';

/** Who does what by when, and which metric shall tell whether it helped. */
export function ActionsGroup({ touchpoint }: { touchpoint: RecordId }) {
  const { t, i18n } = useTranslation();
  const { read, change, isReadOnly } = useRecords();
  const actions = recordsOf<ActionProps>(
    read,
    'action',
    (props) => props.touchpoint === touchpoint,
  );
  const open = actions.filter(({ props }) => props.status !== 'done').length;
  const metrics = recordsOf<MetricProps>(read, 'metric', ({ of }) => of.id === touchpoint);
  const titles = metricTitles[languageOf(i18n.language)] as Readonly<Record<string, string>>;
  return (
    <RecordsGroup
      id="actions"
      summary={String(open || '')}
      records={actions as unknown as BoardRecord[]}
      specs={recordFields.action}
      addLabel="details.addAction"
      removeLabel="details.removeAction"
      add={(tx) => addAction(tx, { touchpoint })}
      more={(record) =>
        metrics.length > 0 ? (
          <PickField
            label={t('details.kpi')}
            value={(record.props['metric'] as string | undefined) ?? ''}
            none={t('details.notSaid')}
            isDisabled={isReadOnly}
            options={metrics.map(({ id, text, props }) => ({
              value: id,
              name: text || titles[props.kind] || props.kind,
            }))}
            onPick={(metric) =>
              change('details.kpi', (tx) =>
                tx.update(record.id, { props: { metric: metric || undefined } }),
              )
            }
          />
        ) : null
      }
    />
  );
}
