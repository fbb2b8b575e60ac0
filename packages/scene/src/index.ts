export { baseDirection, type Direction } from './base-direction.ts';
export type { ObjectPainter, PaintEnv, PaintRead, PaintRecord } from './paint-env.ts';
export type { LinearGradient, Paint, RectStyle, Shadow, ShapeStyle, Surface, TextRun, Transform } from './surface.ts';
export type { FitOptions, LaidOutLine, LaidOutText, LineOptions, TextLayout } from './text-layout.ts';
export { darkTheme, lightTheme, type Theme } from './theme.ts';
