import { describe, expect, it } from 'vitest';
import { newBoard, painted } from '../../test/painted-board.ts';
import { shapeGestures } from '../shape/shape.gestures.ts';

const words = (board: ReturnType<typeof newBoard>, exported = false) =>
  painted(board, { exported }).ops.flatMap((op) => (op.op === 'text' ? [op.run] : []));
const view = { x: 0, y: 0, width: 800, height: 600 };
const lens = { zoom: 1, view, free: view };
const place = { geometry: [0, 0, 200, 200, 0] } as const;

describe('a prompt', () => {
  for (const kind of ['sticky', 'shape']) {
    it(`stands on a ${kind} without words, in italics, and is never exported`, () => {
      const board = newBoard({ kind, ...place, props: { hint: 'What happened?' }, text: '' });
      const shown = words(board);
      expect(shown.map((run) => run.text).join(' ')).toBe('What happened?');
      expect(shown.every((run) => run.italic)).toBe(true);
      expect(words(board, true)).toEqual([]);
    });

    it(`goes with the first letter on a ${kind}`, () => {
      const board = newBoard({ kind, ...place, props: { hint: 'What happened?' }, text: 'A' });
      expect(words(board).map((run) => run.text)).toEqual(['A']);
    });
  }

  it('is in the field one types in', () => {
    const board = newBoard({ kind: 'shape', ...place, props: { hint: 'Why?' }, text: '' });
    const [id] = [...board.objects()];
    const record = board.get(id!)!;
    expect(shapeGestures.textParts?.(record, undefined, board.read, lens)?.hint?.text).toBe('Why?');
  });
});
