import type { BoardPage, WireRecord } from './board-page.ts';
import { expect } from './test.ts';

/** Makes a sticky as people do: its key, a click, words, Esc. Answers its record. */
export async function writeSticky(
  board: BoardPage,
  at: { x: number; y: number },
  words: string,
): Promise<WireRecord> {
  const before = new Set((await board.ofKind('sticky')).map(({ id }) => id));
  await board.page.keyboard.press('n');
  await board.page.mouse.click(at.x, at.y);
  await board.page.keyboard.type(words);
  await board.page.keyboard.press('Escape');
  const fresh = async () =>
    (await board.ofKind('sticky')).find(({ id, text }) => !before.has(id) && text === words);
  await expect.poll(fresh).toBeTruthy();
  return (await fresh()) as WireRecord;
}

/** The text of a record as this page knows it, or undefined. */
export async function textOf(board: BoardPage, id: string): Promise<string | undefined> {
  return (await board.records()).find((record) => record.id === id)?.text;
}

export async function recordOf(board: BoardPage, id: string): Promise<WireRecord | undefined> {
  return (await board.records()).find((record) => record.id === id);
}
