import type { Editor, EditorChange } from '@feltline/editor';
import { useEffect, useState } from 'react';
import { type MirrorObject, mirrorObjects } from './mirrorObjects.ts';

const REFRESH_MS = 250;
const interesting: ReadonlySet<EditorChange> = new Set(['board', 'camera', 'selection']);

/** What the mirror shows: refreshed a few times a second, at once when something else is chosen. */
export function useMirrorObjects(editor: Editor): readonly MirrorObject[] {
  const [objects, setObjects] = useState<readonly MirrorObject[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      clearTimeout(timer);
      timer = undefined;
      setObjects((before) => kept(before, mirrorObjects(editor)));
    };
    refresh();
    const unsubscribe = editor.subscribe((what) => {
      if (!interesting.has(what)) return;
      // While a frame is drawn around things the choice changes with every movement.
      if (what === 'selection' && editor.atRest) return queueMicrotask(refresh);
      // While the board moves under the window, or somebody writes in a field of their own, nothing is read here.
      const isBusy = what === 'camera' || editor.editing !== undefined;
      if (isBusy) clearTimeout(timer);
      if (isBusy || timer === undefined) timer = setTimeout(refresh, REFRESH_MS);
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [editor]);
  return objects;
}

/** An object about which nothing is new stays the same one. */
export function kept(
  before: readonly MirrorObject[],
  now: readonly MirrorObject[],
): readonly MirrorObject[] {
  const known = new Map(before.map((object) => [object.id, object]));
  return now.map((object) => {
    const same = known.get(object.id);
    return same && isSameObject(same, object) ? same : object;
  });
}

/** Parts are made anew each time; whoever has some is never the same. */
function isSameObject(a: MirrorObject, b: MirrorObject): boolean {
  return (
    a.parts.length === 0 &&
    b.parts.length === 0 &&
    a.kind === b.kind &&
    a.text === b.text &&
    a.described === b.described &&
    a.color === b.color &&
    a.isContained === b.isContained &&
    a.box.x === b.box.x &&
    a.box.y === b.box.y &&
    a.box.width === b.box.width &&
    a.box.height === b.box.height
  );
}
