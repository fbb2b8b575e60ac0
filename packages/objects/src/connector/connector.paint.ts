import {
  BARS_PX,
  type ObjectPainter,
  type PaintEnv,
  type PaintRecord,
  type RectStyle,
  type ShapeStyle,
  type Surface,
} from '@feltline/scene';
import { dashOf, inkOf, widthOf } from '../painting/line-look.ts';
import { paintLines } from '../painting/paint-lines.ts';
import type { ConnectorProps } from './connector.model.ts';
import {
  LABEL_LINE_HEIGHT,
  LABEL_PADDING_X,
  LABEL_PADDING_Y,
  LABEL_SIZE,
  LABEL_WEIGHT,
  LABEL_WIDTH,
} from './connector-label.ts';
import type { ConnectorRoute } from './connector-route.ts';

/** Below it curves and rounded corners are straight pieces. */
const PLAIN_ZOOM = 0.25;
const HEADLESS_ZOOM = 0.2;
/** Shorter on screen it says nothing. */
const SHORTEST_PX = 3;
/** Far away lines would fade out of sight. */
const THINNEST_PX = 0.75;

export const connectorPainter: ObjectPainter = {
  kind: 'connector',

  paint(surface, record, box, env) {
    const route = env.read.derived<ConnectorRoute>(record.id);
    if (!route) return;
    const zoom = env.detailZoom ?? env.zoom;
    if (Math.max(box.width, box.height) * zoom < SHORTEST_PX) return;
    const look = lookOf(record.props as ConnectorProps, env.theme.dark, zoom);
    surface.path(zoom < PLAIN_ZOOM ? route.plain : route.d, look.line);
    if (zoom >= HEADLESS_ZOOM)
      for (const head of route.heads) surface.path(head.d, head.filled ? look.solid : look.open);
    paintLabel(surface, record, route, env);
  },
};

const pill: RectStyle = { fill: '', radius: 6 };

/** Always upright, on a pill that hides the line below. */
function paintLabel(
  surface: Surface,
  record: PaintRecord,
  { label }: ConnectorRoute,
  env: PaintEnv,
): void {
  const text = record.text ?? '';
  const isWritten = env.hidden?.object === record.id;
  if (text === '' && !isWritten) return;
  if (LABEL_SIZE * (env.detailZoom ?? env.zoom) < BARS_PX) return;
  const laid = env.texts.layout(text, {
    width: LABEL_WIDTH,
    size: LABEL_SIZE,
    weight: LABEL_WEIGHT,
    lineHeight: LABEL_LINE_HEIGHT,
    neutral: env.uiDir,
  });
  const x = label.x - laid.width / 2;
  const y = label.y - laid.height / 2;
  pill.fill = env.theme.panel;
  surface.rect(
    {
      x: x - LABEL_PADDING_X,
      y: y - LABEL_PADDING_Y,
      width: laid.width + 2 * LABEL_PADDING_X,
      height: laid.height + 2 * LABEL_PADDING_Y,
    },
    pill,
  );
  // the field one writes in stands on the pill
  if (isWritten) return;
  paintLines(surface, laid, x, y, laid.width, 'center', env.theme.ink, LABEL_WEIGHT, env);
}

interface Look {
  readonly line: ShapeStyle;
  /** Filled heads. */
  readonly solid: ShapeStyle;
  /** Heads that are only strokes; never dashed. */
  readonly open: ShapeStyle;
}

const looks = new Map<string, Look>();

/** One object per look: boards repeat few looks very often. */
function lookOf({ stroke, width, dash }: ConnectorProps, isDark: boolean, zoom: number): Look {
  // by halves of the zoom, so that there are few
  const least = zoom < PLAIN_ZOOM ? THINNEST_PX / 2 ** Math.round(Math.log2(zoom)) : 0;
  const key = `${stroke} ${width} ${dash} ${isDark} ${least}`;
  let look = looks.get(key);
  if (!look) {
    const ink = inkOf(stroke, isDark) ?? (isDark ? '#ECEDEE' : '#1F2328');
    const own = widthOf(width);
    const wide = Math.max(own, least);
    const pattern = dashOf(dash, own);
    const open: ShapeStyle = { stroke: ink, width: wide, cap: 'round' };
    look = {
      line: pattern ? { ...open, dash: pattern, cap: dash === 'dotted' ? 'round' : 'butt' } : open,
      solid: { fill: ink },
      open,
    };
    if (looks.size > 500) looks.clear();
    looks.set(key, look);
  }
  return look;
}
