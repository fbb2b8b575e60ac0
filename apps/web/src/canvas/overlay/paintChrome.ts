import type { RecordId } from '@feltline/board';
import {
  commonBounds,
  type Editor,
  groupOutlines,
  handleRoomPx,
  isLocked,
  manyChosen,
  outlineOf,
  partAt,
  seenBoxOf,
} from '@feltline/editor';
import { type Box, boxFromPoints } from '@feltline/geometry';
import type { Theme } from '@feltline/scene';
import { strokeOutline } from './outline.ts';
import { paintGroups } from './paintGroups.ts';
import { paintGuides } from './paintGuides.ts';
import { paintHandles } from './paintHandles.ts';
import { paintLocks } from './paintLocks.ts';
import { paintTip } from './paintTip.ts';
import { paintTurnHandle } from './paintTurnHandle.ts';

const HANDLE_PX = 9;
const CONTOUR_ALPHA = 0.3;
const CONTOUR_GROW = 5;
const OUTLINE_GROW_PX = 2;

/** Says of an object whether it is being moved and painted elsewhere, together with its outline. */
export type IsMoving = (id: RecordId) => boolean;

/** Selection, hover, focus, drop target, marquee, guides and handles. Screen space. */
export function paintChrome(
  ctx: CanvasRenderingContext2D,
  editor: Editor,
  theme: Theme,
  isMoving: IsMoving,
): void {
  paintDropTarget(ctx, editor, theme);
  paintRemoteSelections(ctx, editor);
  paintHover(ctx, editor, theme);
  paintGroups(ctx, editor, theme);
  paintSelection(ctx, editor, theme, isMoving);
  paintTurnHandle(ctx, editor, theme);
  paintFocus(ctx, editor, theme);
  paintHandles(ctx, editor, theme);
  paintLocks(ctx, editor, theme);
  paintGuides(ctx, editor, theme);
  paintMarquee(ctx, editor, theme);
  paintTip(ctx, editor, theme);
}

/** Whether paintChrome and paintPeople would draw nothing. */
export function isChromeBlank(editor: Editor, isMoving: IsMoving): boolean {
  const { selection, hover, guides, marquee, dropTarget, remote } = editor;
  const isAround = (hover !== undefined || selection.size > 0) && !isAllMoving(editor, isMoving);
  return (
    !isAround &&
    guides.length === 0 &&
    marquee === undefined &&
    dropTarget === undefined &&
    remote.people.length === 0 &&
    editor.tip === undefined &&
    editor.handles.length === 0
  );
}

/** All that is chosen is on its way and has its outline with it, and nothing else has one. */
function isAllMoving(editor: Editor, isMoving: IsMoving): boolean {
  const { selection, hover, state } = editor;
  return (
    state.name === 'dragging' &&
    selection.size <= manyChosen &&
    selection.focused?.part === undefined &&
    selection.ids.every(isMoving) &&
    (hover === undefined || selection.has(hover.object)) &&
    groupOutlines(editor).length === 0
  );
}

function paintSelection(
  ctx: CanvasRenderingContext2D,
  editor: Editor,
  theme: Theme,
  isMoving: IsMoving,
): void {
  const around = outlined(editor).filter((id) => !isMoving(id));
  paintOutlines(ctx, editor, theme, around);
  ctx.lineWidth = 1.5;
  ctx.strokeStyle = theme.accent;
  ctx.fillStyle = theme.panel;
  const handles = editor.resizeHandles;
  if (editor.selection.size > 1) paintBounds(ctx, editor);
  for (const { at } of handles) {
    const { x, y } = editor.camera.toScreen(at);
    ctx.beginPath();
    ctx.roundRect(x - HANDLE_PX / 2, y - HANDLE_PX / 2, HANDLE_PX, HANDLE_PX, 2);
    ctx.fill();
    ctx.stroke();
  }
}

/** The outlines of those of the objects that are chosen. Screen space. */
export function paintSelected(
  ctx: CanvasRenderingContext2D,
  editor: Editor,
  theme: Theme,
  ids: readonly RecordId[],
): void {
  const chosen = new Set(outlined(editor));
  paintOutlines(
    ctx,
    editor,
    theme,
    ids.filter((id) => chosen.has(id)),
  );
}

function paintOutlines(
  ctx: CanvasRenderingContext2D,
  editor: Editor,
  theme: Theme,
  ids: readonly RecordId[],
): void {
  const { selection, editing } = editor;
  for (const id of ids) {
    if (editing?.object === id && editing.part !== undefined) continue;
    const hasPart = selection.focused?.object === id && selection.focused.part !== undefined;
    // Around the whole a hint is enough while a part of it has the focus.
    ctx.globalAlpha = hasPart ? 0.35 : 1;
    outline(ctx, editor, id, {
      color: isLocked(editor, id) ? theme.muted : theme.accent,
      width: hasPart ? 1 : 1.5,
      grow: hasPart ? 3 : selection.size === 1 ? growOf(editor, id) : OUTLINE_GROW_PX,
    });
  }
  ctx.globalAlpha = 1;
}

/** Around the only chosen object the line goes through its handles. */
function growOf({ preview, camera }: Editor, id: RecordId): number {
  const box = outlineOf(preview.read, id)?.box;
  return Math.max(OUTLINE_GROW_PX, box ? handleRoomPx(box, camera.zoom) : 0);
}

