import type { Version } from './version.ts';

const dayMs = 24 * 60 * 60 * 1000;
const monthMs = 31 * dayMs;

/**
 * Ids of the versions that need not be kept any longer: of those that nobody named, all of the last day stay, then the
 * newest of each day for a month, then the newest of each week. Days and weeks are those of UTC.
 */
export function thinned(
  versions: readonly Pick<Version, 'id' | 'kind' | 'createdAt'>[],
  now: number,
): string[] {
  const newestFirst = versions
    .filter(({ kind }) => kind !== 'named')
    .sort((a, b) => b.createdAt - a.createdAt);
  const seen = new Set<string>();
  return newestFirst.flatMap(({ id, createdAt }) => {
    const age = now - createdAt;
    if (age <= dayMs) return [];
    const day = Math.floor(createdAt / dayMs);
    // the first day of 1970 was a Thursday: weeks begin on Mondays
    const span = age <= monthMs ? `day ${day}` : `week ${Math.floor((day + 3) / 7)}`;
    if (seen.has(span)) return [id];
    seen.add(span);
    return [];
  });
}
