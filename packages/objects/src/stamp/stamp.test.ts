import { RecordId } from '@feltline/board';
import { expect, test } from 'vitest';
import { BoardUser } from '../../test/board-user.ts';
import { newBoard, painted } from '../../test/painted-board.ts';
import { stampIconNames } from './stamp-icons.ts';

test('The tool stamps with every click until Escape', () => {
  const user = new BoardUser();
  user.editor.setTool('stamp');
  user.editor.actions.run('stamp.icon', 'heart');
  user.click(200, 200).click(300, 300).click(400, 400);
  expect(user.ofKind('stamp').map(({ props }) => props.icon)).toEqual(['heart', 'heart', 'heart']);
  expect(user.ofKind('stamp')[0]?.geometry).toEqual([172, 172, 56, 56, 0]);
  expect(user.editor.tool).toBe('stamp');
  user.press('mod+z');
  expect(user.ofKind('stamp')).toHaveLength(2);
  user.press('Escape').click(700, 700);
  expect(user.ofKind('stamp')).toHaveLength(2);
  expect(user.editor.tool).toBe('select');
});

test('An emoji is asked for and then stamped', () => {
  const user = new BoardUser();
  user.editor.setTool('stamp');
  user.editor.actions.run('stamp.emoji');
  const asked = user.editor.asked;
  expect(asked?.what).toBe('emoji');
  const { choose } = (asked ?? {}) as { choose?: (emoji: string) => void };
  choose?.('🎉');
  user.click(200, 200);
  expect(user.ofKind('stamp')[0]?.props.emoji).toBe('🎉');
});

test('Far away a stamp is made large enough to be seen', () => {
  const user = new BoardUser();
  user.editor.camera.zoomAt({ x: 0, y: 0 }, 0.1);
  user.editor.setTool('stamp');
  user.click(200, 200);
  expect(user.ofKind('stamp')[0]?.geometry?.[2]).toBe(280);
});

test('Enter stamps the corner of what is chosen', () => {
  const user = new BoardUser();
  const note = user.put('note', { kind: 'sticky', geometry: [100, 100, 200, 200, 0] });
  user.editor.selection.set([note]);
  user.editor.setTool('stamp');
  user.press('Enter');
  expect(user.ofKind('stamp')[0]?.geometry).toEqual([272, 72, 56, 56, 0]);
});

test('Icons are painted as paths on a disc, emoji as a letter', () => {
  for (const icon of stampIconNames) {
    const { ops } = painted(
      newBoard({ id: RecordId('s'), kind: 'stamp', geometry: [0, 0, 48, 48, 0], props: { icon } }),
    );
    expect(ops.length).toBeGreaterThan(1);
    expect(ops.every((op) => op.op === 'path' && op.matrix[0] === 2)).toBe(true);
  }
  const emoji = painted(
    newBoard({
      id: RecordId('s'),
      kind: 'stamp',
      geometry: [0, 0, 50, 50, 0],
      props: { emoji: '👍' },
    }),
  );
  expect(emoji.texts()).toMatchObject([{ text: '👍\uFE0F', x: 25, align: 'center', size: 40 }]);
});

test('A stamp nobody knows is a dot, far away it is a spot', () => {
  const board = newBoard({
    id: RecordId('s'),
    kind: 'stamp',
    geometry: [0, 0, 48, 48, 0],
    props: { icon: 'unicorn' },
  });
  expect(painted(board).ops[0]).toMatchObject({ op: 'path', style: { fill: '#2F7DE1' } });
  expect(painted(board, { zoom: 0.05 }).ops).toMatchObject([{ op: 'rect' }]);
});
