import type { EmotionScale, MapLayout } from '@feltline/journey';
import type { LaidOutText } from '@feltline/scene';
import { paintLines } from '../../painting/paint-lines.ts';
import { curveShape } from './curve-shape.ts';
import { isVisible, type MapFrame, titleOf } from './map-frame.ts';
import type { DrawnCurve } from './paint-emotions.ts';

const SIZE = 12;
const GAP = 12;
const EDGE = 9;
const ROW = 15;
const SAMPLE = 18;
const CORNER = 8;

type Lane = MapLayout['lanes'][number];

interface Label {
  readonly curve: DrawnCurve;
  readonly laid: LaidOutText;
  /** Middle of the line, board y. */
  y: number;
}

/** Whose curve it is: one persona in the lane's upper trailing corner, several each at the end of the curve. */
export function paintCurveLabels(
  frame: MapFrame,
  lane: Lane,
  curves: readonly DrawnCurve[],
  scale: EmotionScale,
): void {
  if (curves.filter((c) => !c.benchmark).length < 2) paintCornerLabels(frame, lane, curves);
  else paintEndLabels(frame, lane, curves, scale);
}

/** One persona above, what it is compared with below. */
function paintCornerLabels(frame: MapFrame, lane: Lane, curves: readonly DrawnCurve[]): void {
  const { env, layout, rtl, surface } = frame;
  const { box } = lane;
  const width = box.width - 2 * EDGE;
  let bottom = box.y + box.height - CORNER;
  for (const { curve, benchmark } of curves) {
    const name = titleOf(frame, curve.persona);
    if (name === '') continue;
    const options = { width, size: SIZE, weight: 600, maxLines: 1, neutral: layout.dir };
    const laid = env.texts.layout(name, options);
    const top = benchmark ? bottom - laid.height : box.y + CORNER;
    const fill = benchmark ? env.theme.muted : env.theme.ink;
    if (benchmark) bottom -= laid.height;
    const seenX = rtl ? box.x + EDGE : box.x + EDGE + width - laid.width;
    const seen = { x: seenX, y: top, width: laid.width, height: laid.height };
    if (!isVisible(frame, seen)) continue;
    const side = rtl ? 'left' : 'right';
    paintLines(surface, laid, box.x + EDGE, top, width, side, fill, 600, env);
  }
}

/** Labels at the ends of the curves, kept apart from each other. */
function paintEndLabels(
  frame: MapFrame,
  lane: Lane,
  curves: readonly DrawnCurve[],
  scale: EmotionScale,
): void {
  const { layout, env, rtl, surface } = frame;
  const ends = curves.flatMap((c) => curveShape(c.curve, layout, scale).end ?? []);
  if (ends.length === 0) return;
  const last = rtl ? Math.min(...ends.map((p) => p.x)) : Math.max(...ends.map((p) => p.x));
  const x = rtl ? lane.box.x + EDGE : last + GAP + SAMPLE;
  const width = rtl ? last - GAP - SAMPLE - x : lane.box.x + lane.box.width - EDGE - x;
  const { y: laneY, height: laneHeight } = lane.box;
  if (width < 24 || !isVisible(frame, { x, y: laneY, width, height: laneHeight })) return;
  const labels: Label[] = [];
  for (const curve of curves) {
    const end = curveShape(curve.curve, layout, scale).end;
    const name = titleOf(frame, curve.curve.persona);
    if (!end || name === '') continue;
    const laid = env.texts.layout(name, {
      width,
      size: SIZE,
      weight: 600,
      lineHeight: 1.15,
      maxLines: 2,
      neutral: layout.dir,
    });
    labels.push({ curve, laid, y: end.y });
  }
  spread(labels, lane.box.y + ROW / 2 + 2, lane.box.y + lane.box.height - ROW / 2 - 2);
  const side = rtl ? 'right' : 'left';
  for (const { curve, laid, y } of labels) {
    const fill = curve.benchmark ? env.theme.muted : env.theme.ink;
    paintLines(surface, laid, x, y - laid.height / 2, width, side, fill, 600, env);
    // A piece of the line beside the name: small text in the curve's colour would be hard to read.
    const sampleX = rtl ? last - GAP - SAMPLE + 4 : last + GAP;
    const d = `M${sampleX} ${y}h${SAMPLE - 4}`;
    surface.path(d, { stroke: curve.color, width: curve.benchmark ? 1.5 : 2.25, dash: curve.dash });
  }
}

/** Moves labels apart, top down, then back up from the bottom where they ran out of room. */
function spread(labels: Label[], top: number, bottom: number): void {
  labels.sort((a, b) => a.y - b.y);
  let free = top;
  for (const label of labels) {
    const half = label.laid.height / 2;
    label.y = Math.max(label.y, free + half - ROW / 2);
    free = label.y + half + ROW / 2;
  }
  free = bottom;
  for (const label of labels.toReversed()) {
    const half = label.laid.height / 2;
    label.y = Math.min(label.y, free - half + ROW / 2);
    free = label.y - half - ROW / 2;
  }
}
