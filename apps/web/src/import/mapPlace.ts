import type { Board, RecordId } from '@feltline/board';
import { type Box, type Point, pointInBox } from '@feltline/geometry';

/** Air around a new map, and about how large one is, board units. */
const GAP = 80;
const NEW_MAP = { width: 1200, height: 700 };

/** The maps of a board that can be read, in the order in which they stand. */
export function mapsOn(board: Board): { id: RecordId; title: string }[] {
  return board.read.ofKind('journey-map').flatMap((id) => {
    const map = board.get(id);
    return map && map.problem === undefined ? [{ id, title: map.text ?? '' }] : [];
  });
}

/** The map at a point, `board` space. */
export function mapUnder(board: Board, at: Point): RecordId | undefined {
  return mapsOn(board).find(({ id }) => {
    const box = board.read.box(id);
    return box !== undefined && pointInBox(at, box);
  })?.id;
}

/** The file's name as a title: several maps on a board can then be told apart. */
export function titleOf(name: string): string {
  const words = name
    .replace(/\.[^.]+$/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

/** `at`, or a place below everything when something stands where the new map would be. Board space. */
export function freeSpot(board: Board, at: Point): Point {
  const boxes = [...board.objects()]
    .map((id) => board.read.box(id))
    .filter((box): box is Box => box !== undefined);
  const isTaken = boxes.some(
    ({ x, y, width, height }) =>
      at.x < x + width &&
      at.x + NEW_MAP.width > x &&
      at.y < y + height &&
      at.y + NEW_MAP.height > y,
  );
  if (!isTaken) return at;
  const left = Math.min(...boxes.map(({ x }) => x));
  return { x: left, y: Math.max(...boxes.map(({ y, height }) => y + height)) + GAP };
}
