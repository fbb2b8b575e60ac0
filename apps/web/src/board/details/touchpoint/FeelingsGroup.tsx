import {
  describeEmotion,
  type EmotionProps,
  emotionIdOf,
  type MapModel,
  setEmotion,
  unitsFromTenths,
} from '@feltline/journey';
import { useTranslation } from 'react-i18next';
import { TermButton } from '../../glossary/TermButton.tsx';
import { feelingNumber } from '../feelingText.ts';
import { FeelingField } from '../fields/FeelingField.tsx';
import { WordsField } from '../fields/WordsField.tsx';
import { Group } from '../Group.tsx';
import { useRecords } from '../useRecords.ts';
import type { TouchpointPlace } from './TouchpointDetails.tsx';

/** How each persona feels here, and should feel. */
export function FeelingsGroup({ placement, model }: TouchpointPlace & { model: MapModel }) {
  const { t } = useTranslation();
  const { read, change, isReadOnly, editor } = useRecords();
  const { personas } = model;
  const feelingOf = (persona: (typeof personas)[number]) =>
    read.record(emotionIdOf(persona.id, placement))?.props as EmotionProps | undefined;
  const summary = personas
    .map((persona) => feelingOf(persona)?.value)
    .map((value) => (value === null || value === undefined ? '?' : feelingNumber(value)))
    .join('  ');
  return (
    <Group id="feelings" title={t('details.group.feelings')} summary={summary} isOpen>
      <TermButton term="curve" />
      {personas.length === 0 ? <p className="detail-hint">{t('details.noPersonas')}</p> : null}
      {personas.map((persona) => {
        const feeling = feelingOf(persona);
        const name = persona.text || t('journey.part.persona');
        const target = feeling?.target;
        const from = t(`details.from.${feeling?.source ?? 'workshop'}`);
        return (
          <div key={persona.id} className="detail-feeling">
            <FeelingField
              name={name}
              color={persona.props.color}
              tenths={feeling?.value ?? null}
              isReadOnly={isReadOnly}
              onSay={(value) =>
                change('journey.setEmotion', (tx) =>
                  setEmotion(tx, tx.read, persona.id, placement, value, editor.author),
                )
              }
            />
            <div className="detail-feeling-more">
              <WordsField
                label={t('details.target')}
                type="number"
                min={-2}
                max={2}
                step="0.1"
                className="detail-target"
                value={target === undefined ? '' : String(unitsFromTenths(target))}
                placeholder={String(unitsFromTenths(model.map.props.defaultTarget))}
                isReadOnly={isReadOnly}
                onSay={(words) => {
                  const units = words.trim() === '' ? undefined : Number(words);
                  if (units !== undefined && !(Math.abs(units) <= 2)) return;
                  const tenths = units === undefined ? undefined : Math.round(units * 10);
                  change('details.target', (tx) =>
                    describeEmotion(tx, tx.read, persona.id, placement, { target: tenths }),
                  );
                }}
              />
              <WordsField
                label={t('details.why')}
                value={feeling?.note ?? ''}
                placeholder={feeling?.value == null ? '' : from}
                isReadOnly={isReadOnly}
                onSay={(words) =>
                  change('details.why', (tx) =>
                    describeEmotion(tx, tx.read, persona.id, placement, {
                      note: words.trim() || undefined,
                    }),
                  )
                }
              />
            </div>
          </div>
        );
      })}
    </Group>
  );
}
