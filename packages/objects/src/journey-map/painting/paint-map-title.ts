import type { Read, RecordId } from '@feltline/board';
import { aboutFields, type JourneyMapProps, type PersonaProps } from '@feltline/journey';
import type { PaintRecord } from '@feltline/scene';
import { paintLines } from '../../painting/paint-lines.ts';
import { mapType } from '../map-type.ts';
import { isHidden, isVisible, type MapFrame } from './map-frame.ts';
import { headerFromAfar, paintFarTitle } from './paint-far-header.ts';

const { size: SIZE, weight: WEIGHT } = mapType.title;
const LARGEST = 96;
const STEP = 1.25;
const READABLE_PX = 11;
const GAP = 10;

/**
 * The size of a title that stays readable when the board is seen from far away. It grows in steps, so that its layout
 * is not computed anew at every zoom.
 */
export function titleSize(zoom: number): number {
  const wanted = READABLE_PX / zoom;
  if (wanted <= SIZE) return SIZE;
  const steps = Math.ceil(Math.log(wanted / SIZE) / Math.log(STEP));
  return Math.min(LARGEST, Math.round(SIZE * STEP ** steps));
}

/** Title, state and what the journey is about, above the table. */
export function paintMapTitle(frame: MapFrame): void {
  const far = headerFromAfar(frame);
  if (far) return paintFarTitle(frame, far);
  paintAbout(frame);
  const { surface, layout, env, rtl, map } = frame;
  if (isHidden(frame, undefined)) return;
  const { theme } = env;
  const { titleBox } = layout;
  const size = env.overview ? SIZE : titleSize(env.zoom);
  const side = rtl ? 'right' : 'left';
  const neutral = layout.dir;
  const title = map.text || (env.exported ? '' : env.t('journey.untitled'));
  const width = layout.tableBox.width;
  const laid = env.texts.layout(title, { width, size, weight: WEIGHT, maxLines: 1, neutral });
  const top = titleBox.y + titleBox.height - laid.height - 2;
  const x = layout.tableBox.x;
  if (!isVisible(frame, { x, y: top, width, height: laid.height })) return;
  paintLines(
    surface,
    laid,
    x + 2,
    top,
    width - 4,
    side,
    map.text ? theme.ink : theme.muted,
    WEIGHT,
    env,
  );

  const room = width - laid.width - GAP;
  if (room < 60 || frame.detail === 'far') return;
  const { state = 'current' } = map.props as Partial<JourneyMapProps>;
  const small = Math.round(size * 0.89 * 2) / 2;
  const about = { size: small, maxLines: 1, neutral };
  const laidLabel = env.texts.layout(env.t(`journey.state.${state}`), { ...about, width: room });
  const labelX = rtl ? x : x + laid.width + GAP;
  const labelTop = top + laid.baseline - laidLabel.baseline;
  paintLines(surface, laidLabel, labelX + 2, labelTop, room - 4, side, theme.muted, 400, env);
  const left = room - laidLabel.width - 2 * GAP;
  if (left < 80) return;
  const laidFacts = env.texts.layout(factsOf(frame), { ...about, width: left });
  const factsX = rtl ? x + 2 : x + width - left - 2;
  const end = rtl ? 'left' : 'right';
  paintLines(surface, laidFacts, factsX, labelTop, left, end, theme.muted, 400, env);
}

/** Situation, goal, beginning and end below the title; what has no room ends with …. */
function paintAbout(frame: MapFrame): void {
  const { surface, layout, env, rtl, map } = frame;
  const { aboutBox } = layout;
  if (!aboutBox || frame.detail === 'far' || !isVisible(frame, aboutBox)) return;
  const { size, lineHeight, inset } = mapType.about;
  const props = map.props as Partial<JourneyMapProps>;
  const said = aboutFields.flatMap((field) => {
    const words = props[field]?.trim();
    return words ? [env.t(`journey.about.${field}`, { words })] : [];
  });
  const width = aboutBox.width - 2 * inset;
  const laid = env.texts.layout(said.join(' · '), {
    width,
    size,
    lineHeight,
    maxLines: Math.max(1, Math.floor(aboutBox.height / (size * lineHeight))),
    neutral: layout.dir,
  });
  const side = rtl ? 'right' : 'left';
  const { x, y } = aboutBox;
  paintLines(surface, laid, x + inset, y, width, side, env.theme.muted, 400, env);
}

/** A persona that the map was made for has no curve where there is no lane for it. */
function isPerson(record: PaintRecord | undefined): boolean {
  if (record?.kind !== 'persona' || record.problem !== undefined) return false;
  return (record.props as Partial<PersonaProps>).kind !== 'benchmark';
}

/** Whose journey it is, and when somebody last said that it is right. */
function factsOf({ map, layout, env }: MapFrame): string {
  const { lastReviewedAt, rereviewBecause } = map.props as Partial<JourneyMapProps>;
  const read = env.read as Partial<Read>;
  const parts = read.partsOf?.(map.id as RecordId) ?? [];
  const own = parts.filter((id) => isPerson(env.read.record(id)));
  const personas = [...new Set([...layout.curves.map(({ persona }) => persona), ...own])];
  const names = personas.map((id) => env.read.record(id)?.text ?? '').filter(Boolean);
  return [
    names.join(', '),
    rereviewBecause && !env.exported ? env.t('journey.lookAgain') : '',
    lastReviewedAt
      ? env.t('journey.validated', { date: lastReviewedAt })
      : env.t('journey.notValidated'),
  ]
    .filter(Boolean)
    .join(' · ');
}
