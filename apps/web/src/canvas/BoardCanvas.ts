import type { Read, RecordId } from '@feltline/board';
import {
  type Editor,
  type EditorChange,
  opacityOf,
  sameTarget,
  type Target,
  type Translate,
} from '@feltline/editor';
import { type Box, boxesIntersect, inflateBox } from '@feltline/geometry';
import { painters, placeholderPainter } from '@feltline/objects/paint';
import {
  CanvasSurface,
  DetailZoom,
  type PaintEnv,
  type Painters,
  type PaintImages,
  type PaintLists,
  PretextLayout,
  paintObjects,
  paintOverlays,
  type TextLayout,
  type Theme,
  WorkBudget,
  widestReach,
} from '@feltline/scene';
import { today } from '../board/today.ts';
import { backToFront } from './backToFront.ts';
import { pixelRatio } from './canvasSize.ts';
import { coveredEdges } from './coveredEdges.ts';
import { FrameLoop, type LayerName } from './FrameLoop.ts';
import { ZoomMotion } from './motion/ZoomMotion.ts';
import type { MovingPicture } from './moving/MovingPicture.ts';
import { forScreen } from './overlay/forScreen.ts';
import { isChromeBlank, paintChrome, paintSelected } from './overlay/paintChrome.ts';
import { paintPeople } from './overlay/paintPeople.ts';
import { paintTheme } from './palette.ts';
import { BoardPicture } from './picture/BoardPicture.ts';
import { blankSurface } from './picture/blankSurface.ts';
import { LooksWhileTyping } from './picture/LooksWhileTyping.ts';
import { Unmeasured } from './picture/Unmeasured.ts';

/** One canvas of the stack: its native context and how many device pixels a CSS pixel has there. */
export interface CanvasLayer {
  /** Clears the layer and calls `paint` of this class. */
  draw(): void;
  /** A canvas that is not shown costs the browser nothing. */
  show(isShown: boolean): void;
  readonly context: CanvasRenderingContext2D;
  readonly pixelRatio: number;
}

export interface BoardCanvasOptions {
  editor: Editor;
  t: Translate;
  uiDir(): 'ltr' | 'rtl';
  images?: PaintImages;
  lists?: PaintLists;
}

/** Measuring text nobody has seen yet may take this much of a frame. */
const MEASURE_MS = 6;
/** Smoothed edges reach this far beyond what is painted, screen pixels. */
const SMOOTHED_PX = 2;

/** Kinds that paint on the overlay. */
const pinningKinds = [...painters.values()].flatMap(({ kind, overlay }) => (overlay ? [kind] : []));

const layersOf: Partial<Record<EditorChange, readonly LayerName[]>> = {
  board: ['static', 'active', 'overlay'],
  camera: ['static', 'active', 'overlay'],
  preview: ['active', 'overlay'],
  remote: ['active', 'overlay'],
  editing: ['static', 'active', 'overlay'],
  views: ['static', 'active', 'overlay'],
};

/** Changes after which what is moved still looks as it did, wherever it is now. */
const passing: ReadonlySet<EditorChange> = new Set([
  ...(['preview', 'remote', 'camera', 'hover', 'guides', 'marquee', 'dropTarget', 'tip'] as const),
]);

/** The picture of a board: what is painted on which layer, and when. */
export class BoardCanvas {
  readonly loop: FrameLoop;
  readonly texts: TextLayout;
  readonly editor: Editor;
  readonly #options: BoardCanvasOptions;
  readonly #painters: Painters = { byKind: painters, placeholder: placeholderPainter };
  readonly #budget = new WorkBudget(MEASURE_MS, () => performance.now());
  readonly #unmeasured = new Unmeasured();
  readonly #detail = new DetailZoom();
  #overlay: { readonly layer: CanvasLayer; readonly surface: CanvasSurface } | undefined;
  #picture: BoardPicture | undefined;
  #moving: MovingPicture | undefined;
  #theme: Theme;
  /** Objects left out of the static layer when it was last painted. */
  #active: ReadonlySet<RecordId> = new Set();
  /** What else it shows otherwise than the records say: a text that is being typed, parts with emphasis. */
  #marked: readonly (Target | undefined)[] = [];
  /** The index has named a place since the board last changed, … */
  #isPlaced = false;
  /** … and one that looks otherwise now. */
  #isSeen = false;
  readonly #looks = new LooksWhileTyping();
  readonly #zooming = new ZoomMotion();
  #shownOverlay = '';
  /** The overlay was left without anything on it. */
  #isOverlayBlank = false;
  #awaitingWhole: (() => void)[] = [];
  /** Somebody looks at it: before, the board is not all here, or not where it will be seen. */
  #isShown = false;
  #hasBeenWhole = false;
  readonly #undo: (() => void)[];

