import { inflateBox, pointInBox } from '@feltline/geometry';
import {
  type CurvePoint,
  dashLengths,
  type EmotionScale,
  emotionScale,
  type MapCurve,
  type MapLayout,
  type PersonaProps,
  type TouchpointProps,
} from '@feltline/journey';
import { pointPlace } from '../point-place.ts';
import { dimmed } from '../view/map-shade.ts';
import { curveShape } from './curve-shape.ts';
import { type Feeling, paintFace } from './faces.ts';
import { atLeast, isCrisp, isVisible, type MapFrame, propsOf, shaded } from './map-frame.ts';
import { paintCurveLabels } from './paint-curve-labels.ts';
import { paintMean, paintPoint } from './paint-point.ts';
import { signsPainting } from './signs-painting.ts';
import { valenceColor, valenceFill, valenceStroke } from './valence.ts';

const LINE = 2.75;
const THIN_LINE = 1.5;
const FACE = 7.5;
const FACE_INSET = 16;
const DOTS = [0.1, 7];
const MEASURED_DASH = [1, 4.5];

type Lane = MapLayout['lanes'][number];

/** One persona's curve in one lane, with how it is drawn. */
export interface DrawnCurve {
  readonly curve: MapCurve;
  readonly color: string;
  readonly dash: readonly number[];
  readonly benchmark: boolean;
}

export function paintEmotions(frame: MapFrame): void {
  for (const lane of frame.layout.lanes) {
    if (lane.type !== 'emotion' || lane.collapsed) continue;
    if (isVisible(frame, lane.box) || isVisible(frame, lane.titleBox))
      shaded(frame, { lane: lane.id }, () => paintLane(frame, lane));
  }
}

function paintLane(frame: MapFrame, lane: Lane): void {
  const scale = emotionScale(lane);
  paintScale(frame, lane, scale);
  const curves = frame.layout.curves
    .filter((curve) => curve.lane === lane.id && !isCurveHidden(frame, curve.persona))
    .map((curve) => drawn(frame, curve));
  const own = curves.filter((c) => !c.benchmark);
  const single = own.length === 1 ? own[0] : undefined;
  // Benchmarks lie beneath, the one persona above all.
  for (const c of curves)
    if (c.benchmark) ofCurve(frame, c, () => paintLine(frame, c, lane, false));
  for (const c of own) ofCurve(frame, c, () => paintLine(frame, c, lane, c === single));
  if (frame.detail !== 'far')
    for (const c of own) ofCurve(frame, c, () => paintUnknown(frame, c, c === single));
  signsPainting()?.feelings(frame, lane, curves);
  if (frame.detail !== 'far')
    for (const c of own) ofCurve(frame, c, () => paintMeans(frame, c, scale));
  const rims = own.length > 1 ? rimsOf(own) : undefined;
  for (const c of curves) ofCurve(frame, c, () => paintPoints(frame, c, scale, rims));
  if (frame.detail !== 'far') paintCurveLabels(frame, lane, curves);
}

/** Weaker where the person's view is about somebody else. */
function ofCurve({ shade, surface }: MapFrame, { curve }: DrawnCurve, paint: () => void): void {
  if (shade?.dimmedPersonas.has(curve.persona)) surface.group({ opacity: dimmed }, paint);
  else paint();
}

function drawn(frame: MapFrame, curve: MapCurve): DrawnCurve {
  const {
    color = frame.env.theme.ink,
    dash = '',
    kind,
  } = propsOf<PersonaProps>(frame, curve.persona);
  const benchmark = kind === 'benchmark';
  if (benchmark) {
    return { curve, color: frame.env.theme.measured, dash: MEASURED_DASH, benchmark };
  }
  return { curve, color, dash: dashOf(dash), benchmark };
}

const dashes = new Map<string, readonly number[]>();

// The same array for the same dash: a surface sets a dash only when it is another array.
function dashOf(dash: string): readonly number[] {
  let lengths = dashes.get(dash);
  if (!lengths) {
    lengths = dashLengths(dash);
    dashes.set(dash, lengths);
  }
  return lengths;
}

/** The zero line, dotted lines at +2 and −2, and faces beside them. */
function paintScale(frame: MapFrame, lane: Lane, scale: EmotionScale): void {
  const { surface, env, rtl } = frame;
  const { theme } = env;
  const { x, width } = lane.box;
  const line = atLeast(1, 0.6, env);
  const zero = scale.yOf(0);
  surface.rect(
    { x, y: zero - line / 2, width, height: line },
    { fill: theme.hairline, crisp: isCrisp(env) },
  );
  if (frame.detail === 'near') {
    const dots = { stroke: theme.panelLine, width: 1.5, dash: DOTS, cap: 'round' } as const;
    const inset = 4;
    for (const tenths of [20, -20]) {
      const y = scale.yOf(tenths);
      surface.path(`M${x + inset} ${y}H${x + width - inset}`, dots);
    }
  }
  if (frame.detail === 'far') return;
  const edge = rtl
    ? lane.titleBox.x + FACE_INSET
    : lane.titleBox.x + lane.titleBox.width - FACE_INSET;
  for (const feeling of [2, 0, -2] satisfies Feeling[]) {
    const color = valenceColor(feeling * 10, theme);
    const y = scale.yOf(feeling * 10);
    paintFace(surface, feeling === 2 ? 1 : feeling, edge, y, FACE, color, 1.5);
  }
}

