import type { BoardRecord, RecordId } from '@feltline/board';
import {
  addReview,
  hasReviewClock,
  type JourneyMapProps,
  rereviewOf,
  reviewState,
  type TouchpointProps,
  usualReviewClock,
} from '@feltline/journey';
import { AlarmClock, CalendarCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { TermButton } from '../../glossary/TermButton.tsx';
import { touchpointFields } from '../fieldSpecs.ts';
import { Group } from '../Group.tsx';
import { SpecFields } from '../SpecFields.tsx';
import { useRecords } from '../useRecords.ts';

interface ReviewGroupProps {
  record: BoardRecord<TouchpointProps>;
  map: RecordId;
}

/** When a touchpoint was looked at, when it has to be again, and why. */
export function ReviewGroup({ record, map }: ReviewGroupProps) {
  const { t, i18n } = useTranslation();
  const { read, change, isReadOnly, today, editor } = useRecords();
  const { reviewEveryDays } = (read.record(map)?.props ?? {}) as unknown as JourneyMapProps;
  const due = reviewState(record.props, today, reviewEveryDays);
  const because = rereviewOf(record.props.rereviewBecause);
  const words =
    due === undefined
      ? ''
      : due.days === undefined
        ? t('details.neverReviewed')
        : due.days > 0
          ? t('details.overdue', { count: due.days })
          : t('details.dueOn', { day: dayBefore(today, due.days, i18n.language) });
  const usual = usualReviewClock(read, record.id);
  const startClock = () =>
    change('details.reviewEveryDays', (tx) =>
      tx.update(record.id, { props: { reviewEveryDays: usual } }),
    );
  const isLate = due?.overdue === true;
  return (
    <Group id="review" title={t('details.group.review')} summary={words}>
      <SpecFields record={record as unknown as BoardRecord} specs={touchpointFields.review} />
      <TermButton term="review" />
      {words ? <p className={isLate ? 'detail-warning' : 'detail-hint'}>{words}</p> : null}
      {because ? (
        <p className="detail-warning">
          {t(`details.because.${because.reason}`, { title: because.title })}
        </p>
      ) : null}
      {isReadOnly || hasReviewClock(read, record.id) ? null : (
        <Button className="detail-wide" onPress={startClock}>
          <AlarmClock aria-hidden="true" />
          {t('details.usualClock', { count: usual })}
        </Button>
      )}
      {isReadOnly ? null : (
        <Button
          className="detail-wide"
          onPress={() =>
            change('details.reviewed', (tx) =>
              addReview(tx, tx.read, record.id, {
                at: today,
                outcome: 'ok',
                ...(editor.author && { by: editor.author }),
              }),
            )
          }
        >
          <CalendarCheck aria-hidden="true" />
          {t('details.reviewed')}
        </Button>
      )}
    </Group>
  );
}

/** The day so many days before a day, in words. */
function dayBefore(day: string, days: number, language: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - days);
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
}
