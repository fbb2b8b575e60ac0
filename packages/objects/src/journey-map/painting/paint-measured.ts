import type { RecordId } from '@feltline/board';
import { curveRuns, monotoneCurve, type Point } from '@feltline/geometry';
import { emotionScale, type MapLayout, type MeasuredCurve } from '@feltline/journey';
import { paintLines } from '../../painting/paint-lines.ts';
import { mapType } from '../map-type.ts';
import { atLeast, type MapFrame } from './map-frame.ts';
import { paintPoint } from './paint-point.ts';

const LINE = 1.5;
const BRIDGE_DASH = [1, 4.5];
const NAME_WIDTH = 130;
const { size, weight, lineHeight } = mapType.persona;

type Lane = MapLayout['lanes'][number];

interface Shape {
  readonly height: number;
  readonly line: string;
  /** Straight over what nobody was asked about: never part of the curve. */
  readonly bridges: string;
}

const known = new WeakMap<MeasuredCurve, Map<RecordId, Shape>>();

/** What customers have answered: thin and grey beneath what the team thinks, with its own points. */
export function paintMeasured(frame: MapFrame, lane: Lane): void {
  const { layout, surface, env, detail } = frame;
  const { measured } = layout;
  if (!measured || lane.collapsed) return;
  const color = env.theme.measured;
  const width = atLeast(LINE, 1, env);
  const { line, bridges } = shapeOf(measured, layout, lane);
  if (bridges !== '')
    surface.path(bridges, { stroke: color, width, dash: BRIDGE_DASH, cap: 'butt' });
  if (line !== '') surface.path(line, { stroke: color, width, cap: 'round' });
  if (detail === 'far') return;
  const { yOf } = emotionScale(lane);
  for (const { placement, column, value, n } of measured.points) {
    const x = xOf(layout, placement, column);
    const y = yOf(value);
    paintPoint(frame, x, y, { color, star: false, size: 'small' });
    if (detail === 'near') words(frame, `n = ${n}`, { x: x + 6, y: y - 5 }, 44, 10, 'left');
  }
  const last = measured.points.at(-1);
  if (!last) return;
  const box = { x: xOf(layout, last.placement, last.column), y: yOf(last.value) };
  const isEnd =
    Math.abs(box.x - (frame.rtl ? lane.box.x : lane.box.x + lane.box.width)) < NAME_WIDTH;
  const align = isEnd !== frame.rtl ? 'right' : 'left';
  const x = align === 'right' ? box.x - NAME_WIDTH - 10 : box.x + 10;
  words(frame, env.t('journey.measured'), { x, y: box.y + 8 }, NAME_WIDTH, size - 1, align);
}

function words(
  { env, surface, layout }: MapFrame,
  text: string,
  at: Point,
  width: number,
  fontSize: number,
  align: 'left' | 'right',
): void {
  const wishes = { width, size: fontSize, weight, lineHeight, maxLines: 1, neutral: layout.dir };
  const laid = env.texts.layout(text, wishes);
  paintLines(surface, laid, at.x, at.y, width, align, env.theme.muted, weight, env, false);
}

/** The place of a placement's points on the other curves, else the middle of its column. */
function xOf(layout: MapLayout, placement: RecordId, column: RecordId): number {
  for (const { points } of layout.curves) {
    const point = points.find((one) => one.placement === placement);
    if (point) return point.at.x;
  }
  const box = layout.columns.find(({ id }) => id === column)?.box;
  return box ? box.x + box.width / 2 : 0;
}

/** Kept as long as the layout keeps the curve, for each height of a lane. */
function shapeOf(measured: MeasuredCurve, layout: MapLayout, lane: Lane): Shape {
  const shapes = known.get(measured) ?? new Map<RecordId, Shape>();
  known.set(measured, shapes);
  const before = shapes.get(lane.id);
  if (before?.height === lane.box.height) return before;
  const { yOf } = emotionScale(lane);
  const middles = new Map(layout.columns.map(({ id, box }) => [id, box.x + box.width / 2]));
  const runs = curveRuns(
    measured.columnMeans.map(({ column, value }) => {
      const x = middles.get(column);
      return value === null || x === undefined ? null : { x, y: yOf(value) };
    }),
  );
  let line = '';
  let bridges = '';
  for (const [i, run] of runs.entries()) {
    const first = run[0]!;
    const before = runs[i - 1]?.at(-1);
    if (before) bridges += `M${at(before)}L${at(first)}`;
    const pieces = monotoneCurve(run);
    if (pieces.length === 0) continue;
    line += `M${at(first)}${pieces.map(({ c1, c2, to }) => `C${at(c1)} ${at(c2)} ${at(to)}`).join('')}`;
  }
  const shape = { height: lane.box.height, line, bridges };
  shapes.set(lane.id, shape);
  return shape;
}

function at({ x, y }: Point): string {
  return `${Math.round(x * 1000) / 1000} ${Math.round(y * 1000) / 1000}`;
}
