import {
  type MapModel,
  type PersonaOverrideProps,
  personaOverrideIdOf,
  setOverride,
} from '@feltline/journey';
import { useTranslation } from 'react-i18next';
import { WordsField } from '../fields/WordsField.tsx';
import { Group } from '../Group.tsx';
import { useRecords } from '../useRecords.ts';
import type { TouchpointPlace } from './TouchpointDetails.tsx';

const fields = ['need', 'expectation', 'message'] as const;

/** What single personas need and expect here instead of what all do. */
export function OverridesGroup({ touchpoint, model }: TouchpointPlace & { model: MapModel }) {
  const { t } = useTranslation();
  const { read, change, isReadOnly } = useRecords();
  const people = model.personas.filter(({ props }) => props.kind === 'persona');
  const all = read.record(touchpoint)?.props as { need?: string; expectation?: string };
  const own = (persona: (typeof people)[number]) =>
    read.record(personaOverrideIdOf(persona.id, touchpoint))?.props as
      | Partial<PersonaOverrideProps>
      | undefined;
  if (people.length === 0) return null;
  return (
    <Group
      id="overrides"
      title={t('details.group.overrides')}
      summary={String(people.filter(own).length || '')}
    >
      {people.map((persona) => (
        <fieldset key={persona.id} className="detail-set">
          <legend dir="auto">{persona.text || t('journey.part.persona')}</legend>
          {fields.map((field) => (
            <WordsField
              key={field}
              label={t(`details.${field}`)}
              isLong
              value={own(persona)?.[field] ?? ''}
              placeholder={(field === 'message' ? '' : all[field]) ?? ''}
              isReadOnly={isReadOnly}
              onSay={(words) =>
                change(`details.${field}`, (tx) =>
                  setOverride(tx, tx.read, persona.id, touchpoint, { [field]: words }),
                )
              }
            />
          ))}
        </fieldset>
      ))}
    </Group>
  );
}
