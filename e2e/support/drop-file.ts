import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../scripts/lib/root.ts';

export interface DroppedFile {
  name: string;
  content: string | Uint8Array;
  /** The content this many times over: a large file is made in the page, not sent to it. */
  times?: number;
}

export function goldenFile(name: string): DroppedFile {
  return { name, content: readFileSync(join(root, 'e2e/golden', name), 'utf8') };
}

/** Drops a file on the canvas at a place in CSS pixels of the page, with the events that a desktop's drag sends. */
export async function dropFile(
  page: Page,
  file: DroppedFile,
  at = { x: 760, y: 420 },
): Promise<void> {
  const content = typeof file.content === 'string' ? file.content : [...file.content];
  await page.evaluate(
    ({ name, content, times, at }) => {
      const data = new DataTransfer();
      const part = typeof content === 'string' ? content : new Uint8Array(content);
      data.items.add(
        new File(
          Array.from({ length: times }, () => part),
          name,
        ),
      );
      const target = document.elementFromPoint(at.x, at.y);
      if (!target) throw new Error(`nothing on the page at ${at.x}, ${at.y}`);
      for (const type of ['dragenter', 'dragover', 'drop']) {
        target.dispatchEvent(
          new DragEvent(type, {
            bubbles: true,
            cancelable: true,
            dataTransfer: data,
            clientX: at.x,
            clientY: at.y,
          }),
        );
      }
    },
    { name: file.name, content, times: file.times ?? 1, at },
  );
}

/** Drops a file and says yes to what its preview says. */
export async function bringIn(
  page: Page,
  file: DroppedFile,
  at?: { x: number; y: number },
): Promise<void> {
  await dropFile(page, file, at);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Add \d/ }).click();
  await dialog.waitFor({ state: 'detached' });
}
