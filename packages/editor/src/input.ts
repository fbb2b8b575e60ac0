import type { Point } from '@feltline/geometry';
import { AutoPan } from './auto-pan.ts';
import { choose } from './choose.ts';
import type { Editor } from './editor.ts';
import type { KeyPress } from './key-press.ts';
import { dragThreshold, type Pointer, type PointerInput } from './pointer.ts';
import { pressKey } from './press-key.ts';
import { hushTip, tipMoved } from './tip.ts';
import { panning } from './tools/panning.ts';
import { TouchPinch } from './touch-pinch.ts';
import type { PinchInput, WheelInput } from './wheel-input.ts';
import { WheelReader } from './wheel-reader.ts';

/** A finger that rests this long asks for the menu. */
const longPressMs = 500;
/** Nobody reads what flies by: what is under the pointer is looked up when the board has come to rest. */
const restMs = 120;

/** Turns pointers, wheel and keys into moves of the camera or events of the present state. */
export class Input {
  private readonly editor: Editor;
  private readonly wheelReader = new WheelReader();
  private readonly autoPan = new AutoPan();
  private readonly touches = new TouchPinch();
  private last: Pointer | undefined;
  private inside = false;
  /** The pointer whose button is down, and where it went down. */
  private pressed:
    | { readonly id: number; readonly at: Pointer; still: boolean; sinceMs: number | undefined }
    | undefined;
  private space = false;
  private penSeen = false;
  private pinchZoom: number | undefined;
  /** The board moved under the pointer, and since when it has not moved again. */
  private moved: { sinceMs: number | undefined } | undefined;

  constructor(editor: Editor) {
    this.editor = editor;
  }

  get pointer(): Point | undefined {
    return this.inside && this.last ? this.editor.camera.toBoard(this.last.screen) : undefined;
  }

  get cursor(): string | undefined {
    return this.space && !this.pressed ? 'grab' : undefined;
  }

  /** Forgets the press whose gesture was cancelled. */
  reset(): void {
    this.pressed = undefined;
    this.autoPan.stop();
  }

  pointerDown(input: PointerInput): void {
    const { editor } = this;
    // the palm of the hand that holds the pen
    if (input.pointerType === 'touch' && this.pressed?.at.pointerType === 'pen') return;
    const pointer = this.take(input);
    if (editor.contextMenu) editor.openContextMenu(undefined);
    if (editor.editing) editor.stopEditing();
    if (pointer.pointerType === 'pen') this.penDown();
    if (pointer.pointerType === 'touch') {
      this.touches.down(idOf(input), pointer.screen);
      if (this.touches.pinching) {
        if (this.touches.count === 2) editor.cancel();
        return;
      }
    }
    if (this.pressed) return;
    this.pressed = { id: idOf(input), at: pointer, still: true, sinceMs: undefined };
    const byHand = this.penSeen && pointer.pointerType === 'touch';
    if (pointer.button === 1 || pointer.button === 2 || this.space || byHand) {
      editor.enter(panning(editor, pointer));
      return;
    }
    editor.state.pointerDown?.(pointer);
  }

  /** From the first pen on fingers only move the view, and while it is down they do nothing. */
  private penDown(): void {
    this.penSeen = true;
    if (this.touches.count === 0) return;
    this.touches.clear();
    if (this.pressed?.at.pointerType === 'touch') this.editor.cancel();
  }

  pointerMove(input: PointerInput): void {
    const { editor } = this;
    if (input.pointerType === 'touch' && this.touches.pinching) {
      const move = this.touches.move(idOf(input), input);
      if (move) this.moveCamera(() => pinchCamera(editor, move));
      return;
    }
    if (this.pressed && idOf(input) !== this.pressed.id) return;
    if (input.pointerType === 'touch') this.touches.move(idOf(input), input);
    const pointer = this.take(input);
    this.checkStill(pointer);
    tipMoved(editor);
    editor.state.pointerMove?.(pointer);
  }

  pointerUp(input: PointerInput): void {
    const id = idOf(input);
    if (input.pointerType === 'touch') {
      const pinched = this.touches.pinching;
      this.touches.up(id);
      if (pinched) return;
    }
    if (!this.pressed || this.pressed.id !== id) return;
    const pointer = this.take(input);
    this.checkStill(pointer);
    this.reset();
    this.editor.state.pointerUp?.(pointer);
    hushTip(this.editor);
  }

  pointerCancel(input: PointerInput): void {
    this.touches.up(idOf(input));
    if (this.pressed?.id === idOf(input)) this.editor.cancel();
  }

  pointerLeave(): void {
    this.inside = false;
    if (!this.pressed) this.editor.setHover(undefined);
  }

  doubleClick(input: PointerInput): void {
    this.editor.state.doubleClick?.(this.take(input));
  }

  wheel(input: WheelInput): void {
    const { editor } = this;
    const move = this.wheelReader.read(input, editor.wheelMode);
    this.moveCamera(() => {
      if (move.kind === 'pan') editor.camera.panBy(move.dx, move.dy);
      else editor.camera.zoomAt({ x: input.x, y: input.y }, editor.camera.zoom * move.factor);
    });
    if (this.pressed) this.pointerStays();
    else this.boardMoves();
  }

