export { baseDirection, type Direction } from './base-direction.ts';
export { type PaintCounts, type Painters, paintObjects, paintOverlays } from './board-painter.ts';
export { type Canvas2D, CanvasSurface, type CanvasSurfaceOptions } from './canvas-surface.ts';
export { type ColorParts, colorParts } from './color-parts.ts';
export {
  BARS_PX,
  type Detail,
  DetailZoom,
  detailAt,
  NEAR_ZOOM,
  PLAIN_ZOOM,
  READABLE_PX,
  type TextDetail,
  textDetail,
} from './detail.ts';
export {
  baselineOffset,
  type FontMetrics,
  type MeasureFont,
  rubikMetrics,
} from './font-metrics.ts';
export { GenerationCache } from './generation-cache.ts';
export type {
  ObjectPainter,
  PaintEnv,
  PaintImages,
  PaintList,
  PaintListRow,
  PaintLists,
  PaintRead,
  PaintRecord,
  PaintTable,
} from './paint-env.ts';
export { paintReach, TITLED_PX, widestReach } from './paint-reach.ts';
export { PretextLayout } from './pretext-layout.ts';
export { type Matrix, type RecordedOp, RecordingSurface } from './recording-surface.ts';
export { paintShadow } from './shadow.ts';
export type {
  LinearGradient,
  Paint,
  RectStyle,
  Shadow,
  ShapeStyle,
  Surface,
  TextRun,
  Transform,
} from './surface.ts';
export { escapeXml, SvgSurface, type SvgSurfaceOptions } from './svg-surface.ts';
export type {
  FitOptions,
  LaidOutLine,
  LaidOutText,
  LineOptions,
  TextLayout,
} from './text-layout.ts';
export { darkTheme, lightTheme, type Theme } from './theme.ts';
export { WorkBudget } from './work-budget.ts';
