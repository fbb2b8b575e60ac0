import type { Board, RecordId, Transaction } from '@feltline/board';
import type { Box, Point } from '@feltline/geometry';
import type { Action } from './actions/action.ts';
import { Actions } from './actions/actions.ts';
import { editorActions } from './actions/editor-actions.ts';
import type { Ask } from './ask.ts';
import { Camera } from './camera.ts';
import {
  type ClipboardContent,
  type ClipboardHost,
  copySelection,
  pasteContent,
} from './clipboard.ts';
import { Editing } from './editing.ts';
import { hitTest } from './hit-test.ts';
import { Input } from './input.ts';
import type { KeyPress } from './key-press.ts';
import type { Handle, KindGestures, MeasureText, TextPart, Translate } from './kind-gestures.ts';
import type { PointerInput } from './pointer.ts';
import { presenceOf } from './presence-of.ts';
import type { PresenceState } from './presence-state.ts';
import { Preview } from './preview.ts';
import { RemotePeople } from './remote-people.ts';
import { Selection } from './selection.ts';
import type { Guide } from './snapping.ts';
import { SpatialIndex } from './spatial-index.ts';
import { sameTarget, type Target } from './target.ts';
import { restingTip, type Tip } from './tip.ts';
import { isCreationTool, type Tool } from './tool.ts';
import type { ToolState } from './tool-state.ts';
import { creating } from './tools/creating.ts';
import { handTool } from './tools/hand.ts';
import { type ResizeHandle, resizeHandles } from './tools/select/resize-handles.ts';
import { selectIdle } from './tools/select/select-idle.ts';
import { toolsOf } from './tools-of.ts';
import { visibleHandles } from './visible-handles.ts';
import type { PinchInput, WheelInput, WheelMode } from './wheel-input.ts';

/** What a listener is told: which part of the editor is no longer as it was. */
export type EditorChange =
  | 'board'
  | 'camera'
  | 'selection'
  | 'preview'
  | 'tool'
  | 'editing'
  | 'hover'
  | 'guides'
  | 'marquee'
  | 'dropTarget'
  | 'tip'
  | 'remote'
  | 'following'
  | 'contextMenu'
  | 'readOnly'
  | 'notice'
  | 'ask';

export interface ContextMenuRequest {
  /** Where it was asked for, screen. */
  readonly screen: Point;
  readonly board: Point;
  readonly target: Target | undefined;
}

/** Something to tell the person in words; `key` is for the translator. */
export interface Notice {
  readonly key: string;
  readonly vars?: Readonly<Record<string, string | number>>;
}

export interface EditorOptions {
  board: Board;
  gestures: ReadonlyMap<string, KindGestures>;
  t: Translate;
  readOnly?: boolean;
  wheelMode?: WheelMode;
  reducedMotion?: boolean;
  clipboard?: ClipboardHost;
  /** What only the host can do: its panels, its preferences. */
  actions?: readonly Action[];
  /** The host's ruler for words; without it objects do not grow with their text. */
  measureText?: MeasureText;
}

/** What is drawn only while a gesture runs. */
interface Shown {
  guides: readonly Guide[];
  marquee: Box | undefined;
  dropTarget: Box | undefined;
  tip: Tip | undefined;
}

const nothingShown: Shown = {
  tip: undefined,
  guides: [],
  marquee: undefined,
  dropTarget: undefined,
};

