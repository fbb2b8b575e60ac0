import { lazy, Suspense, useEffect } from 'react';
import { WithoutCode } from '../../ui/WithoutCode.tsx';
import type { BoardSession } from '../session/BoardSession.ts';
import { setSide, sideState, useSide } from './sideState.ts';

const SidePanel = lazy(() => import('./SidePanel.tsx'));

/** Where the panel at the end stands while it is open; `ask({ what: 'side', tab })` opens it. */
export function SideDock({ session }: { session: BoardSession }) {
  const { editor } = session;
  const { tab } = useSide();
  useEffect(
    () =>
      editor.subscribe((what) => {
        const ask = editor.asked;
        if (what !== 'ask' || ask?.what !== 'side') return;
        setSide({ tab: typeof ask['tab'] === 'string' ? ask['tab'] : sideState().tab, ask });
      }),
    [editor],
  );
  if (tab === undefined) return null;
  return (
    <WithoutCode onClose={() => setSide({})}>
      <Suspense>
        <SidePanel session={session} />
      </Suspense>
    </WithoutCode>
  );
}
