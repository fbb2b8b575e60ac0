import type { Covered } from '@feltline/editor';
import { libraryReach } from '../board/library/libraryReach.ts';
import { mapBarReach } from '../board/map-bar/mapBarReach.ts';
import { sideReach } from '../board/side/sideState.ts';

/** The bars at the top, the column of tools and the row it becomes in narrow windows, with the air around them. CSS px; see board-page.css and tool-column.css. */
const TOP = 72;
const TOOLS = 78;
const ROW = 64;

/** What the page's own panels cover of the canvas. */
export function coveredEdges(uiDir: 'ltr' | 'rtl'): Covered {
  const top = TOP + mapBarReach();
  if (matchMedia('(max-width: 720px)').matches) {
    return { top, right: 0, bottom: ROW, left: 0 };
  }
  const side = sideReach();
  const start = Math.max(TOOLS, libraryReach());
  const rtl = uiDir === 'rtl';
  return { top, right: rtl ? start : side, bottom: 0, left: rtl ? side : start };
}
