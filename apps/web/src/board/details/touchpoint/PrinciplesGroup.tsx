import type { BoardRecord } from '@feltline/board';
import { principles, type TouchpointProps } from '@feltline/journey';
import { useTranslation } from 'react-i18next';
import { TickField } from '../fields/TickField.tsx';
import { Group } from '../Group.tsx';
import { useRecords } from '../useRecords.ts';

/** Which of the four principles of a good touchpoint it meets. */
export function PrinciplesGroup({ record }: { record: BoardRecord<TouchpointProps> }) {
  const { t } = useTranslation();
  const { change, isReadOnly } = useRecords();
  const met = record.props.principles ?? {};
  const count = principles.filter((one) => met[one]).length;
  return (
    <Group
      id="principles"
      title={t('details.group.principles')}
      summary={`\u2066${count} / ${principles.length}\u2069`}
    >
      <div className="detail-ticks">
        {principles.map((one) => (
          <TickField
            key={one}
            label={t(`details.principle.${one}`)}
            isOn={met[one] === true}
            isDisabled={isReadOnly}
            onTick={(isOn) =>
              change('details.group.principles', (tx) => {
                const { [one]: _, ...others } = met;
                tx.update(record.id, {
                  props: { principles: isOn ? { ...others, [one]: true } : others },
                });
              })
            }
          />
        ))}
      </div>
    </Group>
  );
}