/** The whiteboard without a screen: plain data in, changes and things to draw out. */
export class Editor {
  readonly board: Board;
  readonly gestures: ReadonlyMap<string, KindGestures>;
  readonly camera: Camera;
  readonly selection: Selection;
  readonly preview: Preview;
  readonly index: SpatialIndex;
  readonly remote: RemotePeople;
  readonly actions: Actions;
  readonly t: Translate;
  readonly clipboard: ClipboardHost | undefined;
  /** May be set late: rulers want fonts. */
  measureText: MeasureText | undefined;
  /** What the next new object of a kind takes over from the last one (its colour), for this visit. */
  readonly lastProps = new Map<string, object>();
  /** The last duplicate, so that the next one repeats its offset. */
  lastDuplicate: { readonly copies: readonly RecordId[]; readonly from: Box } | undefined;
  /** For pasting where there is no way to the system clipboard. */
  lastCopied: ClipboardContent | undefined;
  wheelMode: WheelMode;
  /** The tool that stays in hand after use because the person asked for that; see `kept-tool.ts`. */
  keptTool: string | undefined;

  private readonly input: Input;
  private readonly typing: Editing;
  private readonly listeners = new Set<(what: EditorChange) => void>();
  private readonly unsubscribe: () => void;
  private toolName = 'select';
  private now: ToolState;
  private resting = true;
  private pastes: { native: string | undefined; times: number } = { native: undefined, times: 0 };
  private reader: boolean;
  private hovered: Target | undefined;
  private shown = nothingShown;
  private followed: number | undefined;
  private menu: ContextMenuRequest | undefined;
  private told: Notice | undefined;
  private request: Ask | undefined;

  constructor(options: EditorOptions) {
    this.board = options.board;
    this.gestures = options.gestures;
    this.t = options.t;
    this.clipboard = options.clipboard;
    this.measureText = options.measureText;
    this.wheelMode = options.wheelMode ?? 'auto';
    this.reader = options.readOnly ?? false;
    this.camera = new Camera(() => this.notify('camera'));
    this.camera.reducedMotion = options.reducedMotion ?? false;
    this.selection = new Selection(() => this.notify('selection'));
    this.remote = new RemotePeople(() => {
      this.preview.refresh();
      this.notify('remote');
      this.follow();
    });
    this.preview = new Preview(
      this.board,
      () => this.remote.patches,
      () => this.notify('preview'),
    );
    this.index = new SpatialIndex(this.board);
    this.typing = new Editing(this);
    this.input = new Input(this);
    this.actions = new Actions(this, [
      ...editorActions(this),
      ...kindActions(this.gestures),
      ...(options.actions ?? []),
    ]);
    this.now = selectIdle(this);
    this.unsubscribe = this.board.subscribe((change) => {
      this.index.update(change.affected);
      this.remote.boardChanged(change);
      this.preview.refresh();
      this.forgetRemoved();
      this.notify('board');
    });
  }

  /** The tool: `select`, `hand`, or the name of a kind's creation tool. */
  get tool(): string {
    return this.toolName;
  }

  /** From the first to the last, select and hand left out. */
  get tools(): readonly Tool[] {
    return toolsOf(this.gestures);
  }

  get state(): ToolState {
    return this.now;
  }

  get readOnly(): boolean {
    return this.reader;
  }

  set readOnly(readOnly: boolean) {
    if (readOnly === this.reader) return;
    this.reader = readOnly;
    if (readOnly) {
      this.cancel();
      this.stopEditing();
      if (this.toolName !== 'hand') this.setTool('select');
    }
    this.notify('readOnly');
  }

  get hover(): Target | undefined {
    return this.hovered;
  }

  get guides(): readonly Guide[] {
    return this.shown.guides;
  }

  /** Board space. */
  get marquee(): Box | undefined {
    return this.shown.marquee;
  }

  /** Where the dragged thing would go, board space. */
  get dropTarget(): Box | undefined {
    return this.shown.dropTarget;
  }

  /** What is dragged, under the pointer or in focus, in words. */
  get tip(): Tip | undefined {
    return this.shown.tip ?? restingTip(this);
  }

  /** Client id of the person whose view this one follows. */
  get following(): number | undefined {
    return this.followed;
  }

  get contextMenu(): ContextMenuRequest | undefined {
    return this.menu;
  }

  /** The last thing to tell the person; a `notice` event says when it is new. */
  get notice(): Notice | undefined {
    return this.told;
  }

