import type { BoardRecord, RecordId } from '@feltline/board';
import { type LaneProps, readMap } from '@feltline/journey';
import { Rows2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { partFields } from '../fieldSpecs.ts';
import { TickField } from '../fields/TickField.tsx';
import { Group } from '../Group.tsx';
import { Heading } from '../Heading.tsx';
import { SpecFields } from '../SpecFields.tsx';
import { useRecords } from '../useRecords.ts';

/** A row of the map. */
export function LaneDetails({ map, id }: { map: RecordId; id: RecordId }) {
  const { t } = useTranslation();
  const { read, change, isReadOnly } = useRecords();
  const record = read.record(id) as BoardRecord<LaneProps> | undefined;
  if (record?.kind !== 'lane' || read.record(map)?.kind !== 'journey-map') return null;
  const any = record as unknown as BoardRecord;
  const { personas } = readMap(map, read);
  const own = record.props.personas ?? {};
  const isAll = Object.keys(own).length === 0;
  return (
    <>
      <Heading
        record={any}
        label={t('details.laneTitle')}
        kind={t(`journey.lane.${record.props.type}`, { defaultValue: t('details.lane') })}
        icon={<Rows2 aria-hidden="true" />}
      />
      <Group id="lane" title={t('details.group.lane')} isOpen>
        <SpecFields record={any} specs={partFields.lane.slice(1)} />
        {record.props.type === 'emotion' && personas.length > 1 ? (
          <fieldset className="detail-set detail-ticks">
            <legend>{t('details.lanePersonas')}</legend>
            {personas.map((persona) => (
              <TickField
                key={persona.id}
                label={persona.text || t('journey.part.persona')}
                isOn={isAll || own[persona.id] === true}
                isDisabled={isReadOnly}
                onTick={(isOn) =>
                  change('details.lanePersonas', (tx) => {
                    const shown = personas.filter((one) =>
                      one.id === persona.id ? isOn : isAll || own[one.id],
                    );
                    const flags = Object.fromEntries(shown.map((one) => [one.id, true]));
                    tx.update(id, {
                      props: { personas: shown.length === personas.length ? undefined : flags },
                    });
                  })
                }
              />
            ))}
          </fieldset>
        ) : null}
      </Group>
    </>
  );
}
