import type { RecordId } from '@feltline/board';
import type { Editor, EditorChange, Translate } from '@feltline/editor';
import { boxesIntersect } from '@feltline/geometry';
import { painters, placeholderPainter } from '@feltline/objects/paint';
import {
  CanvasSurface,
  DetailZoom,
  type PaintEnv,
  type Painters,
  type PaintImages,
  PretextLayout,
  paintObjects,
  paintOverlays,
  type TextLayout,
  type Theme,
  WorkBudget,
} from '@feltline/scene';
import { backToFront } from './backToFront.ts';
import { coveredEdges } from './coveredEdges.ts';
import { FrameLoop, type LayerName } from './FrameLoop.ts';
import { isChromeBlank, paintChrome } from './overlay/paintChrome.ts';
import { paintPeople } from './overlay/paintPeople.ts';
import { paintTheme } from './palette.ts';

/** One canvas of the stack: its native context and how many device pixels a CSS pixel has there. */
export interface CanvasLayer {
  /** Clears the layer and calls `paint` of this class. */
  draw(): void;
  readonly context: CanvasRenderingContext2D;
  readonly pixelRatio: number;
}

export interface BoardCanvasOptions {
  editor: Editor;
  t: Translate;
  uiDir(): 'ltr' | 'rtl';
  images?: PaintImages;
}

/** Measuring text nobody has seen yet may take this much of a frame. */
const MEASURE_MS = 6;
/** Shadows reach this far beyond an object, screen pixels. */
const SHADOW_PX = 24;

/** Kinds that paint on the overlay. */
const pinningKinds = [...painters.values()].flatMap(({ kind, overlay }) => (overlay ? [kind] : []));

const layersOf: Partial<Record<EditorChange, readonly LayerName[]>> = {
  board: ['static', 'active', 'overlay'],
  camera: ['static', 'active', 'overlay'],
  preview: ['active', 'overlay'],
  remote: ['active', 'overlay'],
  editing: ['static', 'active', 'overlay'],
};

/** The picture of a board: what is painted on which layer, and when. */
export class BoardCanvas {
  readonly loop: FrameLoop;
  readonly texts: TextLayout;
  readonly editor: Editor;
  readonly #options: BoardCanvasOptions;
  readonly #painters: Painters = { byKind: painters, placeholder: placeholderPainter };
  readonly #budget = new WorkBudget(MEASURE_MS, () => performance.now());
  readonly #detail = new DetailZoom();
  readonly #surfaces = new Map<LayerName, CanvasSurface>();
  #layers: Readonly<Record<LayerName, CanvasLayer>> | undefined;
  #theme: Theme;
  /** Objects left out of the static layer when it was last painted. */
  #active: ReadonlySet<RecordId> = new Set();
  #shownOverlay = '';
  /** Layers that were left without anything on them. */
  readonly #blank = new Set<LayerName>();
  readonly #unsubscribe: () => void;

