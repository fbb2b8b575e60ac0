import type { Box } from '@feltline/geometry';
import type { JourneyMapProps } from '../records/journey-map.ts';
import { measures } from './measures.ts';

/** What a map says of itself below its title, in this order. */
export const aboutFields = ['scenario', 'goal', 'scopeStart', 'scopeEnd'] as const;

/** With the name of the field and the gap to the next one. */
const ADDED_LETTERS = 16;
/** Of a letter of the size that is painted, board units. */
const LETTER = 6;
const MOST_LINES = 2;

/** Room for what the journey is about, below the title; a layout knows no fonts, so it goes by the count of letters. */
export function layAbout(props: Partial<JourneyMapProps>, titleBox: Box): Box | undefined {
  const said = aboutFields.flatMap((field) => props[field]?.trim() || []);
  if (said.length === 0) return undefined;
  const letters = said.reduce((sum, words) => sum + words.length + ADDED_LETTERS, 0);
  const lines = Math.min(MOST_LINES, Math.ceil((letters * LETTER) / titleBox.width));
  return { ...titleBox, y: titleBox.y + titleBox.height, height: lines * measures.aboutLine };
}
