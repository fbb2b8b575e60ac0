import { type Box, boxesIntersect, inflateBox } from '@feltline/geometry';
import type { ObjectPainter, PaintEnv, PaintRecord } from './paint-env.ts';
import { SHADOW_REACH, TITLED_PX, widestReach } from './paint-reach.ts';
import type { RectStyle, Surface } from './surface.ts';

/** Who paints what. Unknown kinds and broken records go to the placeholder. */
export interface Painters {
  readonly byKind: ReadonlyMap<string, ObjectPainter>;
  readonly placeholder: ObjectPainter;
}

/** What a painted frame consisted of. */
export interface PaintCounts {
  /** Objects painted by their painter. */
  painted: number;
  /** Objects painted as one flat rectangle. */
  flat: number;
}

/**
 * Paints objects back to front. `ids` come in z order and already culled by an index; what lies outside the view all
 * the same is skipped. Far away an object is one rectangle of its flat colour, with no path, shadow or text.
 */
export function paintObjects(
  surface: Surface,
  ids: Iterable<string>,
  env: PaintEnv,
  painters: Painters,
): PaintCounts {
  const counts = { painted: 0, flat: 0 };
  const { read } = env;
  const near = inflateBox(env.view, SHADOW_REACH);
  const far = inflateBox(env.view, widestReach(env.zoom));
  for (const id of ids) {
    const record = read.record(id);
    const box = record && boxOf(record, env);
    if (!box || !boxesIntersect(box.width * env.zoom < TITLED_PX ? near : far, box)) continue;
    const painter = painterFor(record, painters);
    const opacity = env.opacityOf?.(id) ?? 1;
    const color = painter.flat?.(record, box, env);
    if (color === undefined) counts.painted++;
    else counts.flat++;
    if (opacity < 1)
      surface.group({ opacity }, () => paintOne(surface, record, box, env, painters));
    else if (color === undefined) painter.paint(surface, record, box, env);
    else surface.rect(box, flatStyle(color));
  }
  return counts;
}

/** Paints what stays in view of objects larger than the screen, above everything else. */
export function paintOverlays(
  surface: Surface,
  ids: Iterable<string>,
  env: PaintEnv,
  painters: Painters,
): void {
  for (const id of ids) {
    const record = env.read.record(id);
    if (!record || record.problem !== undefined) continue;
    const painter = painters.byKind.get(record.kind);
    if (!painter?.overlay) continue;
    const box = boxOf(record, env);
    if (box && boxesIntersect(env.view, box)) painter.overlay(surface, record, box, env);
  }
}

function paintOne(
  surface: Surface,
  record: PaintRecord,
  box: Box,
  env: PaintEnv,
  painters: Painters,
): void {
  const painter = painterFor(record, painters);
  const color = painter.flat?.(record, box, env);
  if (color === undefined) painter.paint(surface, record, box, env);
  else surface.rect(box, flatStyle(color));
}

function painterFor(record: PaintRecord, painters: Painters): ObjectPainter {
  if (record.problem !== undefined) return painters.placeholder;
  return painters.byKind.get(record.kind) ?? painters.placeholder;
}

function boxOf(record: PaintRecord, env: PaintEnv): Box | undefined {
  return env.read.box(record.id);
}

const flatStyles = new Map<string, RectStyle>();

function flatStyle(fill: string): RectStyle {
  let style = flatStyles.get(fill);
  if (!style) {
    if (flatStyles.size > 256) flatStyles.clear();
    style = { fill };
    flatStyles.set(fill, style);
  }
  return style;
}
