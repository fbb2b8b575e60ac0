import type { Box, Point } from '@feltline/geometry';

type Size = readonly [width: number, height: number];

const gap = 20;
/** A single picture takes at most this much of the view, several together a little more. */
const oneShare = 0.6;
const allShare = 0.85;
const smallest = 48;

/**
 * Where pictures go that were brought together, around `middle`: in their own proportions and at most their own size,
 * in rows as near to a square as may be, so that all of them can be seen. Sizes in pixels, boxes in board units.
 */
export function placePictures(
  sizes: readonly Size[],
  middle: Point,
  view: Pick<Box, 'width' | 'height'>,
): Box[] {
  const columns = Math.ceil(Math.sqrt(sizes.length));
  const rows = Math.ceil(sizes.length / columns);
  const share = sizes.length === 1 ? oneShare : allShare;
  const cell = {
    width: Math.max(smallest, (view.width * share - (columns - 1) * gap) / columns),
    height: Math.max(smallest, (view.height * share - (rows - 1) * gap) / rows),
  };
  const fitted = sizes.map((size) => sized(size, cell));
  const lines = Array.from({ length: rows }, (_, row) =>
    fitted.slice(row * columns, (row + 1) * columns),
  );
  const heights = lines.map((line) => Math.max(...line.map(({ height }) => height)));
  const total = heights.reduce((sum, height) => sum + height, 0) + (rows - 1) * gap;
  let y = middle.y - total / 2;
  return lines.flatMap((line, row) => {
    const height = heights[row] as number;
    const width = line.reduce((sum, one) => sum + one.width, 0) + (line.length - 1) * gap;
    let x = middle.x - width / 2;
    const boxes = line.map((one) => {
      const box = { ...one, x, y: y + (height - one.height) / 2 };
      x += one.width + gap;
      return box;
    });
    y += height + gap;
    return boxes;
  });
}

function sized([width, height]: Size, cell: { width: number; height: number }) {
  const most = Math.min(1, cell.width / width, cell.height / height);
  const least = smallest / Math.max(width, height);
  const scale = Math.max(most, Math.min(least, cell.width / width, cell.height / height));
  return { width: width * scale, height: height * scale };
}
