import type { Box } from '@feltline/geometry';
import {
  BARS_PX,
  type LaidOutText,
  type ObjectPainter,
  type PaintEnv,
  type PaintRecord,
  PLAIN_ZOOM,
  type RectStyle,
  type Surface,
} from '@feltline/scene';
import { hintInk, hintOf } from '../painting/hint.ts';
import { paintLines } from '../painting/paint-lines.ts';
import { withRotation } from '../painting/with-rotation.ts';
import { paintAuthor, paintReactions, paintTags } from './paint-sticky-badges.ts';
import type { ReactionCount } from './reaction.model.ts';
import { reactionPills } from './reaction-pills.ts';
import { type StickyColor, stickyColors } from './sticky-colors.ts';
import { largestText, type StickyLook } from './sticky-look.ts';
import { tagsOf } from './sticky-tags.ts';
import {
  isInMap,
  largestHint,
  placeStickyText,
  STICKY_LINE_HEIGHT,
  STICKY_WEIGHT,
} from './sticky-text.ts';

// White paper would vanish on a white table without an edge.
const WHITE_EDGE = '#E0DDD5';
const WHITE_FAR = '#F3F1EB';
// Below it even the largest text would be a bar of less than 4 px: not worth asking for every sticky on the board.
const TEXTLESS_ZOOM = 0.06;
const RADIUS = 3;
/** In a collapsed lane of a map a sticky is a mark, board units. */
const SMALLEST_WITH_TEXT = 30;

const nearStyles = new Map<string, RectStyle>();
const plainStyles = new Map<string, RectStyle>();
for (const fill of Object.values(stickyColors)) {
  const white = fill === stickyColors.white;
  const edge = white ? { stroke: WHITE_EDGE, width: 1 } : {};
  nearStyles.set(fill, { fill, radius: RADIUS, shadow: 'sticky', ...edge });
  plainStyles.set(fill, { fill: white ? WHITE_FAR : fill });
}

const place = { x: 0, y: 0, width: 0, height: 0, min: 0, max: 0 };
const foot = { hasTags: false, hasReactions: false };
// What `flat` has just found out, for the `paint` that follows it.
let askedFor: PaintRecord | undefined;
let answer: LaidOutText | undefined;
const question = { ...place, weight: STICKY_WEIGHT, lineHeight: STICKY_LINE_HEIGHT };

export const stickyPainter: ObjectPainter = {
  kind: 'sticky',
  rigid: true,

  flat(record, box, env) {
    const zoom = env.detailZoom ?? env.zoom;
    askedFor = undefined;
    if (zoom >= PLAIN_ZOOM || isTurned(record)) return undefined;
    const color = colorOf(record);
    const fill = color === stickyColors.white ? WHITE_FAR : color;
    const text = visibleText(record, box, env);
    if (text === '' || zoom < TEXTLESS_ZOOM) return fill;
    const laid = laidOut(text, record, box, env);
    if (!laid || laid.size * zoom < BARS_PX) return fill;
    askedFor = record;
    answer = laid;
    return undefined;
  },

  paint(surface, record, box, env) {
    if (isTurned(record))
      withRotation(surface, record, box, (b) => paintUpright(surface, record, b, env));
    else paintUpright(surface, record, box, env);
  },
};

function paintUpright(surface: Surface, record: PaintRecord, box: Box, env: PaintEnv): void {
  const plain = (env.detailZoom ?? env.zoom) < PLAIN_ZOOM;
  surface.rect(box, (plain ? plainStyles : nearStyles).get(colorOf(record))!);
  if (!plain) paintBadges(surface, record, box, env);
  const text = visibleText(record, box, env);
  if (text === '') return;
  const laid = askedFor === record ? answer : laidOut(text, record, box, env);
  askedFor = undefined;
  if (!laid) return;
  const top = place.y + (place.height - laid.height) / 2;
  const isHint = !record.text;
  const ink = isHint ? hintInk : env.theme.stickyInk;
  const { align = 'center' } = record.props as StickyLook;
  paintLines(surface, laid, place.x, top, place.width, align, ink, STICKY_WEIGHT, env, isHint);
}

/** What is on a note besides its words. */
function paintBadges(surface: Surface, record: PaintRecord, box: Box, env: PaintEnv): void {
  const { author } = record.props as { author?: unknown };
  const isSmall = isInMap(record.geometry);
  const tags = tagsOf(record.props);
  if (tags.length > 0 && !isSmall)
    paintTags(surface, tags, box, colorOf(record) === stickyColors.white, env);
  if (env.authors && !isSmall && typeof author === 'string' && author !== '')
    paintAuthor(surface, author, box, env);
  const reactions = env.read.derived<readonly ReactionCount[]>(record.id);
  if (!reactions) return;
  const pills = reactionPills(reactions, box, { isInMap: isSmall, hasTags: tags.length > 0 });
  paintReactions(surface, pills, env);
}

/** Leaves in `place` where the text stands. */
function laidOut(
  text: string,
  record: PaintRecord,
  box: Box,
  env: PaintEnv,
): LaidOutText | undefined {
  foot.hasTags = tagsOf(record.props).length > 0;
  foot.hasReactions = env.read.derived(record.id) !== undefined;
  placeStickyText(box, isInMap(record.geometry), foot, place);
  question.width = place.width;
  question.height = place.height;
  question.min = place.min;
  question.max = record.text
    ? Math.min(place.max, largestText(record.props, place.max))
    : Math.min(place.max, largestHint(box));
  return env.texts.fitWithin(env.budget, text, question);
}

function visibleText(record: PaintRecord, box: Box, env: PaintEnv): string {
  if (record.geometry === undefined && box.height < SMALLEST_WITH_TEXT) return '';
  if (env.hidden !== undefined && env.hidden.object === record.id) return '';
  return record.text || hintOf(record, env);
}

function colorOf(record: PaintRecord): string {
  const { color } = record.props as { color?: StickyColor };
  return stickyColors[color ?? 'lemon'] ?? stickyColors.lemon;
}

function isTurned(record: PaintRecord): boolean {
  return record.geometry !== undefined && record.geometry[4] !== 0;
}