  /** CSS cursor for the canvas. */
  get cursor(): string {
    return this.input.cursor ?? this.now.cursor ?? 'default';
  }

  /** Corners of the selection by which it is resized; none while something else goes on. */
  get resizeHandles(): readonly ResizeHandle[] {
    return resizeHandles(this);
  }

  /** The kinds' own controls that show now. */
  get handles(): readonly { readonly object: RecordId; readonly handle: Handle }[] {
    return visibleHandles(this);
  }

  /** What is being typed in. */
  get editing(): Target | undefined {
    return this.typing.target;
  }

  /** Where and how the text field has to stand. */
  get editingPart(): TextPart | undefined {
    return this.typing.part;
  }

  /** Where the pointer is, board space; nothing while it is outside. */
  get pointer(): Point | undefined {
    return this.input.pointer;
  }

  setTool(name: string): void {
    const { run } = this.tools.find((tool) => tool.name === name) ?? {};
    if (run) return run(this);
    this.cancel();
    this.stopEditing();
    this.toolName = name;
    this.now = this.restingState(name);
    this.setHover(undefined);
    this.notify('tool');
  }

  /** Goes on in another state; without one, back to where the tool rests. */
  enter(state?: ToolState): void {
    this.now = state ?? this.restingState(this.toolName);
    this.resting = state === undefined;
    this.notify('tool');
  }

  /** No gesture is running. */
  get atRest(): boolean {
    return this.resting;
  }

  /** Ends whatever gesture runs and leaves the board as it was. */
  cancel(): void {
    this.now.cancel?.();
    this.preview.clear();
    this.show(nothingShown);
    this.now = this.restingState(this.toolName);
    this.resting = true;
    this.input.reset();
  }

  show(shown: Partial<Shown>): void {
    const before = this.shown;
    this.shown = { ...before, ...shown };
    if (before.guides !== this.shown.guides && before.guides.length + this.shown.guides.length > 0)
      this.notify('guides');
    if (before.marquee !== this.shown.marquee) this.notify('marquee');
    if (before.dropTarget !== this.shown.dropTarget) this.notify('dropTarget');
    if (before.tip !== this.shown.tip) this.notify('tip');
  }

  hideAll(): void {
    this.show(nothingShown);
  }

  setHover(target: Target | undefined): void {
    if (sameTarget(target, this.hovered)) return;
    this.hovered = target;
    this.notify('hover');
  }

  openContextMenu(request: ContextMenuRequest | undefined): void {
    this.menu = request;
    this.notify('contextMenu');
  }

  tell(notice: Notice): void {
    this.told = notice;
    this.notify('notice');
  }

  /** The last thing the host was asked to open; an `ask` event says when it is new. */
  get asked(): Ask | undefined {
    return this.request;
  }

  ask(request: Ask): void {
    this.request = request;
    this.notify('ask');
  }

  /** Follows a person's view until one moves oneself. */
  setFollowing(clientId: number | undefined): void {
    if (clientId === this.followed) return;
    this.followed = clientId;
    this.notify('following');
    this.follow();
  }

  /** The topmost thing at a board point, within `slop` board units. */
  hitTest(point: Point, slop = 0): Target | undefined {
    return hitTest(this, point, slop);
  }

  gesturesOf(id: RecordId): KindGestures | undefined {
    const kind = this.board.get(id)?.kind;
    return kind === undefined ? undefined : this.gestures.get(kind);
  }

  /** One change of the board, one undo step. Readers change nothing: this throws for them. */
  change<T>(label: string, change: (tx: Transaction) => T): T {
    if (this.reader)
      throw new Error(`A reader cannot change the board, got the change ${JSON.stringify(label)}`);
    return this.board.transact(change, { label });
  }

  /** Says whether there is text to edit there. */
  startEditing(target: Target): boolean {
    return this.typing.start(target);
  }

  stopEditing(): void {
    this.typing.stop();
  }

