import type { Board, RecordId, Transaction } from '@feltline/board';
import type { Box, Point } from '@feltline/geometry';
import type { Action } from './actions/action.ts';
import { Actions } from './actions/actions.ts';
import { editorActions } from './actions/editor-actions.ts';
import type { Ask } from './ask.ts';
import { Camera } from './camera.ts';
import type { ClipboardContent, ClipboardHost } from './clipboard.ts';
import { Copies } from './copies.ts';
import { type Caret, Editing } from './editing.ts';
import type { ContextMenuRequest, EditorChange, EditorOptions, Notice } from './editor-options.ts';
import { Following } from './following.ts';
import { Groups } from './groups.ts';
import { hitTest } from './hit-test.ts';
import { Input } from './input.ts';
import type { KeyPress } from './key-press.ts';
import type { Handle, KindGestures, MeasureText, TextPart, Translate } from './kind-gestures.ts';
import { ObjectViews } from './object-views.ts';
import type { PointerInput } from './pointer.ts';
import { presenceOf } from './presence-of.ts';
import type { PresenceState } from './presence-state.ts';
import { Preview } from './preview.ts';
import { RemotePeople } from './remote-people.ts';
import { restingState } from './resting-state.ts';
import { Selection } from './selection.ts';
import { Shown, type ShownThings } from './shown.ts';
import type { Guide } from './snapping.ts';
import { SpatialIndex } from './spatial-index.ts';
import { sameTarget, type Target } from './target.ts';
import { restingTip, type Tip } from './tip.ts';
import type { Tool } from './tool.ts';
import type { ToolState } from './tool-state.ts';
import { type ResizeHandle, resizeHandles } from './tools/select/resize-handles.ts';
import { selectIdle } from './tools/select/select-idle.ts';
import { toolsOf } from './tools-of.ts';
import { visibleHandles } from './visible-handles.ts';
import type { PinchInput, WheelInput, WheelMode } from './wheel-input.ts';

/** Changes after which everything on the board is still where it was. */
const passing: ReadonlySet<EditorChange> = new Set(['camera', 'hover', 'guides', 'marquee', 'tip']);

/** The whiteboard without a screen: plain data in, changes and things to draw out. */
export class Editor {
  readonly board: Board;
  readonly gestures: ReadonlyMap<string, KindGestures>;
  readonly camera: Camera;
  readonly selection: Selection;
  readonly preview: Preview;
  readonly index: SpatialIndex;
  readonly groups: Groups;
  readonly remote: RemotePeople;
  /** What this person has set about how objects are shown to them. */
  readonly views = new ObjectViews(() => this.notify('views'));
  readonly actions: Actions;
  readonly t: Translate;
  readonly clipboard: ClipboardHost | undefined;
  /** May be set late: rulers want fonts. */
  measureText: MeasureText | undefined;
  /** What the next new object of a kind takes over from the last one (its colour), for this visit. */
  readonly lastProps = new Map<string, object>();
  /** Whether objects show who made them. */
  authorsShown = false;
  /** Id of the person at this board; the host tells. */
  userId: string | undefined;
  /** The last duplicate, so that the next one repeats its offset. */
  lastDuplicate: { readonly copies: readonly RecordId[]; readonly from: Box } | undefined;
  /** The look taken from an object, to be given to others. */
  copiedStyle: Readonly<Record<string, unknown>> | undefined;
  /** Whether moving things are drawn to lines and gaps of others; Ctrl holds it off for once. */
  snaps = true;
  /** Name of the person, written on what they make. */
  author: string | undefined;
  /** Owners may take protected locks off. */
  isOwner = false;
  wheelMode: WheelMode;
  /** Counts changes of what is on the board, chosen or previewed; see `keptUntilChange`. */
  version = 0;
  /** The tool that stays in hand after use because the person asked for that; see `kept-tool.ts`. */
  keptTool: string | undefined;

