import type { BoardRecord, RecordId } from '@feltline/board';
import { type PersonaProps, personaStyles } from '@feltline/journey';
import { Plus, Trash2, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../ui/IconButton.tsx';
import { partFields } from '../fieldSpecs.ts';
import { PickField } from '../fields/PickField.tsx';
import { WordsField } from '../fields/WordsField.tsx';
import { Group } from '../Group.tsx';
import { Heading } from '../Heading.tsx';
import { SpecFields } from '../SpecFields.tsx';
import { useRecords } from '../useRecords.ts';

/** Whose journey it is: who they are, and how their curve is drawn. */
export function PersonaDetails({ id }: { id: RecordId }) {
  const { t } = useTranslation();
  const { read, change, isReadOnly } = useRecords();
  const record = read.record(id) as BoardRecord<PersonaProps> | undefined;
  if (record?.kind !== 'persona') return null;
  const { color, dash, attributes } = record.props;
  const style = personaStyles.findIndex((one) => one.color === color && one.dash === dash);
  const write = (next: Readonly<Record<string, string>>) =>
    change('details.attributes', (tx) => tx.update(id, { props: { attributes: next } }));
  const entries = Object.entries(attributes);
  return (
    <>
      <Heading
        record={record as unknown as BoardRecord}
        label={t('details.personaName')}
        kind={t('journey.persona')}
        icon={<UserRound aria-hidden="true" />}
      />
      <Group id="persona" title={t('details.group.persona')} isOpen>
        <SpecFields record={record as unknown as BoardRecord} specs={partFields.persona.slice(1)} />
        <div className="persona-line">
          <svg viewBox="0 0 60 12" aria-hidden="true">
            <line x1="2" x2="58" y1="6" y2="6" stroke={color} strokeDasharray={dash} />
          </svg>
          <PickField
            label={t('details.curve')}
            value={style < 0 ? '' : String(style)}
            none={style < 0 ? t('details.ownCurve') : undefined}
            isDisabled={isReadOnly}
            options={personaStyles.map((_, i) => ({
              value: String(i),
              name: t('details.curveNumber', { n: i + 1 }),
            }))}
            onPick={(value) => {
              const next = personaStyles[Number(value)];
              if (value !== '' && next) {
                const { color, dash } = next;
                change('details.curve', (tx) => tx.update(id, { props: { color, dash } }));
              }
            }}
          />
        </div>
      </Group>
      <Group
        id="attributes"
        title={t('details.attributes')}
        summary={String(entries.length || '')}
        isOpen
      >
        {entries.map(([name, value]) => (
          <div key={name} className="detail-attribute">
            <WordsField
              label={t('details.attributeName')}
              isLabelHidden
              value={name}
              isReadOnly={isReadOnly}
              onSay={(words) => {
                const named = words.trim();
                if (named === '' || named in attributes) return;
                write(Object.fromEntries(entries.map(([k, v]) => [k === name ? named : k, v])));
              }}
            />
            <WordsField
              label={name}
              isLabelHidden
              value={value}
              isReadOnly={isReadOnly}
              onSay={(words) => write({ ...attributes, [name]: words.trim() })}
            />
            {isReadOnly ? null : (
              <IconButton
                label={t('details.removeAttribute')}
                icon={<Trash2 />}
                onPress={() => write(Object.fromEntries(entries.filter(([k]) => k !== name)))}
              />
            )}
          </div>
        ))}
        {isReadOnly ? null : (
          <WordsField
            key={entries.length}
            label={t('details.addAttribute')}
            isLabelHidden
            className="detail-new-note"
            value=""
            placeholder={t('details.addAttribute')}
            onSay={(words) => {
              // `Region: Lombardia` says both at once
              const [name = '', ...rest] = words.split(':');
              if (name.trim() && !(name.trim() in attributes))
                write({ ...attributes, [name.trim()]: rest.join(':').trim() });
            }}
          />
        )}
        {isReadOnly ? null : (
          <p className="detail-hint">
            <Plus aria-hidden="true" /> {t('details.attributeHint')}
          </p>
        )}
      </Group>
    </>
  );
}
