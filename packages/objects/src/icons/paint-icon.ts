import type { ShapeStyle, Surface } from '@feltline/scene';
import { type IconName, iconPaths } from './lucide-paths.ts';

const GRID = 24;

/** Draws an icon with its top left corner at x, y. `size` and `width` (of the stroke) in the current space. */
export function paintIcon(
  surface: Surface,
  icon: IconName,
  x: number,
  y: number,
  size: number,
  color: string,
  width = 1.5,
): void {
  const style: ShapeStyle = { stroke: color, width: (width * GRID) / size, cap: 'round' };
  surface.group({ x, y, scale: size / GRID }, () => surface.path(iconPaths[icon], style));
}