function paintLine(frame: MapFrame, c: DrawnCurve, lane: Lane, valence: boolean): void {
  const { surface, env, layout } = frame;
  const scale = emotionScale(lane);
  const shape = signsPainting()?.wayShape(frame, c, lane) ?? curveShape(c.curve, layout, scale);
  if (shape.line === '') return;
  if (valence) {
    surface.path(shape.area, { fill: valenceFill(scale, env.theme) });
    const stroke = valenceStroke(scale, env.theme);
    surface.path(shape.line, { stroke, width: atLeast(LINE, 1.75, env), cap: 'round' });
    return;
  }
  surface.path(shape.line, {
    stroke: c.color,
    width: atLeast(c.benchmark ? THIN_LINE : LINE - 0.5, 1.25, env),
    dash: frame.detail === 'far' && !c.benchmark ? [] : c.dash,
    cap: c.dash.length > 0 ? 'butt' : 'round',
  });
}

/** Points of a shared column lie beside the line: a small mark says that it runs through their mean. */
function paintMeans(frame: MapFrame, c: DrawnCurve, scale: EmotionScale): void {
  const { layout, env } = frame;
  for (const [i, { value }] of c.curve.columnMeans.entries()) {
    const column = layout.columns[i]?.box;
    if (value === null || !column) continue;
    const isIn = ({ at, value }: CurvePoint) =>
      value !== null && at.x >= column.x && at.x < column.x + column.width;
    if (c.curve.points.filter(isIn).length < 2) continue;
    const at = { x: column.x + column.width / 2, y: scale.yOf(value) };
    if (pointInBox(at, inflateBox(env.view, 14))) paintMean(frame, at.x, at.y, c.color);
  }
}

function paintPoints(frame: MapFrame, c: DrawnCurve, scale: EmotionScale, rims?: Rims): void {
  const view = inflateBox(frame.env.view, 14);
  const alone = pointsPerColumn(c.curve, frame.layout) <= 1;
  for (const point of c.curve.points) {
    if (point.value === null) continue;
    const { x } = point.at;
    const y = scale.yOf(point.value);
    if (x < view.x || x > view.x + view.width || y < view.y || y > view.y + view.height) continue;
    const star = isMomentOfTruth(frame, point.placement) && !c.benchmark;
    // Far away only the stars are left.
    if (frame.detail === 'far' && !star) continue;
    const color = c.benchmark ? c.color : valenceColor(point.value, frame.env.theme);
    const size = c.benchmark ? 'small' : alone ? 'large' : 'medium';
    const shared = c.benchmark ? undefined : rims?.get(placeOf(point));
    const look = { color, star, size, ...(shared && { rims: shared }) } as const;
    shaded(frame, { placement: point.placement }, () => paintPoint(frame, x, y, look));
  }
}

type Rims = ReadonlyMap<string, readonly string[]>;

/** Whose points stand at each place: the last one painted hides those beneath it, and so wears the colours of all. */
function rimsOf(curves: readonly DrawnCurve[]): Rims {
  const rims = new Map<string, string[]>();
  for (const { curve, color } of curves) {
    for (const point of curve.points) {
      if (point.value === null) continue;
      const here = rims.get(placeOf(point));
      if (here) here.push(color);
      else rims.set(placeOf(point), [color]);
    }
  }
  return rims;
}

function placeOf({ at, value }: CurvePoint): string {
  return `${at.x} ${value}`;
}

/** Where nothing is known: quiet rings to take hold of, never part of a curve. */
function paintUnknown(frame: MapFrame, c: DrawnCurve, single: boolean): void {
  const view = inflateBox(frame.env.view, 14);
  const color = single ? frame.env.theme.muted : c.color;
  for (const point of c.curve.points) {
    if (point.value !== null) continue;
    const { x, y } = pointPlace(frame.layout, point, frame.env.read);
    if (!pointInBox({ x, y }, view)) continue;
    shaded(frame, { placement: point.placement }, () =>
      paintPoint(frame, x, y, { color, star: false, size: 'unknown' }),
    );
  }
}

/** Points under the pointer or in focus, for the overlay. An unknown one shows where to take hold of it. */
export function paintEmphasis(frame: MapFrame): void {
  const { env, layout } = frame;
  const wanted = env.emphasis;
  if (!wanted || wanted.size === 0 || frame.detail === 'far') return;
  for (const curve of layout.curves) {
    const lane = layout.lanes.find(({ id }) => id === curve.lane);
    if (!lane || lane.collapsed || isCurveHidden(frame, curve.persona)) continue;
    const scale = emotionScale(lane);
    for (const point of curve.points) {
      const { placement, value } = point;
      if (!wanted.has(`${curve.persona}:${placement}`)) continue;
      const at = pointPlace(layout, point, env.read);
      const y = value === null ? at.y : scale.yOf(value);
      const color = value === null ? env.theme.muted : valenceColor(value, env.theme);
      const star = value !== null && isMomentOfTruth(frame, placement);
      const size = value === null ? 'unknownEmphasised' : 'emphasised';
      paintPoint(frame, at.x, y, { color, star, size });
    }
  }
}

function isCurveHidden({ shade }: MapFrame, persona: string): boolean {
  return shade?.hiddenPersonas.has(persona) === true;
}

function isMomentOfTruth(frame: MapFrame, placement: string): boolean {
  const { touchpoint } = propsOf<{ touchpoint: string }>(frame, placement);
  return touchpoint !== undefined && propsOf<TouchpointProps>(frame, touchpoint).moment === 'mot';
}

/** More than one means: points lie beside the line, which runs through their mean. */
function pointsPerColumn(curve: MapCurve, layout: MapLayout): number {
  return curve.points.length / Math.max(1, layout.columns.length);
}
