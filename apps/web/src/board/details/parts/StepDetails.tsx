import type { RecordId } from '@feltline/board';
import { readMap } from '@feltline/journey';
import { Columns2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Heading } from '../Heading.tsx';
import { useRecords } from '../useRecords.ts';
import { TouchpointsGroup } from './TouchpointsGroup.tsx';

/** A column of the map and what stands in it. */
export function StepDetails({ map, id }: { map: RecordId; id: RecordId }) {
  const { t } = useTranslation();
  const { read, show } = useRecords();
  const record = read.record(id);
  if (record?.kind !== 'step' || read.record(map)?.kind !== 'journey-map') return null;
  const placements = readMap(map, read).placementsByStep.get(id) ?? [];
  const stage = record.props['stage'] as RecordId;
  return (
    <>
      <Heading
        record={record}
        label={t('details.stepTitle')}
        kind={t('details.step')}
        icon={<Columns2 aria-hidden="true" />}
      />
      {read.record(stage) ? (
        <button type="button" className="detail-row-button" onClick={() => show(stage)}>
          <span className="detail-label">{t('details.stage')}</span>
          <span dir="auto">{read.record(stage)?.text || t('journey.part.stage')}</span>
        </button>
      ) : null}
      <TouchpointsGroup placements={placements} />
    </>
  );
}
