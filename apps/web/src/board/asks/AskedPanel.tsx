import type { Ask, Editor } from '@feltline/editor';
import { Suspense, useEffect, useLayoutEffect, useState } from 'react';
import { keyPressOf } from '../../canvas/input/bindKeys.ts';
import { loadAllWords } from '../../i18n/languages.ts';
import { fetchLostStyles } from '../../ui/lostStyles.ts';
import { WithoutCode } from '../../ui/WithoutCode.tsx';
import type { BoardSession } from '../session/BoardSession.ts';
import { forgetPanel, panelFor, withoutPanel } from './askPanels.ts';
import { HeldKeys } from './HeldKeys.ts';

const FETCH_AFTER_MS = 2500;

/** What the editor has asked the page to open, one at a time. */
export function AskedPanel({ session }: { session: BoardSession }) {
  const { editor } = session;
  const [asked, setAsked] = useState<{ ask: Ask; count: number }>();
  const [keys] = useState(() => new HeldKeys(() => setAsked(undefined)));
  useEffect(
    () =>
      editor.subscribe((what) => {
        const ask = editor.asked;
        if (what !== 'ask' || !ask || !panelFor(ask.what)) return;
        fetchLostStyles();
        keys.hold();
        setAsked((before) => ({ ask, count: (before?.count ?? 0) + 1 }));
      }),
    [editor, keys],
  );
  useEffect(() => () => keys.drop(), [keys]);
  useEffect(() => opensFromText(editor), [editor]);
  useEffect(fetchAhead, []);
  const Panel = asked && panelFor(asked.ask.what);
  if (!Panel) return null;
  const instead = withoutPanel[asked.ask.what];
  const fail = () => {
    keys.drop();
    forgetPanel(asked.ask.what);
    setAsked(undefined);
    instead?.(editor, asked.ask);
  };
  return (
    <WithoutCode key={asked.ask.what} isQuiet={instead !== undefined} onClose={fail}>
      <Suspense fallback={null}>
        <Panel
          // The same panel asked for again is the same panel.
          key={asked.ask.what}
          session={session}
          ask={asked.ask}
          onClose={() => setAsked(undefined)}
        />
        <Arrived key={asked.count} onArrive={() => keys.release()} />
      </Suspense>
    </WithoutCode>
  );
}

/** Stands beside the panel, and so comes with it. */
function Arrived({ onArrive }: { onArrive(): void }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it arrives once
  useLayoutEffect(onArrive, []);
  return null;
}

/**
 * What is typed right after its key must find its field, or the letters would be shortcuts, and what is pasted must find
 * its dialog, also when the network is gone by then: the code of these is fetched once the board has come.
 */
function fetchAhead(): () => void {
  const timer = setTimeout(() => {
    const fetches = [
      import('../palette/Palette.tsx'),
      loadAllWords(),
      import('../search/SearchPanel.tsx'),
      import('../paste/PasteDialog.tsx'),
    ];
    // without a line to the server it is fetched when it is asked for
    for (const one of fetches) one.catch(() => undefined);
  }, FETCH_AFTER_MS);
  return () => clearTimeout(timer);
}

/** The palette and the search open while somebody types on the board, too; the browser's own would be a surprise. */
function opensFromText(editor: Editor): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (!editor.editing || event.isComposing) return;
    const action = editor.actions.forKey(keyPressOf(event));
    if (action?.id !== 'palette' && action?.id !== 'search') return;
    event.preventDefault();
    event.stopPropagation();
    editor.stopEditing();
    action.run(editor);
  };
  window.addEventListener('keydown', onKey, { capture: true });
  return () => window.removeEventListener('keydown', onKey, { capture: true });
}
