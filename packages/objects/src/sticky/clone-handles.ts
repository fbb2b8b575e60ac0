import type { BoardRecord, Read } from '@feltline/board';
import { addBeside, type Handle, type Lens } from '@feltline/editor';
import { rotatedBounds } from '@feltline/geometry';

/** Farther out they are in nobody's way, board units are too small to aim at below this zoom. */
const leastZoom = 0.4;
/** From the edge to the middle of the control, screen pixels: outside of what connects. */
const outPx = 34;

/** A plus at each side of a chosen note makes another one there, in its colour. */
export function cloneHandles(
  record: BoardRecord,
  read: Read,
  lens: Lens | undefined,
): readonly Handle[] {
  const box = read.box(record.id);
  if (!lens || lens.zoom < leastZoom || !box || !record.geometry) return [];
  const { x, y, width, height } = rotatedBounds(upright(record.geometry), record.geometry[4]);
  const out = outPx / lens.zoom;
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  const places = [
    { side: 'top', at: { x: middleX, y: y - out } },
    { side: 'right', at: { x: x + width + out, y: middleY } },
    { side: 'bottom', at: { x: middleX, y: y + height + out } },
    { side: 'left', at: { x: x - out, y: middleY } },
  ] as const;
  return places.map(({ side, at }) => ({
    id: `beside:${side}`,
    at,
    icon: 'plus',
    label: 'handle.addBeside',
    cursor: 'pointer',
    ifChosen: true,
    run: (editor) => void addBeside(editor, record.id, side),
  }));
}

function upright([x, y, width, height]: readonly number[]) {
  return { x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 };
}
