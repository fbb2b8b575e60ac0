import { expect, it } from 'vitest';
import { golden, importCsv, newBoard } from '../../test/journey-board.ts';
import { oddLists } from '../../test/odd-lists.ts';
import { guessFormat } from './guess-format.ts';
import { writeMermaid } from './mermaid/write-mermaid.ts';
import { writeWideCsv } from './wide/write-wide-csv.ts';

it.each(oddLists)('a list is taken for a list: $name', ({ source }) => {
  expect(guessFormat(source)).toBe('touchpoints-csv');
});

it('our own files are taken for what they are', () => {
  const board = newBoard();
  const { map } = importCsv(board, golden('e1-running-shoes'));
  expect(guessFormat(golden('e1-running-shoes'))).toBe('touchpoints-csv');
  expect(guessFormat(golden('e1-notes'))).toBe('touchpoints-csv');
  expect(guessFormat(golden('e1-surveys'))).toBe('voc-csv');
  expect(guessFormat(writeWideCsv(map, board.read))).toBe('wide-csv');
  expect(guessFormat(writeMermaid(map, board.read))).toBe('mermaid');
});

it.each([
  ',Sign up,Learn,Renew\nActions,a,b,c\nFeelings,1,2,3\nPain points,x,,',
  'Fase;Prima;Dopo\nEmozioni;2;5\nProblemi;coda;',
  'Этап\tДо\tПосле\nДействия\tа\tб\nЭмоции\t1\t2',
  'שלב,לפני,אחרי\nפעולות,א,ב\nרגש,1,2',
])('a table with its lanes at the side is one: %j', (source) => {
  expect(guessFormat(source)).toBe('wide-csv');
});

it('what tells nothing is a list, for its errors to be found', () => {
  for (const source of ['', 'x', 'a,b\n1,2', '\0'])
    expect(guessFormat(source)).toBe('touchpoints-csv');
});
