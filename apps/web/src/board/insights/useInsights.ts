import { useCallback, useSyncExternalStore } from 'react';
import type { BoardSession } from '../session/BoardSession.ts';
import { type InsightAnswer, type InsightQuery, insightSource } from './InsightSource.ts';

/** What a map says, as soon as it has been reckoned and whenever it has changed. */
export function useInsights(
  session: BoardSession,
  { map, date, persona, path }: InsightQuery,
): InsightAnswer | undefined {
  const source = insightSource(session);
  const read = useCallback(
    () => source.answer({ map, date, persona, path }),
    [source, map, date, persona, path],
  );
  return useSyncExternalStore(source.subscribe, read);
}
