import './method.css';
import type { RecordId } from '@feltline/board';
import { isDay, latestOf, measureAgain, metricsOf, plainNumber } from '@feltline/journey';
import { noteResults, templateLocale } from '@feltline/templates';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskPanelProps } from '../../board/asks/askPanels.ts';
import { today } from '../../board/today.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';

const newKinds = ['csat', 'ces', 'nps', 'errors', 'time', 'other'] as const;

/** One more reading at a touchpoint; it counts as looked at again, and its Kaizen reports get the result. */
export default function MeasureDialog({ session: { editor }, ask, onClose }: AskPanelProps) {
  const { t, i18n } = useTranslation();
  const touchpoint = ask['touchpoint'] as RecordId;
  const metrics = metricsOf(editor.board.read).get(touchpoint) ?? [];
  const [metric, setMetric] = useState<string>(metrics[0]?.id ?? 'csat');
  const [title, setTitle] = useState('');
  const [value, setValue] = useState('');
  const [n, setN] = useState('');
  const [at, setAt] = useState(today());
  const [isTried, setTried] = useState(false);
  const known = metrics.find(({ id }) => id === metric);
  const number = numberIn(value);
  const count = n.trim() === '' ? undefined : numberIn(n);
  const errors = {
    value: number === undefined ? t('measure.aNumber', { got: value }) : undefined,
    n: isCount(count, n) ? undefined : t('measure.aCount', { got: n }),
    at: isDay(at) ? undefined : t('measure.aDay', { got: at }),
  };
  const { now } = known ? latestOf(known) : {};
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (editor.readOnly || number === undefined || errors.n || errors.at) return;
    const wanted = known?.id ?? {
      kind: metric,
      title: title.trim() || t(`measure.kind.${metric}`),
    };
    const by = editor.author;
    editor.change('method.measure', (tx) => {
      const reading = {
        metric: wanted,
        value: number,
        at,
        ...(count !== undefined && { n: count }),
      };
      const made = measureAgain(tx, tx.read, touchpoint, { ...reading, ...(by && { by }) });
      noteResults(tx, tx.read, touchpoint, made, at, templateLocale(i18n.language) ?? 'en');
    });
    onClose();
  };
  return (
    <Dialog
      title={t('measure.title', { touchpoint: editor.board.get(touchpoint)?.text ?? '' })}
      onClose={onClose}
      staysOnPressOutside={value !== ''}
    >
      <form className="method-form" onSubmit={save} noValidate>
        <label className="method-field">
          <span className="field-label">{t('measure.metric')}</span>
          <select
            className="field-input"
            value={metric}
            onChange={(e) => setMetric(e.target.value)}
          >
            {metrics.map(({ id, title: name, props }) => (
              <option key={id} value={id}>
                {name || props.kind.toUpperCase()}
              </option>
            ))}
            <optgroup label={t('measure.new')}>
              {newKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`measure.kind.${kind}`)}
                </option>
              ))}
            </optgroup>
          </select>
        </label>
        {known ? (
          <p className="method-note">
            {now
              ? t('measure.last', { value: plainNumber(now.value), day: now.at })
              : t('measure.never')}
          </p>
        ) : (
          <TextField label={t('measure.name')} value={title} onChange={setTitle} />
        )}
        <div className="method-row">
          <TextField
            label={t('measure.value')}
            value={value}
            onChange={setValue}
            inputMode="decimal"
            autoFocus
            error={isTried ? errors.value : undefined}
          />
          <TextField
            label={t('measure.n')}
            value={n}
            onChange={setN}
            inputMode="numeric"
            error={isTried ? errors.n : undefined}
          />
          <TextField
            label={t('measure.day')}
            value={at}
            onChange={setAt}
            type="date"
            error={isTried ? errors.at : undefined}
          />
        </div>
        <p className="method-note">{t('measure.about')}</p>
        <div className="method-buttons">
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button look="primary" type="submit">
            {t('measure.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Commas are points, a true minus is one. */
function numberIn(text: string): number | undefined {
  const plain = text.trim().replace(',', '.').replace('−', '-').replace('%', '');
  const number = Number(plain);
  return plain === '' || !Number.isFinite(number) ? undefined : number;
}

function isCount(count: number | undefined, written: string): boolean {
  return written.trim() === '' || (count !== undefined && Number.isInteger(count) && count > 0);
}
