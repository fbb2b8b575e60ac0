import type { RecordId } from '@feltline/board';
import {
  boxesIntersect,
  curveRuns,
  inflateBox,
  monotoneCurve,
  type Point,
  pointInBox,
} from '@feltline/geometry';
import {
  type CurvePoint,
  type EmotionScale,
  emotionIdOf,
  emotionScale,
  type MapCurve,
  type MapLayout,
  unitsFromTenths,
} from '@feltline/journey';
import { paintLines } from '../../painting/paint-lines.ts';
import { curveLabels } from '../curve-labels.ts';
import { atLeast, type MapFrame, propsOf, shaded, titleOf } from '../painting/map-frame.ts';
import type { DrawnCurve } from '../painting/paint-emotions.ts';
import { signsOf } from './frame-signs.ts';
import type { MapSigns } from './map-signs.ts';
import { badInk } from './paint-card-signs.ts';

const DOTS = [1, 4.5];
const BRIDGE = [2, 5];
const HOLLOW = 4;
const HOLLOW_PX = 3;
/** Of the name of the grey points, on the screen. */
const NAME_PX = 9;
const NAME_EDGE = 9;
const NAME_CORNER = 6;
const LABEL = 10.5;
const LABEL_GAP = 12;
const PILL = 15;
const PILL_GAP = 3;
const TARGET = 15;

type Lane = MapLayout['lanes'][number];

/** Measured points beside the estimate, targets, names of highs and lows, and falls where the channel changes. */
export function paintFeelingSigns(
  frame: MapFrame,
  lane: Lane,
  curves: readonly DrawnCurve[],
): void {
  const signs = signsOf(frame);
  if (!signs) return;
  const scale = emotionScale(lane);
  paintMeasured(frame, signs, lane, scale);
  if (frame.detail !== 'near') return;
  const own = curves.filter(({ benchmark }) => !benchmark);
  for (const curve of own) {
    paintTargets(frame, signs, curve, scale);
    paintDrops(frame, signs, curve, scale);
    paintExtremes(frame, signs, curve, scale, own.length === 1);
  }
}

/** What surveys say: hollow grey points; where touchpoints between two of them were not measured, a fainter straight line. */
function paintMeasured(frame: MapFrame, signs: MapSigns, lane: Lane, scale: EmotionScale): void {
  const { surface, env, layout } = frame;
  const [first] = layout.curves.filter((curve) => curve.lane === lane.id);
  if (!first || signs.measured.length === 0) return;
  const values = new Map(signs.measured.map(({ placement, value }) => [placement, value]));
  const places = first.points.map(({ placement, at }): (Point & { id: string }) | null => {
    const value = values.get(placement);
    return value === undefined ? null : { x: at.x, y: scale.yOf(value), id: placement };
  });
  const color = env.theme.measured;
  for (const run of curveRuns(places)) {
    const bends = monotoneCurve(run)
      .map(({ c1, c2, to }) => `C${c1.x} ${c1.y} ${c2.x} ${c2.y} ${to.x} ${to.y}`)
      .join('');
    const from = run[0];
    if (bends && from)
      surface.path(`M${from.x} ${from.y}${bends}`, {
        stroke: color,
        width: atLeast(1.5, 1.25, env),
        dash: DOTS,
      });
  }
  const known = places.flatMap((place, i) => (place ? [{ ...place, i }] : []));
  for (const [k, to] of known.entries()) {
    const from = known[k - 1];
    if (!from || to.i === from.i + 1) continue;
    surface.path(`M${from.x} ${from.y}L${to.x} ${to.y}`, {
      stroke: color,
      width: atLeast(1.25, 1.1, env),
      dash: BRIDGE,
      opacity: 0.8,
    });
  }
  if (frame.detail === 'far') return;
  nameMeasured(frame, lane);
  const radius = atLeast(HOLLOW, HOLLOW_PX, env);
  for (const place of places) {
    if (!place || !pointInBox(place, inflateBox(env.view, 10))) continue;
    const { x, y } = place;
    const box = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
    const width = atLeast(1.5, 1.25, env);
    shaded(frame, { placement: place.id }, () =>
      surface.rect(box, { fill: env.theme.panel, stroke: color, width, radius }),
    );
  }
}

/** Says what the grey points are, in the lane's lower trailing corner; above the name of a benchmark there. */
function nameMeasured(frame: MapFrame, lane: Lane): void {
  const { surface, env, layout, rtl } = frame;
  const { box } = lane;
  const width = box.width / 2;
  const size = Math.round(2 * atLeast(LABEL, NAME_PX, env)) / 2;
  const style = { width, size, weight: 500, maxLines: 1, neutral: layout.dir };
  const laid = env.texts.layout(env.t('journey.measuredLine'), style);
  const x = rtl ? box.x + NAME_EDGE : box.x + box.width - NAME_EDGE - laid.width;
  let top = box.y + box.height - NAME_CORNER - laid.height;
  const ground = () => ({ x: x - 3, y: top, width: laid.width + 6, height: laid.height });
  for (const label of curveLabels(layout, lane, env.read).toReversed())
    if (boxesIntersect(label.box, ground())) top = label.box.y - laid.height;
  surface.rect(ground(), { fill: env.theme.panel, opacity: 0.85, radius: 3 });
  paintLines(surface, laid, x, top, laid.width, 'left', env.theme.muted, 500, env);
}

