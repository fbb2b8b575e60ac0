import type { Read, RecordId } from '@feltline/board';
import type { Box } from '@feltline/geometry';
import type { FrameProps } from './frame.model.ts';

interface Placed {
  readonly id: RecordId;
  readonly box: Box;
}

/** The frames as they are presented and printed: by their number, then those without one in reading order. */
export function framesInOrder(read: Read): RecordId[] {
  const numbered: { readonly id: RecordId; readonly number: number }[] = [];
  const others: Placed[] = [];
  for (const id of read.ofKind('frame')) {
    const record = read.record(id);
    const box = read.box(id);
    if (!record || !box || record.problem !== undefined) continue;
    const { number } = record.props as unknown as FrameProps;
    if (number === undefined) others.push({ id, box });
    else numbered.push({ id, number });
  }
  numbered.sort((a, b) => a.number - b.number);
  return [...numbered.map(({ id }) => id), ...inRows(others).map(({ id }) => id)];
}

/** Rows from top to bottom, each from left to right; a frame is in the row whose first one it stands beside. */
function inRows(frames: readonly Placed[]): Placed[] {
  const rows: Placed[][] = [];
  for (const frame of [...frames].sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)) {
    const row = rows.at(-1);
    const first = row?.[0]?.box;
    if (row && first && middleOf(frame.box) <= first.y + first.height && isBeside(frame.box, first))
      row.push(frame);
    else rows.push([frame]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.box.x - b.box.x));
}

const middleOf = ({ y, height }: Box): number => y + height / 2;

const isBeside = (a: Box, b: Box): boolean => a.x >= b.x + b.width || b.x >= a.x + a.width;
