import type { BoardRecord, RecordId } from '@feltline/board';
import { addExperiment, type ExperimentProps, experimentVerdict } from '@feltline/journey';
import { useTranslation } from 'react-i18next';
import { recordFields } from '../fieldSpecs.ts';
import { WordsField } from '../fields/WordsField.tsx';
import { RecordsGroup } from '../RecordsGroup.tsx';
import { recordsOf, useRecords } from '../useRecords.ts';

/** Two variants tried side by side, and what the figures say. */
export function ExperimentsGroup({ touchpoint }: { touchpoint: RecordId }) {
  const { read } = useRecords();
  const experiments = recordsOf<ExperimentProps>(
    read,
    'experiment',
    (props) => props.touchpoint === touchpoint,
  );
  return (
    <RecordsGroup
      id="experiments"
      records={experiments as unknown as BoardRecord[]}
      specs={recordFields.experiment}
      addLabel="details.addExperiment"
      removeLabel="details.removeExperiment"
      add={(tx) => addExperiment(tx, touchpoint)}
      more={(record) => <Arms record={record as unknown as BoardRecord<ExperimentProps>} />}
    />
  );
}

function Arms({ record }: { record: BoardRecord<ExperimentProps> }) {
  const { t, i18n } = useTranslation();
  const { change, isReadOnly } = useRecords();
  const { a, b } = record.props;
  const verdict = experimentVerdict(a, b);
  const percent = new Intl.NumberFormat(i18n.language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const say = (arm: 'a' | 'b', part: 'n' | 'x', words: string) => {
    const number = Number(words);
    if (!Number.isInteger(number) || number < 0) return;
    change('details.figures', (tx) =>
      tx.update(record.id, { props: { [arm]: { ...record.props[arm], [part]: number } } }),
    );
  };
  const isTooMany = a.x > a.n || b.x > b.n;
  return (
    <>
      {(['a', 'b'] as const).map((arm) => (
        <div key={arm} className="detail-arm">
          <b aria-hidden="true">{arm.toUpperCase()}</b>
          {(['x', 'n'] as const).map((part) => (
            <WordsField
              key={part}
              type="number"
              min={0}
              label={t(`details.arm.${part}`, { arm: arm.toUpperCase() })}
              value={String(record.props[arm][part])}
              isReadOnly={isReadOnly}
              onSay={(words) => say(arm, part, words)}
            />
          ))}
        </div>
      ))}
      {isTooMany ? <p className="detail-warning">{t('details.tooMany')}</p> : null}
      {verdict ? (
        <p className="detail-hint detail-verdict">
          {t('details.verdictText', {
            a: percent.format(verdict.rateA),
            b: percent.format(verdict.rateB),
            z: verdict.z.toFixed(2),
            p: verdict.p.toFixed(3),
          })}{' '}
          <b>{t(`details.verdict.${verdict.winner}`)}</b>
        </p>
      ) : null}
    </>
  );
}
