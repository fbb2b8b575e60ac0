import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Fails when axe finds a fault that it calls serious or critical, on the page or only within a part of it. */
export async function expectAccessible(page: Page, within = 'html'): Promise<void> {
  // What is still fading in has no contrast yet.
  await page
    .locator(within)
    .first()
    .evaluate(async (part) => {
      const running = part.getAnimations({ subtree: true });
      const ending = running.filter(
        ({ effect }) => effect?.getComputedTiming().endTime !== Infinity,
      );
      await Promise.allSettled(ending.map(({ finished }) => finished));
    });
  const { violations } = await new AxeBuilder({ page }).include(within).analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.html).join(', ')})`);
  expect(serious).toEqual([]);
}
