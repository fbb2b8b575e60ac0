import type { RecordId } from '@feltline/board';
import type { JourneyFacts, PlacedTouchpoint } from './journey-facts.ts';

/** Two touchpoints of a stage that seem to do the same. */
export interface Duplicate {
  readonly stage: RecordId;
  readonly one: PlacedTouchpoint;
  readonly other: PlacedTouchpoint;
  readonly because: 'purpose' | 'title';
}

const likeEnough = 0.85;

/** Touchpoints of one stage with the same purpose, or with titles at least 85 % alike. */
export function duplicates({ stages, places }: JourneyFacts): Duplicate[] {
  return stages.flatMap(({ id: stage }) => {
    const here = places.filter((place) => place.stage === stage);
    return here.flatMap((one, i) =>
      here.slice(i + 1).flatMap((other): Duplicate[] => {
        if (one.touchpoint === other.touchpoint) return [];
        const purpose = plain(one.props.purpose ?? '');
        if (purpose !== '' && purpose === plain(other.props.purpose ?? '')) {
          return [{ stage, one, other, because: 'purpose' }];
        }
        return alike(plain(one.title), plain(other.title)) >= likeEnough
          ? [{ stage, one, other, because: 'title' }]
          : [];
      }),
    );
  });
}

/** Letters and digits only, small, with single blanks. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** 1 less Levenshtein's distance over the length of the longer; nothing is like an empty title. */
function alike(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (a === '' || b === '' || Math.min(a.length, b.length) < longest * likeEnough) return 0;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return 1 - row[b.length]! / longest;
}
