import type { RecordId } from '@feltline/board';
import { enterGroupAt } from '../../choose.ts';
import type { Editor } from '../../editor.ts';
import type { Handle } from '../../kind-gestures.ts';
import { isLocked } from '../../locks.ts';
import { openTarget } from '../../open-target.ts';
import { type Pointer, slopOf } from '../../pointer.ts';
import type { Target } from '../../target.ts';
import { isCreationTool } from '../../tool.ts';
import type { ToolState } from '../../tool-state.ts';
import { createAt } from '../create-at.ts';
import { panning } from '../panning.ts';
import { clickEmpty, pressing, pressingEmpty, pressingHandle } from './pressing.ts';
import { type ResizeHandle, resizeHandleAt } from './resize-handles.ts';
import { resizing } from './resizing.ts';
import { type TurnHandle, turnCursor, turnHandle } from './turn-handle.ts';
import { turning } from './turning.ts';

/** A kind's control answers within this distance, screen pixels: 24 px across for a mouse. */
const handleReachPx = 12;
const coarseHandleReachPx = 22;
const turnReachPx = 8;

type Hit =
  | { readonly kind: 'handle'; readonly object: RecordId; readonly handle: Handle }
  | { readonly kind: 'resize'; readonly handle: ResizeHandle }
  | { readonly kind: 'turn'; readonly handle: TurnHandle }
  | { readonly kind: 'target'; readonly target: Target; readonly click: (() => void) | undefined };

/** The selection tool at rest: tells what is under the pointer and what a press there begins. */
export function selectIdle(editor: Editor): ToolState {
  let under: Hit | undefined;
  return {
    name: 'select',
    get cursor() {
      return cursorOver(editor, under);
    },
    pointerMove(now) {
      const before = cursorOver(editor, under);
      const hit = hitAt(editor, now);
      under = hit;
      editor.setHover(
        hit?.kind === 'target'
          ? hit.target
          : hit?.kind === 'handle'
            ? { object: hit.object }
            : undefined,
      );
      if (cursorOver(editor, under) !== before) editor.notify('tool');
    },
    pointerDown(press) {
      const hit = hitAt(editor, press);
      if (!hit) {
        editor.enter(
          press.pointerType === 'touch'
            ? panning(editor, press, () => clickEmpty(editor, press))
            : pressingEmpty(editor, press),
        );
      } else if (hit.kind === 'resize') {
        editor.enter(
          pressingHandle(editor, press, {
            start: () => resizing(editor, hit.handle.corner, press),
          }),
        );
      } else if (hit.kind === 'turn') {
        editor.enter(
          pressingHandle(editor, press, { start: () => turning(editor, hit.handle, press) }),
        );
      } else if (hit.kind === 'handle') {
        const { handle } = hit;
        editor.enter(
          pressingHandle(editor, press, {
            ...(handle.gesture ? { start: () => handle.gesture?.(press, editor) } : {}),
            ...(handle.run ? { click: () => handle.run?.(editor) } : {}),
          }),
        );
      } else editor.enter(pressing(editor, hit.target, press, hit.click));
    },
    doubleClick(pointer) {
      if (editor.readOnly) return;
      const hit = hitAt(editor, pointer);
      if (hit && (hit.kind !== 'target' || hit.click)) return;
      if (hit && enterGroupAt(editor, hit.target)) return;
      if (hit && openTarget(editor, hit.target, { at: pointer.board })) return;
      const tool = editor.tools.filter(isCreationTool).find((one) => one.onDoubleClick);
      if (tool && (!hit || hit.target.part !== undefined)) createAt(editor, tool, pointer.board);
    },
  };
}

function hitAt(editor: Editor, pointer: Pointer): Hit | undefined {
  const { zoom } = editor.camera;
  const coarse = pointer.pointerType !== 'mouse';
  const reach = (coarse ? coarseHandleReachPx : handleReachPx) / zoom;
  const resize = resizeHandleAt(editor, pointer.board, reach);
  if (resize) return { kind: 'resize', handle: resize };
  const turn = turnHandle(editor);
  // above something that is not chosen only the control itself counts, and a finger means the thing
  const own = !turn?.isOver ? reach : coarse ? 0 : turnReachPx / zoom;
  if (turn && Math.hypot(turn.at.x - pointer.board.x, turn.at.y - pointer.board.y) <= own)
    return { kind: 'turn', handle: turn };
  const control = editor.handles.find(
    ({ handle }) =>
      Math.hypot(handle.at.x - pointer.board.x, handle.at.y - pointer.board.y) <= reach,
  );
  if (control) return { kind: 'handle', ...control };
  const target = editor.hitTest(pointer.board, slopOf(pointer.pointerType) / zoom);
  return target && { kind: 'target', target, click: clickOn(editor, target, pointer) };
}

function clickOn(editor: Editor, { object }: Target, { board: at }: Pointer) {
  const record = editor.board.get(object);
  if (!record || record.problem !== undefined) return undefined;
  const gestures = editor.gestures.get(record.kind);
  const mayClick = gestures?.readersClick || !(editor.readOnly || isLocked(editor, object));
  return mayClick ? gestures?.clickAt?.(record, at, editor) : undefined;
}

function cursorOver(editor: Editor, hit: Hit | undefined): string {
  if (hit?.kind === 'resize') return hit.handle.cursor;
  if (hit?.kind === 'turn') return turnCursor;
  if (hit?.kind === 'handle') return hit.handle.cursor ?? 'pointer';
  if (!hit) return 'default';
  if (hit.click) return 'pointer';
  if (isLocked(editor, hit.target.object)) return 'default';
  const record = editor.board.get(hit.target.object);
  const own =
    record &&
    editor.gestures.get(record.kind)?.cursor?.(record, hit.target.part, editor.preview.read);
  return own ?? (editor.readOnly ? 'default' : 'move');
}