  constructor(options: BoardCanvasOptions) {
    this.#options = options;
    this.editor = options.editor;
    this.#theme = paintTheme();
    this.texts = new PretextLayout(this.#theme.font);
    this.loop = new FrameLoop((layer) => this.#draw(layer));
    this.loop.step((nowMs) => this.#step(nowMs));
    this.#unsubscribe = options.editor.subscribe((what) => this.#changed(what));
  }

  get theme(): Theme {
    return this.#theme;
  }

  attach(layers: Readonly<Record<LayerName, CanvasLayer>>): void {
    this.#layers = layers;
    this.#surfaces.clear();
    this.#blank.clear();
    this.repaint();
  }

  repaint(): void {
    this.#blank.clear();
    this.editor.camera.setCovered(coveredEdges(this.#options.uiDir()));
    this.loop.invalidate('static', 'active', 'overlay');
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

  /** Paints one layer on its cleared canvas. */
  paint(layer: LayerName): void {
    const target = this.#layers?.[layer];
    if (!target) return;
    const surface = this.#surfaceOf(layer, target);
    const env = this.#env(layer);
    const { camera, preview, board, index } = this.editor;
    this.#budget.begin();
    surface.begin(camera, target.pixelRatio);
    const rankOf = (id: RecordId) => board.zIndex(id);
    if (layer === 'static') {
      this.#active = new Set(preview.active);
      const ids = index.search(grown(env.view, SHADOW_PX / camera.zoom));
      const resting = this.#active.size > 0 ? ids.filter((id) => !this.#active.has(id)) : ids;
      paintObjects(surface, backToFront(resting, rankOf), env, this.#painters);
    } else if (layer === 'active') {
      const moving = backToFront([...preview.active], rankOf);
      paintObjects(surface, this.#heldLast(moving), env, this.#painters);
    } else {
      paintOverlays(surface, this.#pinned(), env, this.#painters);
      const { context, pixelRatio } = target;
      context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
      // the surface leaves the context as its last stroke was
      context.globalAlpha = 1;
      context.setLineDash([]);
      context.lineCap = 'butt';
      paintChrome(context, this.editor, this.#theme);
      paintPeople(context, this.editor);
    }
    if (this.#budget.deferred) this.loop.invalidate(layer);
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

  /** A layer with nothing on it, before and now, is left alone: clearing a canvas is work too. */
  #draw(layer: LayerName): void {
    const isBlank = this.#isBlank(layer);
    if (!(isBlank && this.#blank.has(layer))) this.#layers?.[layer].draw();
    if (isBlank) this.#blank.add(layer);
    else this.#blank.delete(layer);
  }

  #isBlank(layer: LayerName): boolean {
    if (layer === 'static') return false;
    if (layer === 'active') return this.editor.preview.active.size === 0;
    return isChromeBlank(this.editor) && this.#pinned().length === 0;
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
    this.#unsubscribe();
    this.loop.stop();
    this.#layers = undefined;
  }

  #changed(what: EditorChange): void {
    this.loop.invalidate(...(layersOf[what] ?? ['overlay']));
    const mayMove = what === 'preview' || what === 'remote';
    if (mayMove && !sameMembers(this.#active, this.editor.preview.active)) {
      this.loop.invalidate('static');
    }
  }

  #step(nowMs: number): boolean {
    const goesOn = this.editor.tick(nowMs);
    this.#noticeHandles();
    return goesOn;
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

  #surfaceOf(layer: LayerName, target: CanvasLayer): CanvasSurface {
    let surface = this.#surfaces.get(layer);
    if (!surface) {
      surface = new CanvasSurface({
        context: target.context,
        family: `${this.#theme.font}, sans-serif`,
        createPath: (d) => new Path2D(d),
      });
      this.#surfaces.set(layer, surface);
    }
    return surface;
  }

  #env(layer: LayerName): PaintEnv {
    const { camera, preview, board, editing, selection, hover } = this.editor;
    const emphasis = new Set(
      [selection.focused?.part, hover?.part].filter((part) => part !== undefined),
    );
    return {
      zoom: camera.zoom,
      detailZoom: this.#detail.update(camera.zoom),
      view: camera.view,
      free: camera.free,
      read:
        layer === 'static' ? (board.read as PaintEnv['read']) : (preview.read as PaintEnv['read']),
      texts: this.texts,
      budget: this.#budget,
      theme: this.#theme,
      t: this.#options.t as PaintEnv['t'],
      uiDir: this.#options.uiDir(),
      ...(this.#options.images ? { images: this.#options.images } : {}),
      ...(editing ? { hidden: editing } : {}),
      ...(this.editor.authorsShown ? { authors: true } : {}),
      emphasis,
    };
  }
}

function grown(box: { x: number; y: number; width: number; height: number }, by: number) {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}

function sameMembers(a: ReadonlySet<RecordId>, b: ReadonlySet<RecordId>): boolean {
  if (a.size !== b.size) return false;
  for (const id of a) if (!b.has(id)) return false;
  return true;
}
