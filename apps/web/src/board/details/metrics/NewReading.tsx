import type { ObservationProps } from '@feltline/journey';
import { isDay } from '@feltline/journey';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { useRecords } from '../useRecords.ts';

interface NewReadingProps {
  /** The scores people may give, where it is a survey. */
  scores: readonly number[] | undefined;
  unit: string;
  onAdd(reading: Omit<ObservationProps, 'metric'>): void;
  onCancel(): void;
}

/** A reading of a metric: a figure, or how many people gave each score, as it was counted. */
export function NewReading({ scores, unit, onAdd, onCancel }: NewReadingProps) {
  const { t } = useTranslation();
  const { today } = useRecords();
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const at = String(form.get('at') ?? '');
    const whole = (name: string) => {
      const words = String(form.get(name) ?? '').trim();
      const number = Number(words);
      return words !== '' && Number.isInteger(number) && number >= 0 ? number : undefined;
    };
    if (!isDay(at)) return setError(t('details.error.day'));
    if (scores) {
      const counts = Object.fromEntries(
        scores.flatMap((score) => {
          const n = whole(`score-${score}`);
          return n ? [[String(score), n] as const] : [];
        }),
      );
      const n = Object.values(counts).reduce((sum, one) => sum + one, 0);
      return n === 0 ? setError(t('details.error.counts')) : onAdd({ at, n, counts });
    }
    const value = Number(String(form.get('value') ?? '').replace(',', '.'));
    if (String(form.get('value') ?? '').trim() === '' || !Number.isFinite(value))
      return setError(t('details.error.value'));
    const n = whole('n');
    onAdd({ at, value, ...(n !== undefined && { n }) });
  };
  return (
    <form className="detail-record new-reading" onSubmit={submit} noValidate>
      <label className="detail-field detail-half">
        <span className="detail-label">{t('details.at')}</span>
        <input className="detail-input" type="date" name="at" defaultValue={today} />
      </label>
      {scores ? (
        <fieldset className="new-reading-scores">
          <legend className="detail-label">{t('details.counts')}</legend>
          {scores.map((score) => (
            <label key={score}>
              <span>{score}</span>
              <input
                className="detail-input"
                type="number"
                min={0}
                name={`score-${score}`}
                inputMode="numeric"
              />
            </label>
          ))}
        </fieldset>
      ) : (
        <>
          <label className="detail-field detail-half">
            <span className="detail-label">
              {t('details.reading')} {unit}
            </span>
            <input className="detail-input" name="value" inputMode="decimal" />
          </label>
          <label className="detail-field detail-half">
            <span className="detail-label">{t('details.n_label')}</span>
            <input className="detail-input" type="number" min={0} name="n" />
          </label>
        </>
      )}
      {error ? (
        <p className="detail-warning" role="alert">
          {error}
        </p>
      ) : null}
      <div className="new-reading-buttons">
        <Button look="quiet" onPress={onCancel}>
          {t('ui.cancel')}
        </Button>
        <Button look="primary" type="submit">
          {t('details.add')}
        </Button>
      </div>
    </form>
  );
}
