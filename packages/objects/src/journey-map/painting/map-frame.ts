import type { RecordId } from '@feltline/board';
import { type Box, boxesIntersect } from '@feltline/geometry';
import type { MapLayout } from '@feltline/journey';
import {
  type Detail,
  detailAt,
  type PaintEnv,
  type PaintRecord,
  type Surface,
} from '@feltline/scene';
import { dimmed, type MapShade, setAside } from '../view/map-shade.ts';

/** One map being painted: what every part of its painting needs. */
export interface MapFrame {
  readonly surface: Surface;
  readonly map: PaintRecord;
  readonly layout: MapLayout;
  readonly env: PaintEnv;
  readonly detail: Detail;
  readonly rtl: boolean;
  /** What the person at this screen wants to see of it; nothing where they see it as it is. */
  readonly shade: MapShade | undefined;
}

/** A view as a person's screen hands it over, see `MapView`. */
interface Shading {
  shade(read: PaintEnv['read'], today: string | undefined): MapShade | undefined;
}

export function mapFrame(surface: Surface, map: PaintRecord, env: PaintEnv): MapFrame | undefined {
  const layout = env.read.derived<MapLayout>(map.id);
  if (!layout) return undefined;
  const detail = detailAt(env.detailZoom ?? env.zoom);
  const view = env.views?.get(map.id) as Shading | undefined;
  const shade = view?.shade(env.read, env.today);
  return { surface, map, layout, env, detail, rtl: layout.dir === 'rtl', shade };
}

export function isVisible(frame: MapFrame, box: Box): boolean {
  return boxesIntersect(frame.env.view, box);
}

/** Paints something of a lane and a column, weaker where the person's view leaves it out. */
export function shaded(
  frame: MapFrame,
  at: { lane?: string | undefined; column?: string | undefined; placement?: string | undefined },
  paint: () => void,
): void {
  const opacity = strengthOf(frame, at);
  if (opacity === 1) paint();
  else frame.surface.group({ opacity }, paint);
}

export function strengthOf(
  { shade }: MapFrame,
  {
    lane,
    column,
    placement,
  }: { lane?: string | undefined; column?: string | undefined; placement?: string | undefined },
): number {
  if (!shade) return 1;
  const { lanes, columns, placements } = shade;
  if (lane !== undefined && lanes.has(lane)) return setAside;
  if (placement !== undefined) return placements.has(placement) ? dimmed : 1;
  return column !== undefined && columns.has(column) ? dimmed : 1;
}

/** Whether the text of this part is being edited elsewhere. */
export function isHidden(frame: MapFrame, part: string | undefined): boolean {
  const { hidden } = frame.env;
  return hidden !== undefined && hidden.object === frame.map.id && hidden.part === part;
}

/** The words of a part; of a step or stage that bears the name of another map's, those. */
export function titleOf(frame: MapFrame, id: string): string {
  const { read } = frame.env;
  const part = read.record(id);
  const { sameAs } = (part?.props ?? {}) as { sameAs?: RecordId };
  const named = sameAs === undefined ? undefined : read.record(sameAs);
  return (named?.kind === part?.kind && named?.text) || (part?.text ?? '');
}

export function propsOf<P extends object>(frame: MapFrame, id: string): Partial<P> {
  return (frame.env.read.record(id)?.props ?? {}) as Partial<P>;
}

/** From here on hairlines and cards are drawn on whole pixels; farther away full pixels would be too strong. */
const CRISP_ZOOM = 0.5;

export function isCrisp(env: PaintEnv): boolean {
  return env.zoom >= CRISP_ZOOM;
}

/** `width` in board units, but never thinner on screen than `px`. */
export function atLeast(width: number, px: number, env: PaintEnv): number {
  return Math.max(width, px / env.zoom);
}

/**
 * The env for words that were made smaller to fit: they are letters as long as those of the usual size beside them,
 * so that neighbours are never shown in two ways.
 */
export function evenDetail(env: PaintEnv, size: number, usual: number): PaintEnv {
  if (size >= usual) return env;
  return { ...env, detailZoom: ((env.detailZoom ?? env.zoom) * usual) / size };
}
