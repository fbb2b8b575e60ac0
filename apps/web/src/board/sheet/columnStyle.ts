import type { CSSProperties } from 'react';
import type { SheetColumn } from './sheetTypes.ts';

/** A column that stays in view while the others are scrolled leaves them room on a phone. */
const STAYS = '38vw';

/** The columns for the style sheet: as wide as they say, and in a wider window in the same proportions. */
export function columnStyle<Row>(columns: readonly SheetColumn<Row>[]): CSSProperties {
  const [first, ...rest] = columns.map(({ width }) => width);
  const least = `min(${first ?? 0}px, ${STAYS})`;
  const total = rest.reduce((sum, width) => sum + width, 0);
  const tracks = [
    `minmax(${least}, ${first ?? 0}fr)`,
    ...rest.map((width) => `minmax(${width}px, ${width}fr)`),
  ];
  return {
    inlineSize: `max(100%, calc(${least} + ${total}px))`,
    '--columns': tracks.join(' '),
  } as CSSProperties;
}
