import { RecordId } from '@feltline/board';
import type { Editor } from '@feltline/editor';
import { wholeBoard } from '@feltline/editor';
import { useEffect, useState } from 'react';
import { readFragment } from '../../boards/boardAddress.ts';
import { SHOWN_PADDING } from '../page/showObjects.ts';
import type { BoardSession } from '../session/BoardSession.ts';
import { flyToRecord } from '../view/flyToRecord.ts';
import { readablePlace } from '../view/readablePlace.ts';

/** The mark at the first full picture, for whoever measures. */
const PICTURED = 'board-pictured';
const PATIENCE_MS = 500;

/** Waits for the board and its fonts, shows the right part of it, and says when it can be looked at. */
export function useArrival(session: BoardSession): boolean {
  const [hasArrived, setArrived] = useState(false);
  useEffect(() => {
    let isHere = true;
    const arrive = async () => {
      await session.sync.loaded;
      await session.prepareFonts();
      // A board that this browser has kept is here before the canvas is.
      await hasSize(session.editor);
      if (!isHere) return;
      showStart(session);
      const whole = session.canvas.whole();
      void whole.then(afterPainting).then(() => performance.mark(PICTURED));
      // the picture first, then everything around it; a tab nobody looks at paints none
      if (session.editor.index.size > 0) await Promise.race([whole, later()]);
      if (isHere) setArrived(true);
    };
    void arrive();
    const onHash = () => showObject(session);
    window.addEventListener('hashchange', onHash);
    return () => {
      isHere = false;
      window.removeEventListener('hashchange', onHash);
    };
  }, [session]);
  return hasArrived;
}

/** A message comes after the frame's painting. */
function afterPainting(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(0);
  });
}

const later = () => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));

/** The object that the address names, else everything, else the origin in the middle. */
function showStart(session: BoardSession): void {
  const { editor } = session;
  const { camera, index } = editor;
  if (showObject(session)) return;
  const start = wholeBoard(camera, index, SHOWN_PADDING);
  if (start) camera.set(readablePlace(editor, index.ids(), start, SHOWN_PADDING) ?? start);
  else camera.set({ x: -camera.viewport.width / 2, y: -camera.viewport.height / 2, zoom: 1 });
}

/** Resolves once the size of the canvas is known: nothing can be fitted into a window of no size. */
async function hasSize(editor: Editor): Promise<void> {
  const isKnown = () => editor.camera.viewport.width > 0 && editor.camera.viewport.height > 0;
  if (isKnown()) return;
  await new Promise<void>((resolve) => {
    const unsubscribe = editor.subscribe((what) => {
      if (what !== 'camera' || !isKnown()) return;
      unsubscribe();
      resolve();
    });
  });
}

/** Flies to the object of `#at=ID`, or to the part of one that is a record; says whether it is there. */
function showObject({ editor }: BoardSession, flightMs?: number): boolean {
  const { at } = readFragment(location.hash);
  const box = at === undefined ? undefined : editor.board.read.box(RecordId(at));
  if (at === undefined) return false;
  if (!box) return flyToRecord({ editor }, at, flightMs);
  editor.selection.set([RecordId(at)]);
  editor.camera.flyTo(editor.camera.fitted(box), flightMs);
  return true;
}
