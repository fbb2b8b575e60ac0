import type { RecordId } from '@feltline/board';
import { readMap } from '@feltline/journey';
import { Milestone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { TermButton } from '../../glossary/TermButton.tsx';
import { partFields } from '../fieldSpecs.ts';
import { Group } from '../Group.tsx';
import { Heading } from '../Heading.tsx';
import { SpecFields } from '../SpecFields.tsx';
import { MetricsGroup } from '../touchpoint/MetricsGroup.tsx';
import { useRecords } from '../useRecords.ts';
import { TouchpointsGroup } from './TouchpointsGroup.tsx';

/** A stage: its phase, goal and the customer's questions, and what stands in it. */
export function StageDetails({ map, id }: { map: RecordId; id: RecordId }) {
  const { t } = useTranslation();
  const { read } = useRecords();
  const record = read.record(id);
  if (record?.kind !== 'stage' || read.record(map)?.kind !== 'journey-map') return null;
  const model = readMap(map, read);
  const placements = model.steps
    .filter((step) => step.props.stage === id)
    .flatMap((step) => model.placementsByStep.get(step.id) ?? []);
  return (
    <>
      <Heading
        record={record}
        label={t('details.stageTitle')}
        kind={t('details.stage')}
        icon={<Milestone aria-hidden="true" />}
      />
      <Group id="stage" title={t('details.group.stage')} isOpen>
        <SpecFields record={record} specs={partFields.stage.slice(1)} />
        <TermButton term="stage" />
      </Group>
      <TouchpointsGroup placements={placements} />
      <MetricsGroup of={{ type: 'stage', id }} />
    </>
  );
}
