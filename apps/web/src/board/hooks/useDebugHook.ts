import { useEffect } from 'react';
import type { BoardSession } from '../session/BoardSession.ts';
import { exposeDebugHook } from '../session/debugHook.ts';

/** `window.feltline` with `?debug`. */
export function useDebugHook(session: BoardSession, hasArrived: boolean): void {
  useEffect(() => {
    if (!hasArrived) return;
    return exposeDebugHook(session, () => document.querySelector('.canvas'));
  }, [session, hasArrived]);
}
