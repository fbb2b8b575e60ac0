import type { Editor } from '@feltline/editor';
import { useEffect } from 'react';
import { announce } from '../ui/announce.ts';

/** What others do is read out at most this often. */
const BATCH_MS = 4000;

/** Reads out what cannot be seen: the tool that was chosen, who comes and goes, what others change. */
export function useAnnouncements(editor: Editor): void {
  useEffect(() => {
    const undo = [announceTool(editor), announcePeople(editor), announceRemoteChanges(editor)];
    return () => {
      for (const one of undo) one();
    };
  }, [editor]);
}

function announceTool(editor: Editor): () => void {
  let { tool } = editor;
  return editor.subscribe((what) => {
    if (what !== 'tool' || editor.tool === tool) return;
    tool = editor.tool;
    const action = editor.actions.byId(`tool.${tool}`);
    if (action) announce(editor.t(action.label));
  });
}

function announcePeople(editor: Editor): () => void {
  let before = new Map<string, string>();
  return editor.subscribe((what) => {
    if (what !== 'remote') return;
    const now = new Map(editor.remote.people.map(({ user }) => [user.id, user.name]));
    for (const [id, name] of now)
      if (!before.has(id)) announce(editor.t('mirror.joined', { name }));
    for (const [id, name] of before) if (!now.has(id)) announce(editor.t('mirror.left', { name }));
    before = now;
  });
}

function announceRemoteChanges(editor: Editor): () => void {
  const changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    const names = new Set(editor.remote.people.map(({ user }) => user.name));
    const [name] = names;
    const count = changed.size;
    changed.clear();
    announce(
      names.size === 1 && name !== undefined
        ? editor.t('mirror.personChanged', { name, count })
        : editor.t('mirror.othersChanged', { count }),
    );
  };
  const unsubscribe = editor.board.subscribe(({ origin, records }) => {
    if (origin !== 'remote') return;
    for (const id of records) changed.add(id);
    timer ??= setTimeout(tell, BATCH_MS);
  });
  return () => {
    unsubscribe();
    clearTimeout(timer);
  };
}