  pointerDown(input: PointerInput): void {
    this.input.pointerDown(input);
  }

  pointerMove(input: PointerInput): void {
    this.input.pointerMove(input);
  }

  pointerUp(input: PointerInput): void {
    this.input.pointerUp(input);
  }

  /** The browser took the pointer away: nothing of the gesture stays. */
  pointerCancel(input: PointerInput): void {
    this.input.pointerCancel(input);
  }

  pointerLeave(): void {
    this.input.pointerLeave();
  }

  doubleClick(input: PointerInput): void {
    this.input.doubleClick(input);
  }

  wheel(input: WheelInput): void {
    this.input.wheel(input);
  }

  pinch(input: PinchInput): void {
    this.input.pinch(input);
  }

  /** Says whether the key was used here, so that the browser leaves it alone. */
  keyDown(key: KeyPress): boolean {
    return this.input.keyDown(key);
  }

  keyUp(key: KeyPress): boolean {
    return this.input.keyUp(key);
  }

  /** Advances flights, edge panning and long presses. Says whether to call again on the next frame. */
  tick(nowMs: number): boolean {
    const flying = this.camera.tick(nowMs);
    const waiting = this.input.tick(nowMs);
    const fading = this.remote.tick(nowMs);
    return flying || waiting || fading;
  }

  copy(): ClipboardContent | undefined {
    const content = copySelection(this);
    if (content) this.pastes = { native: content.native, times: 0 };
    this.lastCopied = content ?? this.lastCopied;
    return content;
  }

  /** Copies and removes. Throws for readers. */
  cut(): ClipboardContent | undefined {
    const content = this.copy();
    const { ids } = this.selection;
    if (!content) return undefined;
    this.change('action.cut', (tx) => {
      for (const id of ids) tx.remove(id);
    });
    this.selection.clear();
    return content;
  }

  /** Puts clipboard content on the board, around a board point or where it is seen. Returns the new objects. */
  paste(content: ClipboardContent, at?: Point): readonly RecordId[] {
    return pasteContent(this, content, at);
  }

  /** How often this content has been pasted, this time included. */
  countPaste(native: string): number {
    this.pastes = { native, times: this.pastes.native === native ? this.pastes.times + 1 : 1 };
    return this.pastes.times;
  }

  presenceState(): PresenceState {
    return presenceOf(this);
  }

  subscribe(listener: (what: EditorChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  destroy(): void {
    this.cancel();
    this.unsubscribe();
    this.listeners.clear();
  }

  notify(what: EditorChange): void {
    for (const listener of [...this.listeners]) listener(what);
  }

  private restingState(tool: string): ToolState {
    if (tool === 'select') return selectIdle(this);
    if (tool === 'hand') return handTool(this);
    const found = this.tools.find(({ name }) => name === tool);
    if (found?.state) return found.state(this);
    if (found && isCreationTool(found)) return creating(this, found);
    throw new Error(
      `No tool ${JSON.stringify(tool)}; expected select, hand${this.tools.map((t) => `, ${t.name}`).join('')}`,
    );
  }

  private follow(): void {
    if (this.followed === undefined) return;
    const person = this.remote.person(this.followed);
    if (!person) this.setFollowing(undefined);
    else if (person.view)
      this.camera.flyTo(this.camera.fitted(person.view, 0, Number.POSITIVE_INFINITY), 120);
  }

  private forgetRemoved(): void {
    const { selection, board } = this;
    if (selection.ids.some((id) => !board.get(id))) {
      selection.set(
        selection.ids.filter((id) => board.get(id)),
        selection.focused,
      );
    }
    if (this.hovered && !board.get(this.hovered.object)) this.setHover(undefined);
    this.typing.check();
  }
}

function kindActions(gestures: ReadonlyMap<string, KindGestures>): readonly Action[] {
  return [...gestures.values()].flatMap((of) => of.actions ?? []);
}
