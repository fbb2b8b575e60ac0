import type { Box } from '@feltline/geometry';
import { inflateBox } from '@feltline/geometry';
import type { ObjectPainter, PaintEnv, PaintRecord, RectStyle, Surface } from '@feltline/scene';
import { paintIcon } from '../icons/paint-icon.ts';
import { paintLines } from '../painting/paint-lines.ts';
import { withRotation } from '../painting/with-rotation.ts';

/** Below this many px on the screen a picture is its average colour. */
const FLAT_PX = 14;
/** Above this many px a picture shows how far it is on its way. */
const PROGRESS_PX = 56;
const PADDING = 12;
const ICON = 28;
const DASH = [5, 4];

export const imagePainter: ObjectPainter = {
  kind: 'image',
  rigid: true,

  flat(record, box, env) {
    const isTiny = Math.max(box.width, box.height) * env.zoom <= FLAT_PX;
    if (!isTiny || env.exported || record.geometry?.[4]) return undefined;
    return env.images?.colorOf?.(hashOf(record)) ?? env.theme.pill;
  },

  paint(surface, record, box, env) {
    withRotation(surface, record, box, (upright) => paintUpright(surface, record, upright, env));
  },
};

function paintUpright(surface: Surface, record: PaintRecord, box: Box, env: PaintEnv): void {
  const hash = hashOf(record);
  // A file or paper gets the best there is, whatever it is seen with.
  const picture = env.images?.get(hash, env.exported ? undefined : box.width * env.zoom);
  if (picture !== undefined) surface.image(picture, box);
  else paintNothing(surface, box, env, hash);
  const sent = env.exported ? undefined : env.images?.sentOf?.(hash);
  if (sent !== undefined && box.width * env.zoom > PROGRESS_PX)
    paintProgress(surface, box, env, sent);
}

/** A quiet box while it comes; where it will not come, the box says so. */
function paintNothing(surface: Surface, box: Box, env: PaintEnv, hash: string): void {
  const { theme, images } = env;
  const state = images?.stateOf?.(hash) ?? 'loading';
  const isThere = state === 'loading' || state === 'waiting';
  const color = isThere ? images?.colorOf?.(hash) : undefined;
  const style: RectStyle = isThere
    ? { fill: color ?? theme.pill, ...(color ? {} : { stroke: theme.hairline, width: 1 }) }
    : { fill: theme.quiet, stroke: theme.muted, width: 1, dash: DASH };
  surface.rect(isThere ? box : inflateBox(box, -0.5), style);
  if (color !== undefined) return;
  const width = box.width - 2 * PADDING;
  const height = box.height - 2 * PADDING;
  if (Math.min(width, height) < ICON) return;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const words = state === 'loading' ? '' : env.t(`image.${state}`);
  const room = height - ICON - 8;
  const laid =
    words !== '' && room >= 12 && width >= 60
      ? env.texts.fit(words, { width, height: room, min: 10, max: 14 })
      : undefined;
  const total = ICON + (laid ? 8 + laid.height : 0);
  const top = middle.y - total / 2;
  paintIcon(surface, 'image', middle.x - ICON / 2, top, ICON, theme.muted);
  if (laid) {
    const left = box.x + PADDING;
    paintLines(surface, laid, left, top + ICON + 8, width, 'center', theme.muted, 400, env);
  }
}

/** A bar along the bottom, of the same size at every zoom; a picture that could not be sent has a full one in red. */
function paintProgress(surface: Surface, box: Box, env: PaintEnv, sent: number | 'failed'): void {
  const unit = 1 / env.zoom;
  const track = {
    x: box.x + 8 * unit,
    y: box.y + box.height - 14 * unit,
    width: box.width - 16 * unit,
    height: 6 * unit,
  };
  const radius = 3 * unit;
  surface.rect(inflateBox(track, unit), { fill: '#FFFFFF', opacity: 0.9, radius: 4 * unit });
  const done = sent === 'failed' ? 1 : Math.max(sent, 0.04);
  const fill = sent === 'failed' ? env.theme.valence[4] : env.theme.accent;
  const x = env.uiDir === 'rtl' ? track.x + track.width * (1 - done) : track.x;
  surface.rect({ ...track, x, width: track.width * done }, { fill, radius });
}

function hashOf(record: PaintRecord): string {
  return (record.props as { hash?: string }).hash ?? '';
}
