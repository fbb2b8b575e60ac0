import type { BoardRecord } from '@feltline/board';
import type { PlacementProps, TouchpointProps } from '@feltline/journey';
import { Zap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ChannelIcon } from '../ChannelIcon.tsx';
import { Group } from '../Group.tsx';
import { useRecords } from '../useRecords.ts';

/** The touchpoints that stand in a stage or a step, to go to. */
export function TouchpointsGroup({
  placements,
}: {
  placements: readonly BoardRecord<PlacementProps>[];
}) {
  const { t } = useTranslation();
  const { read, show } = useRecords();
  const list = placements.map(({ id, props }) => {
    const touchpoint = read.record(props.touchpoint) as BoardRecord<TouchpointProps> | undefined;
    const { moment, channel, channelType } = touchpoint?.props ?? {};
    return (
      <li key={id}>
        <button type="button" className="detail-row-button" onClick={() => show(id)}>
          <ChannelIcon channel={channel} type={channelType} />
          <span dir="auto">{touchpoint?.text || t('journey.part.touchpoint')}</span>
          {moment && moment !== 'none' ? (
            <Zap className="detail-moment" aria-label={t(`details.moment.${moment}`)} />
          ) : null}
        </button>
      </li>
    );
  });
  return (
    <Group
      id="stage-touchpoints"
      title={t('details.touchpoints')}
      summary={String(placements.length)}
      isOpen
    >
      {list.length === 0 ? (
        <p className="detail-hint">{t('details.noTouchpoints')}</p>
      ) : (
        <ul className="detail-places">{list}</ul>
      )}
    </Group>
  );
}
