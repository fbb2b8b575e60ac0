import type { BoardRecord } from '@feltline/board';
import type { PlacementProps, TouchpointProps } from '@feltline/journey';
import { Zap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { channelIcons } from '../channelIcons.tsx';
import { useRecords } from '../useRecords.ts';

/** Touchpoints to go to. */
export function TouchpointLinks({
  placements,
}: {
  placements: readonly BoardRecord<PlacementProps>[];
}) {
  const { t } = useTranslation();
  const { read, show } = useRecords();
  if (placements.length === 0) return <p className="detail-hint">{t('details.noTouchpoints')}</p>;
  return (
    <ul className="detail-places">
      {placements.map(({ id, props }) => {
        const touchpoint = read.record(props.touchpoint) as
          | BoardRecord<TouchpointProps>
          | undefined;
        const { moment, channelType } = touchpoint?.props ?? {};
        return (
          <li key={id}>
            <button type="button" className="detail-row-button" onClick={() => show(id)}>
              {channelIcons[channelType ?? ''] ?? <span className="detail-no-icon" />}
              <span dir="auto">{touchpoint?.text || t('journey.part.touchpoint')}</span>
              {moment && moment !== 'none' ? (
                <Zap className="detail-moment" aria-label={t(`details.moment.${moment}`)} />
              ) : null}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
