import type { BoardRecord } from '@feltline/board';
import type { TouchpointProps } from '@feltline/journey';
import { useTranslation } from 'react-i18next';
import { TickField } from '../fields/TickField.tsx';
import { useRecords } from '../useRecords.ts';

const marks = ['best-practice', 'pain-point', 'delight', 'complaint-open', 'risk'] as const;

/** What a touchpoint is marked as. */
export function MarksField({ record }: { record: BoardRecord<TouchpointProps> }) {
  const { t } = useTranslation();
  const { change, isReadOnly } = useRecords();
  return (
    <fieldset className="detail-set detail-ticks">
      <legend>{t('details.marks')}</legend>
      {marks.map((mark) => (
        <TickField
          key={mark}
          label={t(`details.mark.${mark}`)}
          isOn={record.props.marks?.[mark] === true}
          isDisabled={isReadOnly}
          onTick={(isOn) =>
            change('details.marks', (tx) => {
              const { [mark]: _, ...others } = record.props.marks ?? {};
              tx.update(record.id, {
                props: { marks: isOn ? { ...others, [mark]: true } : others },
              });
            })
          }
        />
      ))}
    </fieldset>
  );
}
