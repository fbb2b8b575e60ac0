import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../e2e/support/find-chromium.ts';
import { layoutFaults } from '../e2e/support/layout-faults.ts';
import { TestServer } from '../e2e/support/server.ts';
import {
  closeSurface,
  looks,
  nameOf,
  openLook,
  openSurface,
  surfaces,
} from '../e2e/support/surfaces.ts';
import { root } from './lib/root.ts';
import { buildWebIfStale } from './lib/web-build.ts';

/**
 * Pictures of every toolbar, menu, panel and dialog, for somebody to look at: `node scripts/contact-sheets.ts [folder]
 * [part of a look's name] [part of a surface's name]`. One sheet per look, put together by ImageMagick where it is installed.
 */
const [folder = join(root, 'test-results/contact-sheets'), lookPart = '', surfacePart = ''] =
  process.argv.slice(2);

mkdirSync(folder, { recursive: true });
await buildWebIfStale();
const server = await TestServer.start();
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--disable-quic', '--disable-component-update', '--disable-background-networking'],
});
for (const look of looks.filter((one) => nameOf(one).includes(lookPart))) {
  const { locale, width, height } = look;
  const context = await browser.newContext({ locale, viewport: { width, height } });
  const page = await context.newPage();
  page.setDefaultTimeout(4000);
  const { links } = await server.newBoard({ template: 'e1', locale });
  const board = await openLook(page, links.owner.url, look);
  const camera = await board.camera();
  const pictures: string[] = [];
  for (const surface of surfaces.filter(({ name }) => name.includes(surfacePart))) {
    try {
      await openSurface(surface, board);
      for (const fault of await layoutFaults(page))
        process.stdout.write(`${nameOf(look)}, ${surface.name}: ${fault}\n`);
    } catch (error) {
      process.stdout.write(`${nameOf(look)}, ${surface.name}: ${String(error).split('\n')[0]}\n`);
    }
    const path = join(folder, `${nameOf(look)} ${surface.name.replaceAll(/[:,]/g, '')}.png`);
    await page.screenshot({ path });
    pictures.push(path);
    await closeSurface(surface, board, camera);
  }
  await context.close();
  putTogether(pictures, join(folder, nameOf(look)), width);
}
await browser.close();
await server.discard();

function putTogether(pictures: readonly string[], name: string, width: number): void {
  const columns = width > 1000 ? 4 : 8;
  const shown = width > 1000 ? 640 : 320;
  const { error, status } = spawnSync('montage', [
    ...pictures,
    ...['-geometry', `${shown}x+8+8`, '-tile', `${columns}x`],
    `${name}.sheet.png`,
  ]);
  if (!error && status === 0) return;
  const rows = pictures.map((path) => `<img src="${path}" width="${shown}">`);
  writeFileSync(`${name}.html`, `<!doctype html><meta charset="utf-8">${rows.join('\n')}`);
}
