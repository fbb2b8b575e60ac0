import type { RecordId } from '@feltline/board';
import type { Point } from '@feltline/geometry';
import type { Editor } from './editor.ts';
import { outlineOf, pointInOutline } from './outline.ts';
import type { Target } from './target.ts';

/** Lines and titles answer this far outside their bounds, screen pixels. */
const reachPx = 28;

/** The topmost target at a board point. What lies exactly under the point goes before what is only within `slop`. */
export function hitTest(editor: Editor, point: Point, slop: number): Target | undefined {
  const near = objectsNear(editor, point, Math.max(slop, reachPx / editor.camera.zoom));
  return (
    hitPinned(editor, near, point) ??
    hitAmong(editor, near, point, 0, slop) ??
    (slop > 0 ? hitAmong(editor, near, point, slop, slop) : undefined)
  );
}

/** Objects around a board point as people see them now, topmost first. */
export function objectsNear(editor: Editor, point: Point, slop: number): RecordId[] {
  const area = { x: point.x - slop, y: point.y - slop, width: 2 * slop, height: 2 * slop };
  // the index knows the records; what a gesture has moved is looked at one by one
  const ids = new Set([...editor.index.search(area), ...editor.preview.active]);
  return [...ids].sort((a, b) => editor.board.compareZ(b, a));
}

/** Pinned headers are painted above all objects. */
function hitPinned(editor: Editor, ids: readonly RecordId[], point: Point): Target | undefined {
  const { read } = editor.preview;
  for (const id of ids) {
    const record = read.record(id);
    if (!record || record.problem !== undefined) continue;
    const gestures = editor.gestures.get(record.kind);
    const hit = gestures?.hitPinned?.(record, point, editor.camera, read);
    if (hit) return { object: id, ...hit };
  }
  return undefined;
}

function hitAmong(
  editor: Editor,
  ids: readonly RecordId[],
  point: Point,
  outlineSlop: number,
  partSlop: number,
): Target | undefined {
  const read = editor.preview.read;
  for (const id of ids) {
    const outline = outlineOf(read, id);
    const record = read.record(id);
    if (!outline || !record) continue;
    const gestures = record.problem === undefined ? editor.gestures.get(record.kind) : undefined;
    const isUnder = gestures?.covers
      ? gestures.covers(record, point, outlineSlop, read, editor.camera)
      : pointInOutline(point, outline.box, outline.degrees, outlineSlop);
    if (!isUnder) continue;
    const part = gestures?.hitPart?.(record, point, partSlop, read, editor.views.get(record.id));
    return part === undefined ? { object: id } : { object: id, part };
  }
  return undefined;
}
