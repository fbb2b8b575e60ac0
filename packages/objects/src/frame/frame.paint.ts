import type { Box } from '@feltline/geometry';
import {
  type ObjectPainter,
  type PaintEnv,
  type PaintRecord,
  type RectStyle,
  type Surface,
  TITLED_PX,
} from '@feltline/scene';
import { paintLines } from '../painting/paint-lines.ts';
import { type FrameProps, frameTints } from './frame.model.ts';
import { TITLE_LINE_HEIGHT, TITLE_PX, TITLE_UP_PX, TITLE_WEIGHT } from './frame-title.ts';

/** Smaller on screen it is only its paper. */
const FLAT_PX = 8;
/** Titles are cut at steps of this, so that zooming does not measure them anew each frame. */
const STEP_PX = 24;
const LINE_PX = 1;
const RADIUS = 2;
/** How much of the tint the paper takes. */
const TINT = { light: 0.4, dark: 0.12 };

export const framePainter: ObjectPainter = {
  kind: 'frame',
  rigid: true,

  flat(record, box, env) {
    const { fill } = record.props as FrameProps;
    if (fill === 'none' || Math.max(box.width, box.height) * env.zoom > FLAT_PX) return undefined;
    return env.theme.panel;
  },

  paint(surface, record, box, env) {
    paintPaper(surface, record.props as FrameProps, box, env);
    paintTitle(surface, record, box, env);
  },
};

function paintPaper(surface: Surface, { fill }: FrameProps, box: Box, env: PaintEnv): void {
  const { theme } = env;
  const line: RectStyle = {
    stroke: theme.panelLine,
    width: LINE_PX / env.zoom,
    radius: RADIUS,
    crisp: true,
  };
  surface.rect(box, fill === 'none' ? line : { ...line, fill: theme.panel });
  const tint = frameTints[fill];
  if (tint)
    surface.rect(box, {
      fill: tint,
      opacity: theme.dark ? TINT.dark : TINT.light,
      radius: RADIUS,
    });
}

/** Above the frame, in the same size however far away one is. */
function paintTitle(surface: Surface, record: PaintRecord, box: Box, env: PaintEnv): void {
  if (env.hidden?.object === record.id) return;
  const room = box.width * env.zoom;
  if (room < TITLED_PX) return;
  const text = record.text?.trim() || (env.exported ? '' : env.t('frame.untitled'));
  const width = Math.floor(room / STEP_PX) * STEP_PX;
  const laid = env.texts.layout(text, {
    width,
    size: TITLE_PX,
    weight: TITLE_WEIGHT,
    lineHeight: TITLE_LINE_HEIGHT,
    maxLines: 1,
    neutral: env.uiDir,
  });
  const place = { x: box.x, y: box.y - TITLE_UP_PX / env.zoom, scale: 1 / env.zoom };
  // its letters have their size on the screen, whatever the zoom
  const near: PaintEnv = { ...env, detailZoom: 1 };
  surface.group(place, () =>
    paintLines(surface, laid, 0, 0, room, 'start', env.theme.muted, TITLE_WEIGHT, near),
  );
}
