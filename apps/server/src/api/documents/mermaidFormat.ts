import { planMermaid, writeMermaid } from '@feltline/journey';
import type { Reads, Writes } from './Format.ts';
import { freeSpot } from './freeSpot.ts';
import { mapNamed, mapOrNew } from './mapNamed.ts';
import { mergedPlan } from './mergedPlan.ts';

/** Mermaid `journey` diagrams, one per persona; several of them stand on a page of Markdown. */
export const mermaidFormat: Reads & Writes = {
  type: 'text/plain; charset=utf-8',
  extension: (text) => (text.startsWith('```') ? 'md' : 'mmd'),
  plan(text, board, { map = 'new', locale = 'en' }) {
    const planned = planMermaid(text, board, {
      map: mapOrNew(board, map),
      at: freeSpot(board),
      locale,
    });
    return 'errors' in planned ? planned : mergedPlan(board, planned);
  },
  write: (board, { map }) => writeMermaid(mapNamed(board, map), board.read),
};
