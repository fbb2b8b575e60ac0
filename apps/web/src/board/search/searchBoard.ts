import type { BoardRecord } from '@feltline/board';
import { type Editor, objectsInReadingOrder, partsOf, type Target } from '@feltline/editor';
import { plainLetters } from '../palette/matchWords.ts';

/** Words that stand in props: of objects (a link's address, a picture's description) and of parts. */
const propWords = ['title', 'description', 'url', 'alt', 'note', 'goal', 'owner', 'tags'] as const;

/** Records are frozen and made anew when they change, so their words can be kept. */
const kept = new WeakMap<BoardRecord, string>();

/**
 * Where the words stand on the board, in reading order: objects and parts of objects (stages, touchpoints, table cells).
 * Case, accents and vowel points do not matter; nothing for an empty question.
 */
export function searchBoard(editor: Editor, typed: string): readonly Target[] {
  const wanted = plainLetters(typed).trim().replace(/\s+/g, ' ');
  if (wanted === '') return [];
  const { board, camera, gestures } = editor;
  const { read } = board;
  const hits: Target[] = [];
  for (const object of objectsInReadingOrder(editor)) {
    const record = board.get(object);
    if (!record) continue;
    if (wordsOf(record).includes(wanted)) hits.push({ object });
    const { textParts } = gestures.get(record.kind) ?? {};
    for (const { part } of textParts ? partsOf(editor, object) : []) {
      const id = textParts?.(record, part, read, camera)?.recordId;
      const inner = id === undefined || id === object ? undefined : board.get(id);
      if (inner && wordsOf(inner).includes(wanted)) hits.push({ object, part });
    }
  }
  return hits;
}

function wordsOf(record: BoardRecord): string {
  let words = kept.get(record);
  if (words === undefined) {
    const said = propWords.flatMap((name) => {
      const value = record.props[name];
      return Array.isArray(value) ? value : [value];
    });
    const all = [record.text, ...said].filter((one) => typeof one === 'string');
    words = plainLetters(all.join('\n')).replace(/[^\S\n]+/g, ' ');
    kept.set(record, words);
  }
  return words;
}
