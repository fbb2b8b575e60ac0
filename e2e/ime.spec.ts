import type { CDPSession } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { textOf, writeSticky } from './support/write-sticky.ts';

/** Composes as an input method does: what is shown grows and changes, then something else is put in its place. */
async function compose(cdp: CDPSession, steps: readonly string[], result: string): Promise<void> {
  for (const text of steps) {
    await cdp.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await cdp.send('Input.insertText', { text: result });
}

test('An input method loses no character while a colleague types in the same note', async ({
  newBoard,
  twoPeople,
}) => {
  const [marta, dani] = await twoPeople((await newBoard()).links.edit.url);
  const { id } = await writeSticky(marta, { x: 600, y: 400 }, '[]');
  await expect.poll(() => textOf(dani, id)).toBe('[]');
  await marta.doubleClick(id);
  await marta.page.keyboard.press('Control+End');
  await dani.doubleClick(id);
  await dani.page.keyboard.press('Control+Home');
  const cdp = await marta.page.context().newCDPSession(marta.page);
  const words = [
    [['n', 'ni', 'nih', 'niha', 'nihao'], '你好'],
    [['k', 'か', 'かn', 'かん', 'かんじ'], '漢字'],
    [['ㅎ', '하', '한'], '한'],
    [['s', 'sh', 'shi', 'shij', 'shijie'], '世界'],
  ] as const;
  const composing = (async () => {
    for (const [steps, result] of words) await compose(cdp, steps, result);
  })();
  await Promise.all([composing, dani.page.keyboard.type('from the other side ', { delay: 15 })]);
  const expected = 'from the other side []你好漢字한世界';
  await expect.poll(() => textOf(marta, id)).toBe(expected);
  await expect.poll(() => textOf(dani, id)).toBe(expected);
  await expect(marta.page.getByRole('textbox', { name: 'Text' })).toHaveValue(expected);
});

test('What others type waits while a word is composed, and comes right after it', async ({
  newBoard,
  twoPeople,
}) => {
  const [marta, dani] = await twoPeople((await newBoard()).links.edit.url);
  const { id } = await writeSticky(marta, { x: 600, y: 400 }, 'ab');
  await expect.poll(() => textOf(dani, id)).toBe('ab');
  await marta.doubleClick(id);
  await marta.page.keyboard.press('Control+Home');
  await marta.page.keyboard.press('ArrowRight');
  const cdp = await marta.page.context().newCDPSession(marta.page);
  await cdp.send('Input.imeSetComposition', { text: 'ちゃ', selectionStart: 2, selectionEnd: 2 });
  await dani.doubleClick(id);
  await dani.page.keyboard.press('Control+Home');
  await dani.page.keyboard.type('XY');
  await expect.poll(() => textOf(marta, id)).toContain('XY');
  // still composing: the field is as it was
  await expect(marta.page.getByRole('textbox', { name: 'Text' })).toHaveValue('aちゃb');
  await cdp.send('Input.insertText', { text: '茶' });
  await marta.page.keyboard.type('!');
  await expect.poll(() => textOf(dani, id)).toBe('XYa茶!b');
  await expect(marta.page.getByRole('textbox', { name: 'Text' })).toHaveValue('XYa茶!b');
});
