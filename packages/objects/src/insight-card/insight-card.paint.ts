import type { Box } from '@feltline/geometry';
import {
  baseDirection,
  type ObjectPainter,
  type PaintEnv,
  type PaintList,
  type PaintListRow,
  PLAIN_ZOOM,
  type Surface,
} from '@feltline/scene';
import { paintLines } from '../painting/paint-lines.ts';
import { HEAD, PADDING, ROW, roomFor, rowBox } from './insight-card-layout.ts';
import { paintTable } from './paint-table.ts';

const RADIUS = 12;
const LINE_HEIGHT = 1.25;
const TITLE = { size: 17, weight: 600 };
const NAME = { size: 14, weight: 500 };
const SMALL = { size: 12, weight: 400 };
const RANK_WIDTH = 20;
const GAP = 10;

export const insightCardPainter: ObjectPainter = {
  kind: 'insight-card',

  flat: (_record, _box, env) =>
    (env.detailZoom ?? env.zoom) < 0.08 ? env.theme.panelLine : undefined,

  paint(surface, record, box, env) {
    const isPlain = (env.detailZoom ?? env.zoom) < PLAIN_ZOOM;
    surface.rect(box, {
      fill: env.theme.panel,
      stroke: env.theme.panelLine,
      width: 1,
      crisp: true,
      ...(isPlain ? {} : { radius: RADIUS, shadow: 'card' as const }),
    });
    const list = env.lists?.get(record);
    surface.clip({ ...box, radius: RADIUS }, () => paintList(surface, list, box, env));
  },
};

function paintList(surface: Surface, list: PaintList | undefined, box: Box, env: PaintEnv): void {
  const title = list?.title ?? env.t('mirror.kind.insight-card');
  const rtl = baseDirection(title) === 'rtl';
  const inner = { ...box, x: box.x + PADDING, width: box.width - 2 * PADDING };
  const write = writer(surface, env, rtl);
  write(title, { ...inner, y: box.y + 16 }, TITLE, env.theme.ink);
  if (!list) return;
  write(list.about, { ...inner, y: box.y + 40 }, SMALL, env.theme.muted);
  if (list.table) {
    const at = { ...inner, y: box.y + HEAD, height: box.height - HEAD };
    return paintTable(surface, list.table, at, env, rtl);
  }
  const { shown, isCut } = roomFor(box.height, list.rows.length);
  const isRanked = list.rows.some(({ rank }) => rank !== undefined);
  for (const [i, row] of list.rows.slice(0, shown).entries())
    paintRow(surface, row, rowBox(box, i), { env, rtl, isRanked });
  const left = list.rows.length - shown;
  const below = { ...inner, y: rowBox(box, shown).y + 4 };
  if (isCut)
    write(list.more(left), { ...inner, y: box.y + box.height - 22 }, SMALL, env.theme.muted);
  if (list.rows.length === 0 && list.empty) write(list.empty, below, NAME, env.theme.muted, 4);
}

function paintRow(
  surface: Surface,
  { rank, title, notes, value, share, feeling }: PaintListRow,
  box: Box,
  { env, rtl, isRanked }: { env: PaintEnv; rtl: boolean; isRanked: boolean },
): void {
  const { theme, texts } = env;
  const write = writer(surface, env, rtl);
  surface.rect(
    { x: box.x, y: box.y, width: box.width, height: 1 },
    { fill: theme.hairline, crisp: true },
  );
  const lead = isRanked ? RANK_WIDTH : 0;
  const start = rtl ? box.x : box.x + lead;
  const own = { x: start, y: box.y + 8, width: box.width - lead };
  if (rank !== undefined) {
    const at = { x: rtl ? box.x + box.width - lead : box.x, y: own.y, width: lead };
    write(String(rank), at, NAME, theme.muted);
  }
  const measured = value ? texts.layout(value, { ...NAME, width: box.width / 2 }) : undefined;
  const end = measured ? measured.width + GAP : 0;
  if (value && measured) {
    const at = {
      x: rtl ? own.x : own.x + own.width - measured.width,
      y: own.y,
      width: measured.width + 1,
    };
    write(value, at, { ...NAME, weight: 600 }, theme.ink);
  }
  write(title, { ...own, x: rtl ? own.x + end : own.x, width: own.width - end }, NAME, theme.ink);
  write(notes, { ...own, y: own.y + 20 }, SMALL, theme.muted);
  if (share === undefined) return;
  const bar = { x: own.x, y: box.y + ROW - 8, width: own.width, height: 3 };
  const width = Math.max(3, Math.min(1, share) * bar.width);
  surface.rect(bar, { fill: theme.quiet, radius: 1.5 });
  surface.rect(
    { ...bar, x: rtl ? bar.x + bar.width - width : bar.x, width },
    { fill: colorOf(feeling, env), radius: 1.5 },
  );
}

/** Writes from the side at which the card's words begin; what has no room ends in an ellipsis. */
function writer(surface: Surface, env: PaintEnv, rtl: boolean) {
  return (
    words: string,
    at: { x: number; y: number; width: number },
    { size, weight }: { size: number; weight: number },
    color: string,
    maxLines = 1,
  ) => {
    if (words === '' || at.width <= 0) return;
    const laid = env.texts.layout(words, {
      ...{ width: at.width, size, weight, maxLines, lineHeight: LINE_HEIGHT },
      neutral: rtl ? 'rtl' : 'ltr',
    });
    paintLines(surface, laid, at.x, at.y, at.width, rtl ? 'right' : 'left', color, weight, env);
  };
}

/** A shade of the scale for a feeling, units of −2 … +2; never without the number beside it. */
function colorOf(feeling: number | undefined, { theme }: PaintEnv): string {
  if (feeling === undefined) return theme.accent;
  const step = Math.sign(feeling) * Math.round(Math.abs(feeling));
  return theme.valence[2 - Math.max(-2, Math.min(2, step))] ?? theme.accent;
}
