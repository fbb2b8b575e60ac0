import type { BoardRecord, RecordId } from '@feltline/board';
import { addOpportunity, linkOpportunity, type OpportunityProps } from '@feltline/journey';
import { useTranslation } from 'react-i18next';
import { recordFields } from '../fieldSpecs.ts';
import { PickField } from '../fields/PickField.tsx';
import { RecordsGroup } from '../RecordsGroup.tsx';
import { recordsOf, useRecords } from '../useRecords.ts';

/** What could be better here; one opportunity may be of several touchpoints. */
export function OpportunitiesGroup({ touchpoint }: { touchpoint: RecordId }) {
  const { t } = useTranslation();
  const { read, change, isReadOnly } = useRecords();
  const all = recordsOf<OpportunityProps>(read, 'opportunity', () => true);
  const own = all.filter(({ props }) => props.touchpoints[touchpoint]);
  const others = all.filter(({ props }) => !props.touchpoints[touchpoint]);
  return (
    <RecordsGroup
      id="opportunities"
      records={own as unknown as BoardRecord[]}
      specs={recordFields.opportunity}
      addLabel="details.addOpportunity"
      removeLabel="details.removeOpportunity"
      add={(tx) => addOpportunity(tx, touchpoint)}
      remove={(tx, id) => {
        const props = tx.record(id)?.props as unknown as OpportunityProps | undefined;
        // of several touchpoints it stays with the others
        if (Object.keys(props?.touchpoints ?? {}).length > 1)
          linkOpportunity(tx, id, touchpoint, false);
        else tx.remove(id);
      }}
      after={
        others.length > 0 && !isReadOnly ? (
          <PickField
            label={t('details.linkOpportunity')}
            value=""
            none={t('details.choose')}
            options={others.map(({ id, text }) => ({
              value: id,
              name: text || t('details.untitled'),
            }))}
            onPick={(id) =>
              change('details.linkOpportunity', (tx) =>
                linkOpportunity(tx, id as RecordId, touchpoint, true),
              )
            }
          />
        ) : null
      }
    />
  );
}
