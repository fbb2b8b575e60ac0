import type { RecordId } from '@feltline/board';
import { centreOf, inflateBox, lerp, type Point } from '@feltline/geometry';
import { holderOf } from '../../changes/move-objects.ts';
import { commonBounds } from '../../common-bounds.ts';
import type { Editor } from '../../editor.ts';
import { keptUntilChange } from '../../kept-until-change.ts';
import { unlocked } from '../../locks.ts';
import { cornersOf, type Outline, outlineOf } from '../../outline.ts';
import { handleRoomPx } from './handle-room.ts';

export type ResizeCorner = 'nw' | 'ne' | 'se' | 'sw';

export type ResizeSide = 'e' | 'w';

export interface ResizeHandle {
  readonly corner: ResizeCorner | ResizeSide;
  /** Board space. */
  readonly at: Point;
  readonly cursor: string;
}

/** What is resized together: the chosen objects, if all of them can be. */
export interface Resizable {
  readonly ids: readonly RecordId[];
  readonly outline: Outline;
  /** It may lose its proportions. */
  readonly free: boolean;
  /** Only one object, whose kind knows what pulling a side means. */
  readonly sides: boolean;
}

const corners: readonly ResizeCorner[] = ['nw', 'ne', 'se', 'sw'];
const cursors = ['nwse-resize', 'ns-resize', 'nesw-resize', 'ew-resize'];
/** Below this size on screen the handles would cover what they belong to. */
const smallestPx = 16;

export const resizable = keptUntilChange((editor): Resizable | undefined => {
  const { preview, selection } = editor;
  if (editor.readOnly) return undefined;
  const chosen = unlocked(editor, selection.ids);
  const free = chosen.filter((id) => !isHeld(editor, id));
  const ids = free.length === chosen.length ? chosen : free;
  const ways = ids.map((id) => resizeOf(editor, id));
  const [only] = ids;
  if (ids.length === 1 && only) {
    if (ways[0] === 'none') return undefined;
    const outline = outlineOf(preview.read, only);
    const sides = editor.gesturesOf(only)?.resized !== undefined;
    return outline && { ids, outline, free: ways[0] === 'free' && !sides, sides };
  }
  if (!ways.some((way) => way !== 'none')) return undefined;
  const box = commonBounds(editor, ids);
  const isFree = !ways.includes('proportional') && ids.every((id) => isUpright(editor, id));
  return box && { ids, outline: { box, degrees: 0 }, free: isFree, sides: false };
});

export function resizeHandles(editor: Editor): ResizeHandle[] {
  const { name } = editor.state;
  if (name !== 'select' && name !== 'resizing') return [];
  if (editor.editing) return [];
  const what = resizable(editor);
  if (!what) return [];
  const { box, degrees } = what.outline;
  if (Math.max(box.width, box.height) * editor.camera.zoom < smallestPx) return [];
  const { zoom } = editor.camera;
  const at = cornersOf(inflateBox(box, handleRoomPx(box, zoom) / zoom), degrees);
  const handles: ResizeHandle[] = at.map((point, i) => ({
    corner: corners[i] as ResizeCorner,
    at: point,
    cursor: cursorAt(i % 2 === 0 ? 0 : 2, degrees),
  }));
  if (!what.sides) return handles;
  const cursor = cursorAt(3, degrees);
  return [
    ...handles,
    { corner: 'e', at: lerp(at[1], at[2], 0.5), cursor },
    { corner: 'w', at: lerp(at[3], at[0], 0.5), cursor },
  ];
}

export function resizeHandleAt(
  editor: Editor,
  point: Point,
  reach: number,
): ResizeHandle | undefined {
  const what = resizeHandles(editor);
  const [a, , c] = what;
  if (!a || !c) return undefined;
  // small things keep a middle by which they can be moved
  const inner = Math.hypot(c.at.x - a.at.x, c.at.y - a.at.y) / 5;
  const centre = centreOf({
    x: a.at.x,
    y: a.at.y,
    width: c.at.x - a.at.x,
    height: c.at.y - a.at.y,
  });
  if (Math.hypot(point.x - centre.x, point.y - centre.y) < inner) return undefined;
  return what.find(({ at }) => Math.hypot(at.x - point.x, at.y - point.y) <= reach);
}

/** What only moves along says `none`. */
function resizeOf(editor: Editor, id: RecordId): 'proportional' | 'free' | 'none' {
  const record = editor.board.get(id);
  const kind = record && editor.board.kinds.get(record.kind);
  if (!record?.geometry || !kind || record.problem !== undefined) return 'none';
  return kind.resize ?? 'none';
}

function isHeld({ board }: Editor, id: RecordId): boolean {
  return holderOf(board.read, board.kinds, id) !== undefined;
}

function isUpright({ board }: Editor, id: RecordId): boolean {
  return (board.get(id)?.geometry?.[4] ?? 0) % 360 === 0;
}

function cursorAt(start: number, degrees: number): string {
  return cursors[(((start + Math.round(degrees / 45)) % 4) + 4) % 4] as string;
}