  pinch(input: PinchInput): void {
    const { camera } = this.editor;
    if (input.phase === 'start') this.pinchZoom = camera.zoom;
    const from = this.pinchZoom;
    if (from === undefined) return;
    this.moveCamera(() => camera.zoomAt({ x: input.x, y: input.y }, from * input.scale));
    if (input.phase === 'end') this.pinchZoom = undefined;
  }

  keyDown(key: KeyPress): boolean {
    if (key.composing) return false;
    if (isModifier(key)) {
      this.modifiersChanged(key);
      return false;
    }
    if (key.key === ' ' && !this.editor.editing && !key.mod && !key.alt) {
      if (!this.space) {
        this.space = true;
        this.editor.notify('tool');
      }
      return true;
    }
    return pressKey(this.editor, key);
  }

  keyUp(key: KeyPress): boolean {
    if (isModifier(key)) this.modifiersChanged(key);
    if (key.key !== ' ' || !this.space) return false;
    this.space = false;
    this.editor.notify('tool');
    return true;
  }

  /** Says whether there is something to wait for. */
  tick(nowMs: number): boolean {
    const panned = this.tickAutoPan(nowMs);
    const moved = this.tickMoved(nowMs);
    return this.tickLongPress(nowMs) || panned || moved;
  }

  private tickAutoPan(nowMs: number): boolean {
    const { editor, last } = this;
    if (!editor.state.autoPan || !last || !this.pressed) {
      this.autoPan.stop();
      return false;
    }
    const step = this.autoPan.step(last.screen, last.pointerType, editor.camera.viewport, nowMs);
    if (step && (step.x !== 0 || step.y !== 0)) {
      editor.camera.panBy(-step.x, -step.y);
      this.pointerStays();
    }
    return step !== undefined;
  }

  private tickMoved(nowMs: number): boolean {
    const { moved } = this;
    if (!moved) return false;
    moved.sinceMs ??= nowMs;
    if (nowMs - moved.sinceMs < restMs) return true;
    this.moved = undefined;
    if (!this.pressed && this.inside) this.pointerStays();
    return false;
  }

  private tickLongPress(nowMs: number): boolean {
    const { editor, pressed } = this;
    if (!pressed?.still || !this.mayRest(pressed.at)) return false;
    pressed.sinceMs ??= nowMs;
    if (nowMs - pressed.sinceMs < longPressMs) return true;
    const { screen, board } = pressed.at;
    const target = editor.hitTest(board, 10 / editor.camera.zoom);
    editor.cancel();
    if (target && !editor.selection.has(target.object)) choose(editor, target);
    editor.openContextMenu({ screen, board, target });
    return false;
  }

  /** A finger or pen that rests asks for the menu; with a pen about, the finger is as likely a palm, and tools draw dots. */
  private mayRest(at: Pointer): boolean {
    const { tool } = this.editor;
    if (at.button !== 0 || (tool !== 'select' && tool !== 'hand')) return false;
    return at.pointerType === 'pen' || (at.pointerType === 'touch' && !this.penSeen);
  }

  private boardMoves(): void {
    this.moved = { sinceMs: undefined };
    this.editor.setHover(undefined);
  }

  /** The view moved under a resting pointer. */
  private pointerStays(): void {
    const { editor, last } = this;
    if (!last) return;
    const { trail: _, expected: __, ...rest } = last;
    this.last = { ...rest, board: editor.camera.toBoard(last.screen) };
    editor.state.pointerMove?.(this.last);
  }

  private modifiersChanged(key: KeyPress): void {
    const { editor, last, pressed } = this;
    if (!last || !pressed) return;
    const { trail: _, expected: __, ...rest } = last;
    this.last = {
      ...rest,
      shift: key.shift ?? false,
      alt: key.alt ?? false,
      mod: key.mod ?? false,
    };
    if (!pressed.still) editor.state.pointerMove?.(this.last);
  }

  private moveCamera(move: () => void): void {
    if (this.editor.following !== undefined) this.editor.setFollowing(undefined);
    move();
  }

  private checkStill(pointer: Pointer): void {
    const { pressed } = this;
    if (!pressed) return;
    const way = Math.hypot(
      pointer.screen.x - pressed.at.screen.x,
      pointer.screen.y - pressed.at.screen.y,
    );
    if (way > dragThreshold(pointer.pointerType)) pressed.still = false;
  }

  private take(input: PointerInput): Pointer {
    const screen = { x: input.x, y: input.y };
    this.inside = true;
    this.moved = undefined;
    this.last = {
      screen,
      board: this.editor.camera.toBoard(screen),
      shift: input.shift ?? false,
      alt: input.alt ?? false,
      mod: input.mod ?? false,
      pointerType: input.pointerType ?? 'mouse',
      button: input.button ?? 0,
      pressure: input.pressure ?? 0.5,
      ...(input.timeMs === undefined ? {} : { timeMs: input.timeMs }),
      ...(input.trail ? { trail: input.trail } : {}),
      ...(input.expected ? { expected: input.expected } : {}),
    };
    return this.last;
  }
}

function idOf(input: PointerInput): number {
  return input.pointerId ?? 1;
}

function isModifier(key: KeyPress): boolean {
  return key.key === 'Shift' || key.key === 'Alt' || key.key === 'Control' || key.key === 'Meta';
}

function pinchCamera(editor: Editor, move: { from: Point; to: Point; factor: number }): void {
  const { camera } = editor;
  camera.panBy(move.to.x - move.from.x, move.to.y - move.from.y);
  camera.zoomAt(move.to, camera.zoom * move.factor);
}
