import {
  type Evidence,
  type JourneyMapProps,
  rereviewOf,
  reviewState,
  type TouchpointProps,
} from '@feltline/journey';
import type { SignIcon } from './sign-icons.ts';

/** One small sign on a card. `tone` is how loud it is. */
export interface CardMark {
  readonly icon: SignIcon;
  readonly tone: 'quiet' | 'good' | 'warn' | 'bad';
  readonly text?: string;
}

const tones: Readonly<Record<string, CardMark['tone']>> = {
  'needs-work': 'bad',
  improving: 'warn',
  good: 'good',
  idea: 'quiet',
  retired: 'quiet',
};

/**
 * What a card shows of its touchpoint, most pressing first: to be looked at again, status, how often it is used, what it
 * stands on. A touchpoint that is simply live has no sign for it.
 */
export function cardMarks(
  touchpoint: TouchpointProps,
  map: Partial<JourneyMapProps>,
  places: number,
  today: string | undefined,
): CardMark[] {
  const { status, evidence, rereviewBecause, marks = {} } = touchpoint;
  const review = today ? reviewState(touchpoint, today, map.reviewEveryDays) : undefined;
  const found: CardMark[] = [];
  if (rereviewOf(rereviewBecause)) found.push({ icon: 'rereview', tone: 'warn' });
  else if (review?.overdue) found.push({ icon: 'overdue', tone: 'warn' });
  if (status && status !== 'live') found.push({ icon: status, tone: tones[status] ?? 'quiet' });
  for (const mark of ['best-practice', 'pain-point'] as const) {
    if (marks[mark]) found.push({ icon: mark, tone: mark === 'best-practice' ? 'good' : 'bad' });
  }
  if (places > 1) found.push({ icon: 'places', tone: 'quiet', text: String(places) });
  if (evidence) found.push({ icon: evidence satisfies Evidence, tone: 'quiet' });
  return found;
}
