import type { BoardRecord, RecordId } from '@feltline/board';
import { safeLink } from '@feltline/editor';
import { useTranslation } from 'react-i18next';
import { ChannelIcon } from '../ChannelIcon.tsx';
import type { FieldSpec } from '../fieldSpecs.ts';
import { suggestionsFor } from '../suggestions.ts';
import { useRecords } from '../useRecords.ts';
import { FewField } from './FewField.tsx';
import { PickField } from './PickField.tsx';
import { propOf, shownValue } from './propOf.ts';
import { TickField } from './TickField.tsx';
import { WordsField } from './WordsField.tsx';

/** One property of a record, written as its spec says. */
export function SpecField({ record, spec }: { record: BoardRecord; spec: FieldSpec }) {
  const { t, i18n } = useTranslation();
  const { read, isReadOnly, change } = useRecords();
  const label = t(spec.label);
  const value = shownValue(record, spec);
  const className = spec.half ? 'detail-half' : undefined;
  const say = (words: string) => writeField(change, record.id, spec, words);
  const options = spec.options?.map((one) => ({
    value: String(one.value),
    name: t(one.label),
    icon: spec.prop === 'channelType' ? <ChannelIcon type={String(one.value)} /> : undefined,
  }));
  if (spec.type === 'tick') {
    return (
      <TickField
        label={label}
        isOn={record.props[spec.prop] === true}
        isDisabled={isReadOnly}
        className={className}
        onTick={(isOn) => say(isOn ? 'true' : '')}
      />
    );
  }
  if (spec.type === 'few' && options) {
    return (
      <FewField
        label={label}
        value={value}
        options={options}
        isOptional={!spec.required}
        isDisabled={isReadOnly}
        className={className}
        onPick={say}
      />
    );
  }
  if (spec.type === 'pick' && options) {
    return (
      <PickField
        label={label}
        value={value}
        options={options}
        none={spec.required ? undefined : t('details.notSaid')}
        isDisabled={isReadOnly}
        className={className}
        onPick={say}
      />
    );
  }
  const inputs = { day: 'date', number: 'number', percent: 'number', link: 'url' } as const;
  const link = spec.type === 'link' ? safeLink(value) : undefined;
  return (
    <>
      <WordsField
        label={label}
        value={value}
        onSay={say}
        isLong={spec.type === 'long'}
        wraps={spec.type === 'words' && !spec.suggests}
        type={inputs[spec.type as keyof typeof inputs] ?? 'text'}
        min={spec.type === 'percent' ? 0 : spec.min}
        max={spec.type === 'percent' ? 100 : spec.max}
        step="any"
        isReadOnly={isReadOnly}
        className={className}
        suggestions={spec.suggests && suggestionsFor(spec.suggests, read, i18n.language)}
        placeholder={spec.type === 'list' ? t('details.listHint') : ''}
      />
      {link ? (
        <a className="detail-link" href={link} target="_blank" rel="noopener noreferrer">
          {t('details.openLink')}
        </a>
      ) : null}
    </>
  );
}

/** Says it in one change; what cannot be understood changes nothing. */
function writeField(
  change: ReturnType<typeof useRecords>['change'],
  id: RecordId,
  spec: FieldSpec,
  words: string,
): void {
  const prop = propOf(spec, words);
  if (!prop) return;
  change(spec.label, (tx) => {
    if (!tx.record(id)) return;
    if (spec.prop === 'text') tx.setText(id, words.trim());
    else tx.update(id, { props: { [spec.prop]: prop.value } });
  });
}
