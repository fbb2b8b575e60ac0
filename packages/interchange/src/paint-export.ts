import type { Board, RecordId } from '@feltline/board';
import { type Box, boxesIntersect, inflateBox } from '@feltline/geometry';
import { installMapSigns } from '@feltline/objects/map-signs';
import { painters, placeholderPainter } from '@feltline/objects/paint';
import {
  type PaintEnv,
  type Painters,
  paintObjects,
  type Surface,
  type TextLayout,
  type Theme,
} from '@feltline/scene';
import type { ExportScope } from './export-scope.ts';

/** What the host gives to an export: words, fonts, colours, pictures. */
export interface ExportHost {
  readonly theme: Theme;
  readonly texts: TextLayout;
  readonly uiDir: 'ltr' | 'rtl';
  t(key: string, vars?: Record<string, unknown>): string;
  /** Decoded pictures by hash. */
  readonly images?: PaintEnv['images'];
  /** What is reckoned from the board. */
  readonly lists?: PaintEnv['lists'];
}

/** Everything is painted as from very near, whatever the size it will have. */
const NEAREST = 1_000;
/** Shadows and badges reach this far beyond an object, board units. */
const REACH = 24;

installMapSigns();
const byKind: Painters = { byKind: painters, placeholder: placeholderPainter };

/** Paints what is in the scope, or of it only what lies in `part` (board space); `around` is called for each object. */
export function paintExport(
  surface: Surface,
  board: Board,
  scope: ExportScope,
  host: ExportHost,
  part: Box = scope.box,
  around: (id: RecordId, paint: () => void) => void = (_id, paint) => paint(),
): void {
  const env = exportEnv(board, scope, host);
  const near = inflateBox(part, REACH);
  const paintAll = () => {
    for (const id of scope.ids) {
      const box = board.read.box(id);
      if (!box || !boxesIntersect(near, box)) continue;
      around(id, () => paintObjects(surface, [id], env, byKind));
    }
  };
  if (scope.clipped) surface.clip(scope.box, paintAll);
  else paintAll();
}

function exportEnv(board: Board, scope: ExportScope, host: ExportHost): PaintEnv {
  const { theme, texts, uiDir, images, lists } = host;
  return {
    zoom: 1,
    detailZoom: NEAREST,
    // the whole of it, for every part alike: what is painted must not depend on where a picture was cut
    view: scope.box,
    read: board.read as PaintEnv['read'],
    texts,
    theme,
    uiDir,
    t: (key, vars) => host.t(key, vars),
    exported: true,
    ...(images && { images }),
    ...(lists && { lists }),
  };
}