  private readonly input: Input;
  private readonly typing: Editing;
  private readonly copies = new Copies(this);
  private readonly follows = new Following(this);
  private readonly shown = new Shown((what) => this.notify(what));
  private readonly listeners = new Set<(what: EditorChange) => void>();
  private readonly unsubscribe: () => void;
  private toolName = 'select';
  private now: ToolState;
  private resting = true;
  private reader: boolean;
  private hovered: Target | undefined;
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
    this.selection = new Selection(() => {
      this.groups.keepTo(this.selection.ids);
      this.notify('selection');
    });
    this.remote = new RemotePeople(() => {
      this.preview.refresh();
      this.notify('remote');
      this.follows.go();
    });
    this.preview = new Preview(
      this.board,
      () => this.remote.patches,
      () => this.notify('preview'),
    );
    this.index = new SpatialIndex(this.board);
    this.groups = new Groups(this.board);
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
      this.groups.update(change.records);
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
    return this.shown.now.guides;
  }

  /** Board space. */
  get marquee(): Box | undefined {
    return this.shown.now.marquee;
  }

  /** Where the dragged thing would go, board space. */
  get dropTarget(): Box | undefined {
    return this.shown.now.dropTarget;
  }

  /** What is dragged, under the pointer or in focus, in words. */
  get tip(): Tip | undefined {
    return this.shown.now.tip ?? restingTip(this);
  }

  /** Client id of the person whose view this one follows. */
  get following(): number | undefined {
    return this.follows.clientId;
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

  /** Where the caret stands when the field opens. */
  get editingCaret(): Caret {
    return this.typing.caret;
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
    this.now = restingState(this, name);
    this.setHover(undefined);
    this.notify('tool');
  }

  /** Goes on in another state; without one, back to where the tool rests. */
  enter(state?: ToolState): void {
    this.now = state ?? restingState(this, this.toolName);
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
    this.hideAll();
    this.now = restingState(this, this.toolName);
    this.resting = true;
    this.input.reset();
  }

  show(shown: Partial<ShownThings>): void {
    this.shown.show(shown);
  }

  hideAll(): void {
    this.shown.hideAll();
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
    this.follows.set(clientId);
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
  startEditing(target: Target, caret?: Caret): boolean {
    return this.typing.start(target, caret);
  }

  stopEditing(): void {
    this.typing.stop();
  }

  readonly pointerDown = (input: PointerInput): void => this.input.pointerDown(input);
  readonly pointerMove = (input: PointerInput): void => this.input.pointerMove(input);
  readonly pointerUp = (input: PointerInput): void => this.input.pointerUp(input);
  /** The browser took the pointer away: nothing of the gesture stays. */
  readonly pointerCancel = (input: PointerInput): void => this.input.pointerCancel(input);
  readonly pointerLeave = (): void => this.input.pointerLeave();
  readonly doubleClick = (input: PointerInput): void => this.input.doubleClick(input);
  readonly wheel = (input: WheelInput): void => this.input.wheel(input);
  readonly pinch = (input: PinchInput): void => this.input.pinch(input);
  /** Says whether the key was used here, so that the browser leaves it alone. */
  readonly keyDown = (key: KeyPress): boolean => this.input.keyDown(key);
  readonly keyUp = (key: KeyPress): boolean => this.input.keyUp(key);

  /** Advances flights, edge panning and long presses. Says whether to call again on the next frame. */
  tick(nowMs: number): boolean {
    const flying = this.camera.tick(nowMs);
    const waiting = this.input.tick(nowMs);
    const fading = this.remote.tick(nowMs);
    return flying || waiting || fading;
  }

  /** For pasting where there is no way to the system clipboard. */
  get lastCopied(): ClipboardContent | undefined {
    return this.copies.last;
  }

  copy(): ClipboardContent | undefined {
    return this.copies.copy();
  }

  /** Copies and removes. Throws for readers. */
  cut(): ClipboardContent | undefined {
    return this.copies.cut();
  }

  /** Puts clipboard content on the board, around a board point or where it is seen. Returns the new objects. */
  paste(content: ClipboardContent, at?: Point): readonly RecordId[] {
    return this.copies.paste(content, at);
  }

  /** How often this content has been pasted, this time included. */
  countPaste(native: string): number {
    return this.copies.countPaste(native);
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
    if (!passing.has(what)) this.version++;
    for (const listener of [...this.listeners]) listener(what);
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
