import { descriptionOf } from '@feltline/board';
import type { Box } from '@feltline/geometry';
import {
  baseDirection,
  type ObjectPainter,
  type PaintEnv,
  type PaintRecord,
  PLAIN_ZOOM,
  type Surface,
  type TextRun,
  textDetail,
} from '@feltline/scene';
import { paintLines } from '../painting/paint-lines.ts';
import { withRotation } from '../painting/with-rotation.ts';
import { hostOf, titleOfAddress } from './address.ts';
import { cardLayout, LINE_HEIGHT, SMALL_SIZE, TITLE_SIZE, TITLE_WEIGHT } from './card-layout.ts';
import type { LinkCardProps } from './link-card.model.ts';

const RADIUS = 10;

export const linkCardPainter: ObjectPainter = {
  kind: 'link-card',
  rigid: true,

  flat(record, _box, env) {
    const isTurned = record.geometry !== undefined && record.geometry[4] !== 0;
    return !isTurned && (env.detailZoom ?? env.zoom) < 0.08 ? env.theme.panelLine : undefined;
  },

  paint(surface, record, box, env) {
    withRotation(surface, record, box, (upright) => paintCard(surface, record, upright, env));
  },
};

function paintCard(surface: Surface, record: PaintRecord, box: Box, env: PaintEnv): void {
  const { theme } = env;
  const { url } = record.props as LinkCardProps;
  const isPlain = (env.detailZoom ?? env.zoom) < PLAIN_ZOOM;
  const title = record.text || titleOfAddress(url);
  const rtl = baseDirection(title) === 'rtl';
  const { tile, words } = cardLayout(box, rtl);
  surface.rect(box, {
    fill: theme.panel,
    stroke: theme.panelLine,
    width: 1,
    crisp: true,
    ...(isPlain ? {} : { radius: RADIUS, shadow: 'card' as const }),
  });
  surface.rect(tile, { fill: theme.accentTint, ...(isPlain ? {} : { radius: RADIUS - 2 }) });
  paintInitial(surface, hostOf(url), tile, env);
  paintWords(surface, record, title, words, rtl, env);
}

function paintInitial(surface: Surface, host: string, tile: Box, env: PaintEnv): void {
  const size = tile.height * 0.48;
  if (textDetail(size, env.detailZoom ?? env.zoom) !== 'text') return;
  const [initial = ''] = host.toUpperCase();
  const run: TextRun = {
    text: initial,
    x: tile.x + tile.width / 2,
    y: tile.y + tile.height / 2 + size * 0.35,
    align: 'center',
    direction: 'ltr',
    size,
    weight: 600,
    fill: env.theme.accent,
  };
  surface.text(run);
}

/** The title, as many of its lines as there is room for, then the host, then the description. */
function paintWords(
  surface: Surface,
  record: PaintRecord,
  title: string,
  words: Box,
  rtl: boolean,
  env: PaintEnv,
): void {
  const { theme, texts } = env;
  const align = rtl ? 'right' : 'left';
  const where = hostOf((record.props as LinkCardProps).url);
  const isEdited = env.hidden?.object === record.id;
  const small = SMALL_SIZE * LINE_HEIGHT;
  const titleLine = TITLE_SIZE * LINE_HEIGHT;
  const room = words.height - small - 2;
  const name = texts.layout(title, {
    width: words.width,
    size: TITLE_SIZE,
    weight: TITLE_WEIGHT,
    lineHeight: LINE_HEIGHT,
    maxLines: Math.max(1, Math.min(3, Math.floor(room / titleLine))),
  });
  const place = { width: words.width, size: SMALL_SIZE, lineHeight: LINE_HEIGHT };
  const host = where === title ? undefined : texts.layout(where, { ...place, maxLines: 1 });
  const about = descriptionOf(record as never);
  const spare = Math.floor((words.height - name.height - 4 - small) / small);
  const more = about && spare > 0 ? texts.layout(about, { ...place, maxLines: spare }) : undefined;
  let y =
    words.y + (words.height - name.height - (host ? host.height + 2 : 0) - (more?.height ?? 0)) / 2;
  if (!isEdited) {
    paintLines(surface, name, words.x, y, words.width, align, theme.ink, TITLE_WEIGHT, env);
  }
  y += name.height + 2;
  if (host) {
    paintLines(surface, host, words.x, y, words.width, align, theme.muted, 400, env);
    y += host.height;
  }
  if (more) paintLines(surface, more, words.x, y, words.width, align, theme.muted, 400, env);
}