  constructor(options: BoardCanvasOptions) {
    this.#options = options;
    this.editor = options.editor;
    this.#theme = paintTheme();
    this.texts = new PretextLayout(this.#theme.font);
    this.loop = new FrameLoop((layer) => this.#draw(layer));
    this.loop.step((nowMs) => this.#step(nowMs));
    this.loop.step(() => this.#measure());
    this.#undo = [
      options.editor.subscribe((what) => this.#changed(what)),
      options.editor.index.watch((place, id) => {
        this.#isPlaced = true;
        if (id !== undefined && this.#isUnseen(id)) return;
        this.#isSeen = true;
        this.#picture?.change(place);
      }),
    ];
  }

  get theme(): Theme {
    return this.#theme;
  }

  /** The canvas for what rests; it takes the size it needs. */
  attachPicture(canvas: HTMLCanvasElement): void {
    this.#picture = new BoardPicture(canvas, this.createSurface);
    this.repaint();
  }

  /** What is moved comes after the first picture. */
  attachMoving(moving: MovingPicture): void {
    this.#moving = moving;
    this.loop.invalidate('active', 'overlay');
  }

  attachOverlay(layer: CanvasLayer): void {
    this.#overlay = { layer, surface: this.createSurface(layer.context) };
    this.repaint();
  }

  repaint(): void {
    this.#isOverlayBlank = false;
    this.#moving?.stale();
    this.editor.camera.setCovered(coveredEdges(this.#options.uiDir()));
    this.#picture?.change(undefined);
    this.loop.invalidate('static', 'active', 'overlay');
  }

  /** What these objects show has changed, though their records have not. */
  repaintObjects(ids: readonly RecordId[]): void {
    for (const id of ids) this.#changeAt(id);
    if (ids.length === 0) return;
    this.#moving?.stale();
    this.loop.invalidate('static', 'active');
  }

  /** Fonts have come or the pixel ratio has changed: what was measured before is stale. */
  remeasure(): void {
    this.texts.reset();
    this.repaint();
  }

  /** The theme has changed. */
  retint(): void {
    this.#theme = paintTheme();
    this.repaint();
  }

  /**
   * Shows the board from now on. Resolves in the next frame that leaves nothing in view for later; the first one takes
   * the time it needs, since there is nothing yet that could stand still meanwhile.
   */
  whole(): Promise<void> {
    this.#isShown = true;
    this.loop.invalidate('static');
    return new Promise((resolve) => this.#awaitingWhole.push(resolve));
  }

  /** Paints the overlay on its cleared canvas. */
  paintOverlay(): void {
    if (!this.#overlay) return;
    const { layer, surface } = this.#overlay;
    const { camera, preview } = this.editor;
    const { context, pixelRatio } = layer;
    this.#budget.begin();
    surface.begin(camera, pixelRatio);
    paintOverlays(surface, this.#pinned(), this.#env(preview.read, camera.view), this.#painters);
    forScreen(context, pixelRatio);
    paintChrome(context, this.editor, this.#theme, this.#isMoving);
    paintPeople(context, this.editor);
    if (this.#budget.deferred) this.loop.invalidate('overlay');
  }

  readonly #isMoving = (id: RecordId) => this.#moving?.has(id) ?? false;

  #drawMoving(): void {
    const moving = this.#moving;
    const { camera, preview } = this.editor;
    if (!moving || camera.viewport.width === 0) return;
    if (preview.active.size === 0) return moving.clear();
    this.#budget.begin();
    const isComplete = moving.draw({
      camera,
      viewport: camera.viewport,
      pixelRatio: pixelRatio(),
      ids: this.#heldLast(backToFront([...preview.active], this.#rankOf)),
      read: preview.read as PaintEnv['read'],
      isRigid: ({ kind, problem }) => problem === undefined && painters.get(kind)?.rigid === true,
      paint: (surface, ids, box) => {
        paintObjects(surface, ids, this.#env(preview.read, box), this.#painters);
        return !this.#budget.deferred;
      },
      outline: (context, ids) =>
        paintSelected(context, this.editor, this.#theme, ids as readonly RecordId[]),
    });
    if (isComplete) return;
    moving.stale();
    this.loop.invalidate('active', 'overlay');
  }

  #drawPicture(): void {
    const picture = this.#picture;
    const { camera, preview, board, index } = this.editor;
    if (!picture || !this.#isShown || camera.viewport.width === 0) return;
    this.#noteActive(preview.active);
    this.#noteMarked();
    this.#budget.begin();
    const { missing, anew } = picture.draw({
      camera,
      viewport: camera.viewport,
      pixelRatio: pixelRatio(),
      isZooming: this.#zooming.isMoving,
      paint: (surface, box) => {
        const ids = index.search(
          inflateBox(box, widestReach(camera.zoom) + SMOOTHED_PX / camera.zoom),
        );
        const resting = this.#active.size > 0 ? ids.filter((id) => !this.#active.has(id)) : ids;
        const { budget, ...env } = this.#env(board.read, box);
        const within = this.#hasBeenWhole ? { ...env, budget } : env;
        paintObjects(surface, backToFront(resting, this.#rankOf), within, this.#painters);
        return !this.#budget.deferred;
      },
    });
    if (anew) this.#unmeasured.clear();
    for (const box of missing) this.#unmeasured.add(box);
    if (missing.length > 0) this.loop.wake();
    if (this.#unmeasured.place !== undefined || picture.isStretched) return;
    this.#hasBeenWhole = true;
    for (const resolve of this.#awaitingWhole.splice(0)) resolve();
  }

  /** Lays out what a frame had no time for, without painting it, and has it painted when a place is done. */
  #measure(): boolean {
    const box = this.#unmeasured.place;
    if (!box) return false;
    const { budget: _, ...env } = this.#env(this.editor.board.read, box);
    const isDone = this.#unmeasured.advance(
      () => this.editor.index.search(box),
      (ids) => paintObjects(blankSurface, ids, env, this.#painters),
    );
    if (isDone) {
      this.#picture?.change(box);
      this.loop.invalidate('static');
    }
    return this.#unmeasured.place !== undefined;
  }

  readonly #rankOf = (id: RecordId) => this.editor.board.zIndex(id);

  /** What joins or leaves the active layer leaves or joins the picture. */
  #noteActive(active: ReadonlySet<RecordId>): void {
    for (const id of active) if (!this.#active.has(id)) this.#changeAt(id);
    for (const id of this.#active) if (!active.has(id)) this.#changeAt(id);
    this.#active = active.size === 0 && this.#active.size === 0 ? this.#active : new Set(active);
  }

  #noteMarked(): void {
    const marked = this.#marks();
    for (const [at, target] of marked.entries()) {
      const before = this.#marked[at];
      if (sameTarget(before, target)) continue;
      if (before) this.#changeAt(before.object);
      if (target) this.#changeAt(target.object);
    }
    this.#marked = marked;
  }

  #marks(): readonly (Target | undefined)[] {
    const { editing, selection, hover } = this.editor;
    const withPart = (target: Target | undefined) =>
      target?.part === undefined ? undefined : target;
    return [editing, withPart(selection.focused), withPart(hover)];
  }

  #changeAt(id: RecordId): void {
    const box = this.editor.index.boundsOf(id);
    if (box) this.#picture?.change(box);
  }

  /** What is held above a container lies above what the container has in it. */
  #heldLast(ids: readonly RecordId[]): RecordId[] {
    const { preview, board } = this.editor;
    const patched = new Set(preview.patches.map(({ id }) => id));
    const isHeld = (id: RecordId) =>
      patched.has(id) &&
      board.kinds.get(preview.read.record(id)?.kind ?? '')?.binding !== undefined;
    return [...ids.filter((id) => !isHeld(id)), ...ids.filter(isHeld)];
  }

  #draw(layer: LayerName): void {
    if (layer === 'static') this.#drawPicture();
    else if (layer === 'active') this.#drawMoving();
    else this.#drawOverlay();
  }

  /** With nothing on it, before and now, it is left alone: clearing a canvas is work too. */
  #drawOverlay(): void {
    const isBlank = isChromeBlank(this.editor, this.#isMoving) && this.#pinned().length === 0;
    if (isBlank && this.#isOverlayBlank) return;
    this.#overlay?.layer.draw();
    this.#overlay?.layer.show(!isBlank);
    this.#isOverlayBlank = isBlank;
  }

  /** Objects of the kinds that keep something in view, where they are in view. */
  #pinned(): RecordId[] {
    const { read } = this.editor.preview;
    const { view } = this.editor.camera;
    return pinningKinds
      .flatMap((kind) => read.ofKind(kind))
      .filter((id) => {
        const box = read.box(id);
        return box !== undefined && boxesIntersect(box, view);
      });
  }

  destroy(): void {
    for (const one of this.#undo) one();
    this.loop.stop();
    this.#picture = undefined;
    this.#moving = undefined;
    this.#overlay = undefined;
  }

  #changed(what: EditorChange): void {
    if (what === 'board' && !this.#noticeBoard()) return;
    if (what === 'editing') this.#looks.forget();
    if (what === 'views') this.#picture?.change(undefined);
    this.loop.invalidate(...(layersOf[what] ?? ['overlay']));
    if (!passing.has(what) && this.editor.preview.active.size > 0) {
      this.#moving?.stale();
      this.loop.invalidate('active');
    }
    const mayMove = what === 'preview' || what === 'remote';
    if (mayMove && !sameMembers(this.#active, this.editor.preview.active)) {
      this.loop.invalidate('static');
    }
    const mayMark = what === 'hover' || what === 'selection';
    if (mayMark && !this.#marks().every((target, at) => sameTarget(target, this.#marked[at])))
      this.loop.invalidate('static');
  }

  /** Says whether there is anything to see of a change of the board. */
  #noticeBoard(): boolean {
    const isUnseen = this.#isPlaced && !this.#isSeen;
    // a change without a place, such as names being shown on all notes, may be anywhere
    if (!this.#isPlaced) this.#picture?.change(undefined);
    this.#isPlaced = false;
    this.#isSeen = false;
    this.#looks.begin();
    return !isUnseen;
  }

  /** While words are typed: the object is painted as it was before the change. */
  #isUnseen(id: RecordId): boolean {
    const { editing, board } = this.editor;
    const box = editing && board.read.box(id);
    if (!box || pinningKinds.includes(board.get(id)?.kind ?? '')) return false;
    return this.#looks.areSame(id, (surface) => {
      const { budget: _, ...env } = this.#env(board.read, box);
      paintObjects(surface, [id], env, this.#painters);
    });
  }

  #step(nowMs: number): boolean {
    const goesOn = this.editor.tick(nowMs);
    this.#noticeHandles();
    const rests = this.#zooming.update(this.editor.camera.zoom, nowMs);
    if (rests && this.#picture?.isStretched) this.loop.invalidate('static');
    return goesOn || this.#zooming.isMoving;
  }

  /** Handles depend on the pointer alone, which no change tells. */
  #noticeHandles(): void {
    const shown = this.editor.handles
      .map(({ object, handle }) => `${object} ${handle.id}`)
      .join('\n');
    if (shown === this.#shownOverlay) return;
    this.#shownOverlay = shown;
    this.loop.invalidate('overlay');
  }

  readonly createSurface = (context: CanvasRenderingContext2D): CanvasSurface =>
    new CanvasSurface({
      context,
      family: `${this.#theme.font}, sans-serif`,
      createPath: (d) => new Path2D(d),
    });

  #env(read: Read, view: Box): PaintEnv {
    const { camera, editing, selection, hover } = this.editor;
    const emphasis = new Set(
      [selection.focused?.part, hover?.part].filter((part) => part !== undefined),
    );
    return {
      zoom: camera.zoom,
      detailZoom: this.#detail.update(camera.zoom),
      view,
      free: camera.free,
      read: read as PaintEnv['read'],
      texts: this.texts,
      budget: this.#budget,
      theme: this.#theme,
      t: this.#options.t as PaintEnv['t'],
      uiDir: this.#options.uiDir(),
      ...(this.#options.images ? { images: this.#options.images } : {}),
      ...(this.#options.lists ? { lists: this.#options.lists } : {}),
      ...(editing ? { hidden: editing } : {}),
      ...(this.editor.authorsShown ? { authors: true } : {}),
      emphasis,
      today: today(),
      ...(this.editor.views.size > 0
        ? {
            views: this.editor.views as NonNullable<PaintEnv['views']>,
            opacityOf: (id) => opacityOf(this.editor, id as RecordId),
          }
        : {}),
    };
  }
}

function sameMembers(a: ReadonlySet<RecordId>, b: ReadonlySet<RecordId>): boolean {
  if (a.size !== b.size) return false;
  for (const id of a) if (!b.has(id)) return false;
  return true;
}
