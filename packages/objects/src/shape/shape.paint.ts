import type { Box } from '@feltline/geometry';
import {
  BARS_PX,
  type ObjectPainter,
  type PaintEnv,
  type PaintRecord,
  type RectStyle,
  type ShapeStyle,
  type Surface,
} from '@feltline/scene';
import { hintInk, hintOf } from '../painting/hint.ts';
import { dashOf, inkOf, widthOf } from '../painting/line-look.ts';
import { paintLines } from '../painting/paint-lines.ts';
import { withRotation } from '../painting/with-rotation.ts';
import { type ShapeProps, textSizes } from './shape.model.ts';
import { type ShapePicture, shapePicture } from './shape-picture.ts';
import {
  fillOf,
  paddedRoom,
  paperOf,
  SHAPE_LINE_HEIGHT,
  SHAPE_WEIGHT,
  SMALLEST_TEXT,
  textInk,
} from './shape-text.ts';

/** Smaller on screen, its form cannot be told. */
const FORMLESS_PX = 4;
/** White paper without its line would vanish on a white table. */
const PALE_FAR = '#DCDAD2';

export const shapePainter: ObjectPainter = {
  kind: 'shape',
  rigid: true,

  flat(record, box, env) {
    const zoom = env.detailZoom ?? env.zoom;
    if (Math.max(box.width, box.height) * zoom > FORMLESS_PX) return undefined;
    const { fill } = record.props as ShapeProps;
    if (fill !== 'white' && fill !== 'none') return fillOf(fill);
    return env.theme.dark ? env.theme.muted : PALE_FAR;
  },

  paint(surface, record, box, env) {
    withRotation(surface, record, box, (upright) => {
      const props = record.props as ShapeProps;
      const picture = shapePicture(props.shape, upright.width, upright.height);
      paintForm(surface, props, upright, picture, env);
      paintWords(surface, record, upright, picture, env);
    });
  },
};

function paintForm(
  surface: Surface,
  props: ShapeProps,
  box: Box,
  { d, detail }: ShapePicture,
  env: PaintEnv,
): void {
  const style = styleOf(props, env);
  if (style.fill === undefined && style.stroke === undefined) return;
  if (props.shape === 'rectangle') {
    surface.rect(box, style);
    return;
  }
  surface.group({ x: box.x, y: box.y }, () => {
    surface.path(d, style);
    if (detail && style.stroke !== undefined) {
      const { fill, ...line } = style;
      surface.path(detail, line);
    }
  });
}

function paintWords(
  surface: Surface,
  record: PaintRecord,
  box: Box,
  picture: ShapePicture,
  env: PaintEnv,
): void {
  const text = record.text || hintOf(record, env);
  if (text === '' || env.hidden?.object === record.id) return;
  const { fill, strokeWidth, stroke, textSize, align, valign } = record.props as ShapeProps;
  const isHint = !record.text;
  const max = isHint ? textSizes.small : (textSizes[textSize] ?? textSizes.medium);
  if (max * (env.detailZoom ?? env.zoom) < BARS_PX) return;
  const room = paddedRoom(picture.room, stroke === 'none' ? 0 : widthOf(strokeWidth));
  const laid = env.texts.fitWithin(env.budget, text, {
    width: room.width,
    height: room.height,
    min: SMALLEST_TEXT,
    max,
    weight: SHAPE_WEIGHT,
    lineHeight: SHAPE_LINE_HEIGHT,
    neutral: env.uiDir,
  });
  if (!laid) return;
  const paper = paperOf(fill, env.theme);
  const usual = textInk(paper) ?? env.theme.ink;
  const ink = !isHint ? usual : paper && paper !== env.theme.panel ? hintInk : env.theme.muted;
  const x = box.x + room.x;
  const free = valign === 'top' ? 0 : Math.max(0, (room.height - laid.height) / 2);
  const y = box.y + room.y + free;
  paintLines(surface, laid, x, y, room.width, align, ink, SHAPE_WEIGHT, env, isHint);
}

const styles = new Map<string, ShapeStyle & RectStyle>();

/** One object per look: boards repeat few looks very often. */
function styleOf(props: ShapeProps, env: PaintEnv): ShapeStyle & RectStyle {
  const { fill, stroke, strokeWidth, dash } = props;
  const key = `${fill} ${stroke} ${strokeWidth} ${dash} ${env.theme.dark}`;
  let style = styles.get(key);
  if (!style) {
    const width = widthOf(strokeWidth);
    const paper = paperOf(fill, env.theme);
    const line = stroke === 'none' ? undefined : inkOf(stroke, env.theme.dark);
    const pattern = dashOf(dash, width);
    style = {
      ...(paper === undefined ? {} : { fill: paper }),
      ...(line === undefined ? {} : { stroke: line, width }),
      ...(pattern ? { dash: pattern } : {}),
      ...(dash === 'dotted' ? { cap: 'round' as const } : {}),
    };
    if (styles.size > 1_000) styles.clear();
    styles.set(key, style);
  }
  return style;
}
