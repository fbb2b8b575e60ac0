import { RecordId } from '@feltline/board';
import { expect, test } from 'vitest';
import { BoardUser } from '../../test/board-user.ts';
import { newBoard, painted } from '../../test/painted-board.ts';
import { hostOf, loneAddress, titleOfAddress } from './address.ts';

const asked = (user: BoardUser) =>
  user.editor.asked as unknown as {
    what: string;
    problem(words: string): string | undefined;
    done(words: string): void;
  };

test('A lone address that is pasted becomes a card around the pointer, as one step', () => {
  const user = new BoardUser();
  user.editor.paste({ text: 'https://www.example.com/shoes?size=42\n' }, { x: 500, y: 400 });
  const [card] = user.ofKind('link-card');
  expect(card?.props.url).toBe('https://www.example.com/shoes?size=42');
  expect(card?.geometry).toEqual([340, 356, 320, 88, 0]);
  expect(user.editor.selection.ids).toEqual([card?.id]);
  user.press('mod+z');
  expect(user.board.size).toBe(0);
});

test('Words with an address in them, and what would run, are words', () => {
  for (const text of ['see https://example.com', 'javascript:alert(1)', 'example.com']) {
    const user = new BoardUser();
    user.editor.paste({ text }, { x: 500, y: 400 });
    expect(user.ofKind('link-card')).toEqual([]);
    expect(user.ofKind('sticky')).toHaveLength(1);
  }
});

test('The tool asks for an address and refuses what cannot be opened, in words', () => {
  const user = new BoardUser();
  user.editor.setTool('link-card');
  const ask = asked(user);
  expect(ask.what).toBe('words');
  for (const bad of ['', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'a b'])
    expect(ask.problem(bad)).toBe('linkCard.badAddress');
  expect(ask.problem('example.com')).toBeUndefined();
  ask.done('example.com:8080/x');
  expect(user.ofKind('link-card')[0]?.props.url).toBe('https://example.com:8080/x');
  expect(user.editor.tool).toBe('select');
});

test('Its button and Ctrl with a click open it, for readers, too', () => {
  const user = new BoardUser();
  const card = user.put('card', {
    kind: 'link-card',
    geometry: [100, 100, 320, 88, 0],
    props: { url: 'https://example.com' },
  });
  user.editor.pointerMove({ x: 200, y: 150 });
  const [control] = user.editor.handles.filter(({ object }) => object === card);
  expect(control?.handle.icon).toBe('open');
  user.editor.readOnly = true;
  user.click(200, 150).click(396, 144);
  expect(user.editor.asked).toEqual({ what: 'openLink', url: 'https://example.com/' });
  user.editor.ask({ what: 'nothing' });
  user.click(200, 150, { mod: true });
  expect(user.editor.asked?.what).toBe('openLink');
});

test('A card that came from elsewhere with a script in its address opens nothing', () => {
  const user = new BoardUser();
  user.put('card', {
    kind: 'link-card',
    geometry: [100, 100, 320, 88, 0],
    props: { url: 'javascript:alert(1)' },
  });
  user.click(200, 150, { mod: true });
  expect(user.editor.asked).toBeUndefined();
  expect(user.editor.notice?.key).toBe('notice.linkRefused');
});

test('A double click edits the title', () => {
  const user = new BoardUser();
  const card = user.put('card', {
    kind: 'link-card',
    geometry: [100, 100, 320, 88, 0],
    props: { url: 'https://example.com' },
  });
  user.click(250, 144).click(250, 144).editor.doubleClick({ x: 250, y: 144 });
  expect(user.editor.editing).toEqual({ object: card });
  user.board.textOf(card)?.insert(0, 'Price list');
  expect(user.editor.copy()?.text).toBe('Price list\nhttps://example.com');
});

test('A card shows the initial of its host, its title and its host', () => {
  const board = newBoard({
    id: RecordId('card'),
    kind: 'link-card',
    geometry: [0, 0, 320, 88, 0],
    text: 'Price list',
    props: { url: 'https://www.example.com/prices' },
  });
  expect(
    painted(board)
      .texts()
      .map(({ text }) => text),
  ).toEqual(['E', 'Price list', 'example.com']);
  expect(painted(board, { zoom: 0.05 }).ops).toHaveLength(1);
});

test('A title from right to left has the initial on its right', () => {
  const board = newBoard({
    id: RecordId('card'),
    kind: 'link-card',
    geometry: [0, 0, 320, 88, 0],
    text: 'מחירון',
    props: { url: 'https://example.com' },
  });
  const [initial, title] = painted(board).texts();
  expect(initial?.x).toBeGreaterThan(250);
  expect(title).toMatchObject({ direction: 'rtl', align: 'right' });
});

test('Addresses are read as people say them', () => {
  expect(hostOf('https://www.example.com:8080/x')).toBe('example.com:8080');
  expect(hostOf('mailto:marta@example.com')).toBe('marta@example.com');
  expect(titleOfAddress('https://he.wikipedia.org/wiki/%D7%9E%D7%A1%D7%A2')).toBe('מסע');
  expect(titleOfAddress('https://example.com/shoes/spring-collection.html?x=1')).toBe(
    'Spring collection',
  );
  expect(titleOfAddress('https://example.com/12345')).toBe('example.com');
  expect(loneAddress('www.example.com')).toBe('https://www.example.com');
  expect(loneAddress('https://')).toBeUndefined();
});
