import type { Page } from '@playwright/test';
import type { BoardPage, WireRecord } from './board-page.ts';

/** Below everything else on the board, one of each kind; board units. */
const BELOW = 5000;
const APART = 800;

const records: readonly Omit<WireRecord, 'id'>[] = [
  { kind: 'text', geometry: [0, 0, 240, 60, 0], text: 'Goals' },
  { kind: 'shape', geometry: [0, 0, 200, 120, 0], props: { shape: 'diamond' }, text: 'Paid?' },
  { kind: 'frame', geometry: [0, 0, 420, 260, 0], text: 'Week 1' },
  { kind: 'stamp', geometry: [0, 0, 56, 56, 0], props: { emoji: '👍' } },
  {
    kind: 'link-card',
    geometry: [0, 0, 320, 88, 0],
    props: { url: 'https://example.org/' },
    text: 'Example',
  },
  {
    kind: 'image',
    geometry: [0, 0, 320, 160, 0],
    props: { hash: '0'.repeat(64), type: 'image/png', natural: [320, 160], name: 'shop.png' },
  },
];

const idOf = (kind: string) => `surface-${kind}`;

/** Puts one object of each kind on the board that a template does not bring. */
export async function addObjects(board: BoardPage): Promise<void> {
  const placed = records.map((record, i): WireRecord => {
    const [, , width, height] = record.geometry ?? [0, 0, 0, 0];
    return {
      ...record,
      id: idOf(record.kind),
      geometry: [i * APART, BELOW, width, height, 0],
    };
  });
  const x = records.length * APART;
  const line = { from: { x, y: BELOW }, to: { x: x + 300, y: BELOW + 120 } };
  const connector = { id: idOf('connector'), kind: 'connector', props: line, text: 'yes' };
  await board.create([...placed, connector]);
  await board.setCamera({ x: 0, y: BELOW + APART, zoom: 1 });
  const { page } = board;
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  await page.keyboard.press('p');
  await page.mouse.move(width / 2 - 60, height / 2);
  await page.mouse.down();
  await page.mouse.move(width / 2 + 60, height / 2 + 40, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.press('v');
  await board.setCamera({ x: 0, y: BELOW + 2 * APART, zoom: 1 });
  await page.keyboard.press('Shift+T');
  await page.mouse.click(width / 2, height / 2);
  for (let i = 0; i < 3; i++) await page.keyboard.press('Escape');
}

/** Brings the object of a kind to the middle and chooses it, or what stands in it. */
export const chooseKind =
  (kind: string, partKind?: string) =>
  async (board: BoardPage, page: Page): Promise<void> => {
    const all = await board.records();
    const id = all.find(
      (one) => one.kind === kind && one.geometry?.[1] !== undefined && isBelow(one),
    )?.id;
    const object = id ?? idOf(kind);
    await standInTheMiddle(board, page, object);
    const part = all.find((one) => one.kind === partKind && one.props?.[kind] === object)?.id;
    if (partKind && !part) throw new Error(`expected a ${partKind} in the ${kind}, got none`);
    await board.choose(object, part);
  };

const isBelow = ({ geometry }: WireRecord) => (geometry?.[1] ?? 0) >= BELOW;

async function standInTheMiddle(board: BoardPage, page: Page, object: string): Promise<void> {
  const { width: w = 0, height: h = 0 } = page.viewportSize() ?? {};
  await board.setCamera({ x: 0, y: BELOW, zoom: 1 });
  const box = await board.boxOf(object);
  const zoom = Math.min(1, (w - 80) / box.width, (h - 400) / box.height);
  const x = box.x + box.width / 2 - w / 2 / zoom;
  const y = BELOW + box.y + box.height / 2 - h / 2 / zoom;
  await board.setCamera({ x, y, zoom });
}
