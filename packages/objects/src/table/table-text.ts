import { cellText, usualHeight } from './table-layout.ts';

/** What the height of a table's rows follows from, board units. */
export const tableText = { ...cellText, usualHeight } as const;
