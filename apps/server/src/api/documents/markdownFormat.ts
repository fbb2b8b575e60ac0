import { writeMarkdown } from '@feltline/journey';
import type { Writes } from './Format.ts';
import { mapNamed } from './mapNamed.ts';

/** A map as a report to read. */
export const markdownFormat: Writes = {
  type: 'text/markdown; charset=utf-8',
  extension: 'md',
  write(board, { map, locale = 'en', date = new Date().toISOString().slice(0, 10), boardUrl }) {
    return writeMarkdown(mapNamed(board, map), board.read, {
      date,
      locale,
      ...(boardUrl && { linkTo: (id) => `${boardUrl}#at=${encodeURIComponent(id)}` }),
    });
  },
};
