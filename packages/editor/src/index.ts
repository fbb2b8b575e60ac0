export {
  type Action,
  type ActionGroup,
  type ActionInput,
  type ActionOption,
  defineAction,
} from './actions/action.ts';
export { Actions } from './actions/actions.ts';
export type { Ask } from './ask.ts';
export { Camera, type CameraState, type Covered, maxZoom, minZoom } from './camera.ts';
export { choose } from './choose.ts';
export { chosenOfKind, chosenOnlyOfKind } from './chosen-kinds.ts';
export type { ClipboardContent, ClipboardHost } from './clipboard.ts';
export { commonBounds, manyChosen } from './common-bounds.ts';
export { copyable } from './copyable.ts';
export type { Caret } from './editing.ts';
export { Editor } from './editor.ts';
export type {
  ContextMenuRequest,
  EditorChange,
  EditorOptions,
  Notice,
} from './editor-options.ts';
export { type GroupOutline, groupOutlines } from './group-outlines.ts';
export { holdingOf, withHeld, withoutHeld } from './held.ts';
export { objectsNear } from './hit-test.ts';
export { canKeepTool, isToolKept, keepTool, putDownTool } from './kept-tool.ts';
export { keptUntilChange } from './kept-until-change.ts';
export type { KeyPress } from './key-press.ts';
export type {
  BarAvoids,
  Handle,
  KindGestures,
  MeasureText,
  Part,
  TextPart,
  Translate,
} from './kind-gestures.ts';
export type { Lens } from './lens.ts';
export { openLink, safeLink } from './links.ts';
export { isLocked, isRemovable, unlocked } from './locks.ts';
export { focusOn, objectsInReadingOrder } from './navigation.ts';
export { nearestInDirection } from './nearest.ts';
export { type ObjectView, ObjectViews, opacityOf } from './object-views.ts';
export { orderBehindInner } from './order-behind.ts';
export { type Outline, outlineOf } from './outline.ts';
export { partAt, partsOf, seenBoxOf } from './parts-of.ts';
export type {
  Pointer,
  PointerInput,
  PointerType,
  TrailPoint,
} from './pointer.ts';
export { slopOf } from './pointer.ts';
export type { PresencePreview, PresenceState } from './presence-state.ts';
export { Preview } from './preview.ts';
export { type Peer, type Person, RemotePeople } from './remote-people.ts';
export { Selection } from './selection.ts';
export type { Guide } from './snapping.ts';
export { SpatialIndex } from './spatial-index.ts';
export { editorStrings } from './strings.ts';
export { sameTarget, type Target } from './target.ts';
export type { Tip } from './tip.ts';
export { type CreationTool, isCreationTool, type Tool } from './tool.ts';
export type { ToolState } from './tool-state.ts';
export { createAt } from './tools/create-at.ts';
export { dragging } from './tools/select/dragging.ts';
export { handleRoomPx } from './tools/select/handle-room.ts';
export { marquee } from './tools/select/marquee.ts';
export type { ResizeCorner, ResizeHandle, ResizeSide } from './tools/select/resize-handles.ts';
export { type TurnHandle, turnHandle } from './tools/select/turn-handle.ts';
export type { PinchInput, WheelInput, WheelMode } from './wheel-input.ts';
export { wholeBoard } from './whole-board.ts';
export type { FromGrid, GridSurroundings } from './writing/from-grid.ts';
export { keyWhileWriting } from './writing/keys-while-writing.ts';
export { nearestColor } from './writing/nearest-color.ts';
export { partWithWords } from './writing/part-with-words.ts';
export { gridMakers, gridSurroundings, pasteGrid } from './writing/paste-grid.ts';
export {
  isTooLong,
  linesOf,
  notesGap,
  notesPerRow,
  pasteAsOneText,
  pasteLines,
} from './writing/paste-words.ts';
export { maxPastedCells, type PastedGrid, pastedGrid } from './writing/pasted-grid.ts';
export { showMade } from './writing/show-made.ts';
export { addBeside, type Beside, besideGap } from './writing/write-beside.ts';
