import type { Box } from '@feltline/geometry';
import type { JourneyMapProps, StageProps } from '@feltline/journey';
import type { LaidOutText } from '@feltline/scene';
import { paintLines } from '../../painting/paint-lines.ts';
import { type FarHeader, farHeader, farStageBox, farTitleBox, farType } from '../far-header.ts';
import { dimmed } from '../view/map-shade.ts';
import { chevron } from './chevron.ts';
import { isHidden, isVisible, type MapFrame, propsOf, titleOf } from './map-frame.ts';
import { stageColor } from './stage-color.ts';

/** Height that a stage's arrow is drawn for; farther away all of it grows. */
const ARROW = 34;
const GAP_PX = 1;
const INSET_PX = 6;
/** Rather than cutting a word off. */
const SMALLER_PX = 11;
/** Less says nothing: the first letters of a name and an ellipsis, screen pixels. */
const NARROWEST_PX = 34;
const NARROWEST_TITLE_PX = 60;
/** Widths are told apart by this much only, so that a zoom does not lay out all names anew, screen pixels. */
const STEP_PX = 4;
const ENDLESS = 10_000;

/** What heads the map in this picture, if it is seen from far away. */
export function headerFromAfar({ layout, env, detail }: MapFrame): FarHeader | undefined {
  return env.overview ? undefined : farHeader(layout, env.zoom, detail);
}

/** The stages of a map that is seen from far away, their names in a readable size. */
export function paintFarStages(frame: MapFrame, header: FarHeader): void {
  const { surface, layout } = frame;
  layout.stages.forEach((stage, i) => {
    const box = farStageBox(header, stage.box);
    if (!isVisible(frame, box)) return;
    const paint = () => paintFarStage(frame, stage.id, box, i === 0);
    if (frame.shade?.stages.has(stage.id)) surface.group({ opacity: dimmed }, paint);
    else paint();
  });
}

function paintFarStage(frame: MapFrame, id: string, box: Box, first: boolean): void {
  const { surface, env, rtl } = frame;
  const { color = 'indigo' } = propsOf<StageProps>(frame, id);
  const { fill, ink } = stageColor(color, env.theme.dark);
  const gap = GAP_PX / env.zoom;
  const scale = box.height / ARROW;
  const width = Math.round(Math.max(1, box.width - gap) / scale);
  const arrow = { x: box.x + gap / 2, y: box.y, scale };
  surface.group(arrow, () => surface.path(chevron(width, ARROW, first, rtl), { fill }));
  if (isHidden(frame, id)) return;
  const room = box.width * env.zoom - 2 * INSET_PX;
  if (room < NARROWEST_PX - INSET_PX) return;
  const height = box.height * env.zoom;
  const laid = named(frame, titleOf(frame, id), room, height);
  const top = (height - laid.height) / 2;
  inPixels(frame, box, () =>
    paintLines(surface, laid, INSET_PX, top, room, 'center', ink, farType.weight, readable(frame)),
  );
}

/** On as many lines as there is height for; a word that is too long ends with … rather than being broken. */
function named({ env, layout }: MapFrame, text: string, room: number, height: number): LaidOutText {
  const width = Math.floor(room / STEP_PX) * STEP_PX;
  const usual = { ...farType, neutral: layout.dir };
  const smaller = { ...usual, size: SMALLER_PX };
  const lines = Math.max(1, Math.floor(height / (farType.size * farType.lineHeight)));
  const isBroken = (style: typeof smaller) =>
    text.split(/\s+/u).some((w) => env.texts.layout(w, { ...style, width: ENDLESS }).width > width);
  if (!isBroken(usual)) {
    const laid = env.texts.layout(text, { ...usual, width, maxLines: lines });
    if (!laid.clipped) return laid;
  }
  const maxLines = isBroken(smaller) ? 1 : lines;
  return env.texts.layout(text, { ...smaller, width, maxLines });
}

/** The map's title in a readable size. */
export function paintFarTitle(frame: MapFrame, header: FarHeader): void {
  const { surface, layout, env, map, rtl } = frame;
  const { theme } = env;
  const box = farTitleBox(header, layout, env.zoom);
  const room = box.width * env.zoom;
  if (room < NARROWEST_TITLE_PX || !isVisible(frame, box)) return;
  const title = map.text || (env.exported ? '' : env.t('journey.untitled'));
  const width = Math.floor(room / STEP_PX) * STEP_PX;
  const style = { ...farType, neutral: layout.dir, maxLines: 1 };
  const laid = env.texts.layout(title, { ...style, width });
  const side = rtl ? 'right' : 'left';
  const ink = map.text ? theme.ink : theme.muted;
  const { state = 'current' } = map.props as Partial<JourneyMapProps>;
  const left = width - laid.width - 2 * INSET_PX;
  const label = env.t(`journey.state.${state}`);
  inPixels(frame, box, () => {
    paintLines(surface, laid, 0, 0, room, side, ink, farType.weight, readable(frame));
    if (left < NARROWEST_TITLE_PX) return;
    const small = env.texts.layout(label, { ...style, weight: 400, size: 11, width: left });
    if (small.clipped) return;
    const x = laid.width + INSET_PX;
    const top = laid.baseline - small.baseline;
    paintLines(surface, small, rtl ? 0 : x, top, room - x, side, theme.muted, 400, readable(frame));
  });
}

/** Paints in screen pixels from the box's top left corner. */
function inPixels({ surface, env }: MapFrame, { x, y }: Box, paint: () => void): void {
  surface.group({ x, y, scale: 1 / env.zoom }, paint);
}

/** Letters that have their size on the screen are never too small. */
function readable({ env }: MapFrame): MapFrame['env'] {
  return { ...env, detailZoom: 1 };
}
