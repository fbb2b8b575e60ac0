import type { Covered } from '@feltline/editor';

/** The bars at the top and the column of tools, with the air around them. CSS px; see board-page.css and tool-column.css. */
const TOP = 72;
const TOOLS = 78;

/** What the page's own panels cover of the canvas. */
export function coveredEdges(uiDir: 'ltr' | 'rtl'): Covered {
  const rtl = uiDir === 'rtl';
  return { top: TOP, right: rtl ? TOOLS : 0, bottom: 0, left: rtl ? 0 : TOOLS };
}
