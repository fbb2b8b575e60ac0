import type { BoardRecord, RecordId } from '@feltline/board';
import { readMap, type TouchpointProps } from '@feltline/journey';
import { Zap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { TermButton } from '../../glossary/TermButton.tsx';
import { ChannelIcon } from '../ChannelIcon.tsx';
import { touchpointFields } from '../fieldSpecs.ts';
import { Group } from '../Group.tsx';
import { Heading } from '../Heading.tsx';
import { PicturesGroup } from '../pictures/PicturesGroup.tsx';
import { SpecFields } from '../SpecFields.tsx';
import { useRecords } from '../useRecords.ts';
import { ActionsGroup } from './ActionsGroup.tsx';
import { EvidenceGroup } from './EvidenceGroup.tsx';
import { ExitsGroup } from './ExitsGroup.tsx';
import { ExperimentsGroup } from './ExperimentsGroup.tsx';
import { FeelingsGroup } from './FeelingsGroup.tsx';
import { MarksField } from './MarksField.tsx';
import { MetricsGroup } from './MetricsGroup.tsx';
import { NotesGroup } from './NotesGroup.tsx';
import { OpportunitiesGroup } from './OpportunitiesGroup.tsx';
import { OverridesGroup } from './OverridesGroup.tsx';
import { PlacesGroup } from './PlacesGroup.tsx';
import { PrinciplesGroup } from './PrinciplesGroup.tsx';
import { RemoveButtons } from './RemoveButtons.tsx';
import { ReviewGroup } from './ReviewGroup.tsx';

export interface TouchpointPlace {
  readonly map: RecordId;
  readonly placement: RecordId;
  readonly touchpoint: RecordId;
}

/** Everything about a touchpoint where it stands: the record itself, and what speaks of it. */
export function TouchpointDetails(place: TouchpointPlace) {
  const { t } = useTranslation();
  const { read } = useRecords();
  const record = read.record(place.touchpoint) as BoardRecord<TouchpointProps> | undefined;
  const map = read.record(place.map);
  if (record?.kind !== 'touchpoint' || map?.kind !== 'journey-map' || !read.record(place.placement))
    return null;
  const model = readMap(place.map, read);
  const { props } = record;
  const any = record as unknown as BoardRecord;
  const importance = props.importanceCustomer;
  return (
    <>
      <Heading
        record={any}
        label={t('details.touchpointTitle')}
        kind={t('details.touchpoint')}
        icon={<ChannelIcon channel={props.channel} type={props.channelType} />}
      >
        <div className="detail-badges">
          {props.moment && props.moment !== 'none' ? (
            <span className="detail-badge detail-badge-moment">
              <Zap aria-hidden="true" />
              {t(`details.moment.${props.moment}`)}
            </span>
          ) : null}
          {props.status ? (
            <span className="detail-badge">{t(`details.status.${props.status}`)}</span>
          ) : null}
          {props.evidence ? (
            <span className="detail-badge">{t(`journey.evidence.${props.evidence}`)}</span>
          ) : null}
        </div>
      </Heading>
      <Group id="where" title={t('details.group.where')} isOpen>
        <PlacesGroup {...place} model={model} />
        <SpecFields record={any} specs={touchpointFields.channel} />
      </Group>
      <FeelingsGroup {...place} model={model} />
      <NotesGroup {...place} model={model} />
      <Group id="customer" title={t('details.group.customer')} isOpen>
        <SpecFields record={any} specs={touchpointFields.customer} />
      </Group>
      <Group
        id="moment"
        title={t('details.group.moment')}
        summary={importance === undefined ? '' : t('details.importanceShort', { n: importance })}
      >
        <SpecFields record={any} specs={touchpointFields.moment} />
        <TermButton term="moment" />
      </Group>
      <OverridesGroup {...place} model={model} />
      <Group id="people" title={t('details.group.people')} summary={props.owner ?? ''}>
        <SpecFields record={any} specs={touchpointFields.people} />
        <MarksField record={record} />
      </Group>
      <ReviewGroup record={record} map={place.map} />
      <PrinciplesGroup record={record} />
      <EvidenceGroup record={record} />
      <PicturesGroup touchpoint={record.id} />
      <MetricsGroup of={{ type: 'touchpoint', id: record.id }} record={record} />
      <OpportunitiesGroup touchpoint={record.id} />
      <ActionsGroup touchpoint={record.id} />
      <ExperimentsGroup touchpoint={record.id} />
      <ExitsGroup {...place} />
      <RemoveButtons {...place} />
    </>
  );
}