/** Where it shall be: a short line in the accent colour, with dots from the point to it. */
function paintTargets(
  frame: MapFrame,
  signs: MapSigns,
  { curve }: DrawnCurve,
  scale: EmotionScale,
): void {
  const { surface, env } = frame;
  for (const point of curve.points) {
    const target = signs.targets.get(emotionIdOf(curve.persona, point.placement));
    if (target === undefined) continue;
    const { x } = point.at;
    const y = scale.yOf(target);
    const stroke = env.theme.accent;
    shaded(frame, { placement: point.placement }, () => {
      surface.path(`M${x - TARGET / 2} ${y}H${x + TARGET / 2}`, {
        stroke,
        width: 2.5,
        cap: 'round',
      });
      if (point.value === null) return;
      const from = scale.yOf(point.value);
      if (Math.abs(from - y) > 12)
        surface.path(`M${x} ${from}V${y}`, { stroke, width: 1.25, dash: [1.5, 3.5] });
    });
  }
}

/** A fall from one touchpoint to the next where people change the kind of channel: how far, on the way. */
function paintDrops(
  frame: MapFrame,
  signs: MapSigns,
  { curve, color }: DrawnCurve,
  scale: EmotionScale,
): void {
  const { surface, env, layout } = frame;
  const several = layout.curves.length > 1;
  const pointOf = (id: RecordId) => curve.points.find(({ placement }) => placement === id);
  const way = frame.shade?.way;
  for (const { from, to, by } of signs.drops.get(curve.persona) ?? []) {
    if (way && way[way.indexOf(from) + 1] !== to) continue;
    const middle = pillPlace(curve, pointOf(from), pointOf(to), layout, scale);
    if (!middle || !pointInBox(middle, inflateBox(env.view, 40))) continue;
    const words = `⇄ −${Math.abs(unitsFromTenths(by))}`;
    const laid = env.texts.layout(words, { width: 80, size: 10, weight: 600, maxLines: 1 });
    const width = laid.width + 10;
    const box = { x: middle.x - width / 2, y: middle.y - PILL / 2, width, height: PILL };
    const ink = badInk(env.theme);
    shaded(frame, { placement: to }, () => {
      const stroke = several ? color : ink;
      surface.rect(box, { fill: env.theme.panel, stroke, width: 1.25, radius: PILL / 2 });
      const top = middle.y - laid.height / 2;
      paintLines(surface, laid, box.x, top, width, 'center', ink, 600, env);
    });
  }
}

/** On the line between the two; where that is broken, above the second, to which the fall led. */
function pillPlace(
  curve: MapCurve,
  a: CurvePoint | undefined,
  b: CurvePoint | undefined,
  { columns }: MapLayout,
  scale: EmotionScale,
): Point | undefined {
  if (!a || !b || a.value === null || b.value === null) return undefined;
  const [left, right] = [Math.min(a.at.x, b.at.x), Math.max(a.at.x, b.at.x)];
  const isBroken = curve.columnMeans.some(({ value }, i) => {
    const box = columns[i]?.box;
    return value === null && box !== undefined && box.x > left && box.x + box.width < right;
  });
  if (isBroken) return { x: b.at.x, y: scale.yOf(b.value) - PILL - PILL_GAP };
  return { x: (a.at.x + b.at.x) / 2, y: scale.yOf((a.value + b.value) / 2) };
}

/** What the touchpoint is called where the feeling turns; where several curves run, a mark has to do. */
function paintExtremes(
  frame: MapFrame,
  signs: MapSigns,
  { curve, color }: DrawnCurve,
  scale: EmotionScale,
  isAlone: boolean,
): void {
  const { surface, env, layout } = frame;
  const highs = signs.highs.get(curve.persona);
  const lows = signs.lows.get(curve.persona);
  for (const { placement, value, at } of curve.points) {
    const isHigh = highs?.has(placement);
    if (value === null || (!isHigh && !lows?.has(placement))) continue;
    const side = isHigh ? -1 : 1;
    const y = scale.yOf(value) + side * LABEL_GAP;
    if (!pointInBox({ x: at.x, y }, inflateBox(env.view, 80))) continue;
    if (!isAlone) {
      const tip = `M${at.x - 3.5} ${y}L${at.x} ${y + side * 5}L${at.x + 3.5} ${y}Z`;
      shaded(frame, { placement }, () => surface.path(tip, { fill: color }));
      continue;
    }
    const { touchpoint } = propsOf<{ touchpoint: string }>(frame, placement);
    const column = layout.columns.find(({ box }) => at.x >= box.x && at.x < box.x + box.width);
    const width = Math.max(60, (column?.box.width ?? 150) - 8);
    const laid = env.texts.layout(touchpoint ? titleOf(frame, touchpoint) : '', {
      width,
      size: LABEL,
      weight: 500,
      maxLines: 1,
      neutral: layout.dir,
    });
    if (laid.width === 0) continue;
    const top = isHigh ? y - laid.height + 2 : y - 2;
    const left = at.x - width / 2;
    const ground = {
      x: at.x - laid.width / 2 - 3,
      y: top,
      width: laid.width + 6,
      height: laid.height,
    };
    shaded(frame, { placement }, () => {
      surface.rect(ground, { fill: env.theme.panel, opacity: 0.85, radius: 3 });
      paintLines(surface, laid, left, top, width, 'center', env.theme.ink, 500, env);
    });
  }
}
