import type { Page } from '@playwright/test';

/** What a program puts on the clipboard, by type. */
export type Flavours = Readonly<Record<string, string>>;

/** Pastes as the browser tells the page of it, wherever the focus is. */
export async function paste(page: Page, flavours: Flavours): Promise<void> {
  await page.evaluate((entries) => {
    const data = new DataTransfer();
    for (const [type, text] of entries) data.setData(type, text);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(
      new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }),
    );
  }, Object.entries(flavours));
}
