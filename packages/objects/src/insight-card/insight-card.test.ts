import { RecordId } from '@feltline/board';
import { insightList, insightStrings, journeyFacts } from '@feltline/journey';
import { expect, test } from 'vitest';
import { BoardUser } from '../../test/board-user.ts';
import { exampleBoard, painted } from '../../test/painted-board.ts';
import { cardList } from './card-list.ts';
import { HEAD, ROW, roomFor, rowAt } from './insight-card-layout.ts';

const t = (key: string, vars: Record<string, string | number> = {}) =>
  (insightStrings.en[key] ?? insightStrings.en[`${key}_other`] ?? key).replace(
    /\{\{(\w+)\}\}/g,
    (_, name: string) => String(vars[name]),
  );

function pinned(insight = 'priority', height = 420) {
  const { board, map } = exampleBoard();
  const card = board.transact((tx) =>
    tx.create({
      kind: 'insight-card',
      geometry: [0, 0, 360, height, 0],
      props: { insight, map },
    }),
  );
  const lists = {
    get: () => {
      const isThere = board.get(map) !== undefined;
      const facts = isThere ? journeyFacts(map, board.read) : undefined;
      const found =
        facts && insightList(insight)?.rows({ facts, read: board.read, date: '2026-04-01' });
      return cardList({ insight }, 'Shoes', found, t, 'en');
    },
  };
  const texts = () =>
    painted(board, { lists })
      .ops.flatMap((op) => (op.op === 'text' ? [op.run.text] : []))
      .join('\n');
  return { board, map, card, texts };
}

test('A pinned ranking shows its lines and says how many have no room', () => {
  const { texts } = pinned();
  expect(texts()).toContain('What to fix first');
  expect(texts()).toContain('Support call for the shop');
  expect(texts()).toContain('12.5');
  expect(texts()).toContain('and 3 more');
});

test('Pinned channels stand against the stages, with how many there are', () => {
  const words = pinned('coverage').texts().split('\n');
  const stages = ['Awareness', 'Consideration', 'Decision', 'Action', 'Loyalty'];
  expect(words).toEqual(expect.arrayContaining(stages));
  expect(words.filter((word) => /^\d$/.test(word))).toEqual([
    ...['1', '2', '1', '3'],
    '2',
    ...['1', '1', '1'],
  ]);
});

test('A pinned ranking is as true as its map, and says when that is gone', () => {
  const { board, map, texts } = pinned();
  const call = board.read
    .ofKind('touchpoint')
    .find((id) => board.get(id)?.props.importId === 'TP05');
  board.transact((tx) => tx.update(call as RecordId, { props: { importanceCustomer: 1 } }));
  expect(texts()).not.toContain('12.5');
  board.transact((tx) => tx.remove(map));
  expect(texts()).toContain('The map that this was pinned from is gone');
});

test('A click on a line asks for what it speaks of, of readers too; above the lines it chooses the card', () => {
  const user = new BoardUser();
  const card = user.put('card', {
    kind: 'insight-card',
    geometry: [100, 100, 360, 420, 0],
    props: { insight: 'priority', map: RecordId('m') },
  });
  user.click(150, 100 + HEAD / 2);
  expect(user.editor.selection.ids).toEqual([card]);
  user.editor.selection.clear();
  user.editor.readOnly = true;
  user.click(150, 100 + HEAD + 1.5 * ROW);
  expect(user.editor.asked).toEqual({ what: 'insightRow', card, row: 1 });
  expect(user.editor.selection.ids).toEqual([]);
});

test('Enter on a card opens all of its list', () => {
  const user = new BoardUser();
  const card = user.put('card', {
    kind: 'insight-card',
    geometry: [100, 100, 360, 420, 0],
    props: { insight: 'lint', map: RecordId('m'), persona: 'Marta' },
  });
  user.editor.selection.set([card]);
  user.press('Enter');
  const list = { list: 'lint', map: 'm', persona: 'Marta' };
  expect(user.editor.asked).toEqual({ what: 'side', tab: 'insights', ...list });
});

test('A card has room for whole lines only', () => {
  expect(roomFor(420, 3)).toEqual({ shown: 3, isCut: false });
  expect(roomFor(420, 9)).toEqual({ shown: 6, isCut: true });
  expect(roomFor(60, 9)).toEqual({ shown: 0, isCut: true });
  expect(rowAt({ x: 0, y: 0, width: 300, height: 420 }, { x: 5, y: HEAD - 1 })).toBeUndefined();
});
