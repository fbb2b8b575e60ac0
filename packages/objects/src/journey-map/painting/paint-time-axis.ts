import type { Box } from '@feltline/geometry';
import { atLeast, isCrisp, isVisible, type MapFrame } from './map-frame.ts';

const TICK = 5;
const DOT = 6;

/** The line of time with a mark in the middle of each column, under the names of its points. */
export function paintTimeAxis(frame: MapFrame, axis: Box): void {
  const { surface, env, layout, rtl } = frame;
  if (!isVisible(frame, axis)) return;
  const width = atLeast(1.5, 1, env);
  const y = axis.y + TICK;
  const style = { fill: env.theme.muted, crisp: isCrisp(env) };
  surface.rect({ ...axis, y: y - width / 2, height: width }, style);
  for (const { box } of layout.columns) {
    const x = box.x + box.width / 2;
    const dot = { x: x - DOT / 2, y: y - DOT / 2, width: DOT, height: DOT };
    surface.rect(dot, { fill: env.theme.panel, stroke: env.theme.muted, width, radius: DOT / 2 });
  }
  const tip = rtl ? axis.x : axis.x + axis.width;
  const back = rtl ? TICK : -TICK;
  const head = { stroke: env.theme.muted, width, cap: 'round' as const };
  surface.path(`M${tip + back} ${y - TICK}L${tip} ${y}L${tip + back} ${y + TICK}`, head);
}
