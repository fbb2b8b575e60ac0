import './method.css';
import type { RecordId } from '@feltline/board';
import type { JourneyMapProps, MapState } from '@feltline/journey';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskPanelProps } from '../../board/asks/askPanels.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';

const states: readonly MapState[] = ['current', 'future', 'actual', 'research'];
const words = ['scenario', 'goal', 'scopeStart', 'scopeEnd', 'owner', 'lastReviewedAt'] as const;
type Word = (typeof words)[number];

/** Whose journey, from where to where, in which state and when it was last looked at: what stands in the head of a map. */
export default function MapDetailsDialog({ session: { editor }, ask, onClose }: AskPanelProps) {
  const { t } = useTranslation();
  const map = ask['map'] as RecordId;
  const before = (editor.board.get(map)?.props ?? {}) as Partial<JourneyMapProps>;
  const [written, setWritten] = useState<Record<Word, string>>(
    () =>
      Object.fromEntries(words.map((name) => [name, before[name] ?? ''])) as Record<Word, string>,
  );
  const [state, setState] = useState<MapState>(before.state ?? 'current');
  const save = (event?: FormEvent) => {
    event?.preventDefault();
    onClose();
    if (editor.readOnly || !editor.board.get(map)) return;
    const changed: Record<string, string | undefined> = {};
    for (const name of words) {
      const now = written[name].trim();
      if (now !== (before[name] ?? '')) changed[name] = now === '' ? undefined : now;
    }
    if (state !== (before.state ?? 'current')) changed['state'] = state;
    if (Object.keys(changed).length === 0) return;
    editor.change('method.details', (tx) => tx.update(map, { props: changed }));
  };
  const field = (name: Word, type = 'text') => (
    <TextField
      label={t(`mapDetails.${name}`)}
      value={written[name]}
      onChange={(value) => setWritten((all) => ({ ...all, [name]: value }))}
      type={type as 'text'}
      autoFocus={(ask['field'] ?? 'scenario') === name}
    />
  );
  return (
    <Dialog title={t('method.details')} width="medium" onClose={() => save()}>
      <form className="method-form" onSubmit={save}>
        {field('scenario')}
        {field('goal')}
        <div className="method-row">
          {field('scopeStart')}
          {field('scopeEnd')}
        </div>
        <div className="method-row">
          {field('owner')}
          <label className="method-field">
            <span className="field-label">{t('mapDetails.state')}</span>
            <select
              className="field-input"
              value={state}
              onChange={(event) => setState(event.target.value as MapState)}
            >
              {states.map((one) => (
                <option key={one} value={one}>
                  {t(`journey.state.${one}`)}
                </option>
              ))}
            </select>
          </label>
          {field('lastReviewedAt', 'date')}
        </div>
        <div className="method-buttons">
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button look="primary" type="submit">
            {t('mapDetails.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
