import type { Box } from '@feltline/geometry';

/** Rows from top to bottom, each from left to right; things share a row if the middle of one lies beside the first of it. */
export function readingOrder<T>(items: Iterable<readonly [T, Box]>): T[] {
  return readingRows(items).flat();
}

/** The rows themselves. */
export function readingRows<T>(items: Iterable<readonly [T, Box]>): T[][] {
  const sorted = [...items].sort(([, a], [, b]) => a.y - b.y || a.x - b.x);
  const rows: { top: number; bottom: number; items: (readonly [T, Box])[] }[] = [];
  for (const item of sorted) {
    const [, box] = item;
    const middle = box.y + box.height / 2;
    const row = rows.at(-1);
    const first = row?.items[0]?.[1];
    const shares =
      row &&
      first &&
      (within(middle, row.top, row.bottom) ||
        within(first.y + first.height / 2, box.y, box.y + box.height));
    if (shares) row.items.push(item);
    else rows.push({ top: box.y, bottom: box.y + box.height, items: [item] });
  }
  return rows.map((row) =>
    row.items.sort(([, a], [, b]) => a.x - b.x || a.y - b.y).map(([one]) => one),
  );
}

function within(value: number, from: number, to: number): boolean {
  return value >= from && value <= to;
}