/** What has a line of its own: of thousands only those in view, if they are few, and none while they move. */
function outlined({ camera, index, preview, selection }: Editor): readonly RecordId[] {
  if (selection.size <= manyChosen) return selection.ids;
  if (preview.patches.length > 0) return [];
  const near = index.search(camera.view).filter((id) => selection.has(id));
  return near.length > manyChosen ? [] : near;
}

/** What the common handles belong to, or what stands for the lines that are not there; board space. */
function boundsShown(editor: Editor): Box | undefined {
  const [a, , c] = editor.resizeHandles;
  if (a && c) return boxFromPoints(a.at, c.at);
  const { ids, size } = editor.selection;
  return size > manyChosen ? commonBounds(editor, ids) : undefined;
}

/** Of several things: what their common handles belong to. */
function paintBounds(ctx: CanvasRenderingContext2D, editor: Editor): void {
  const box = boundsShown(editor);
  if (!box) return;
  const { x, y, width, height } = editor.camera.boxToScreen(box);
  ctx.lineWidth = 1;
  ctx.strokeRect(
    x - OUTLINE_GROW_PX,
    y - OUTLINE_GROW_PX,
    width + 2 * OUTLINE_GROW_PX,
    height + 2 * OUTLINE_GROW_PX,
  );
  ctx.lineWidth = 1.5;
}

function paintHover(ctx: CanvasRenderingContext2D, editor: Editor, theme: Theme): void {
  const { hover, selection, tool } = editor;
  if (!hover || tool !== 'select' || selection.has(hover.object) || hover.part !== undefined)
    return;
  outline(ctx, editor, hover.object, { color: theme.accent, width: 1, grow: 1 });
}

/** The focused part of an object, such as a stage or an emotion point. */
function paintFocus(ctx: CanvasRenderingContext2D, editor: Editor, theme: Theme): void {
  const { focused } = editor.selection;
  if (focused?.part === undefined) return;
  const box = seenBoxOf(editor, focused);
  // While it is dragged the place it goes to is outlined already.
  if (!box || editor.dropTarget) return;
  const at = editor.camera.boxToScreen(box);
  const isPoint = partAt(editor, focused)?.role === 'slider';
  strokeOutline(ctx, at, 0, {
    color: theme.accent,
    width: isPoint ? 1.5 : 2,
    grow: 1,
    radius: isPoint ? at.width / 2 + 1 : 6,
  });
}

function paintRemoteSelections(ctx: CanvasRenderingContext2D, editor: Editor): void {
  for (const person of editor.remote.people) {
    for (const id of person.selection) {
      outline(ctx, editor, id, { color: person.user.color, width: 1.5, grow: 3 });
    }
    if (person.moving) {
      strokeOutline(ctx, editor.camera.boxToScreen(person.moving.to), 0, {
        color: person.user.color,
        width: 1.5,
        dash: [5, 4],
      });
    }
  }
}

function paintDropTarget(ctx: CanvasRenderingContext2D, editor: Editor, theme: Theme): void {
  if (!editor.dropTarget) return;
  const { x, y, width, height } = editor.camera.boxToScreen(editor.dropTarget);
  ctx.beginPath();
  ctx.roundRect(x + 2, y + 2, width - 4, height - 4, 6);
  ctx.save();
  ctx.globalAlpha = 0.12;
  ctx.fillStyle = theme.accent;
  ctx.fill();
  ctx.restore();
  ctx.strokeStyle = theme.accent;
  ctx.lineWidth = 1.5;
  ctx.stroke();
}

function paintMarquee(ctx: CanvasRenderingContext2D, editor: Editor, theme: Theme): void {
  if (!editor.marquee) return;
  const { x, y, width, height } = editor.camera.boxToScreen(editor.marquee);
  ctx.save();
  ctx.globalAlpha = 0.08;
  ctx.fillStyle = theme.accent;
  ctx.fillRect(x, y, width, height);
  ctx.restore();
  ctx.strokeStyle = theme.accent;
  ctx.lineWidth = 1;
  ctx.strokeRect(Math.round(x) + 0.5, Math.round(y) + 0.5, Math.round(width), Math.round(height));
}

function outline(
  ctx: CanvasRenderingContext2D,
  editor: Editor,
  id: RecordId,
  style: { color: string; width: number; grow: number },
): void {
  const { read } = editor.preview;
  const stands = outlineOf(read, id);
  if (!stands) return;
  const record = read.record(id);
  const contour = record && editor.gesturesOf(id)?.contour?.(record, read);
  if (contour) {
    strokeContour(ctx, contour, editor.camera, style);
    return;
  }
  const box = editor.camera.boxToScreen(stands.box);
  strokeOutline(ctx, box, stands.degrees, { ...style, radius: 3 });
}

/** A wide pale line under the thing itself tells that it is chosen. */
function strokeContour(
  ctx: CanvasRenderingContext2D,
  d: string,
  { x, y, zoom }: Editor['camera'],
  { color, width }: { color: string; width: number },
): void {
  ctx.save();
  ctx.scale(zoom, zoom);
  ctx.translate(-x, -y);
  ctx.strokeStyle = color;
  ctx.globalAlpha *= CONTOUR_ALPHA;
  ctx.lineWidth = (width * CONTOUR_GROW) / zoom;
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.stroke(new Path2D(d));
  ctx.restore();
}
