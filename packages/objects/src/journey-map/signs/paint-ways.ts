import type { RecordId } from '@feltline/board';
import { type Box, inflateBox, pointInBox } from '@feltline/geometry';
import { paintLines } from '../../painting/paint-lines.ts';
import { atLeast, type MapFrame } from '../painting/map-frame.ts';
import { shareWords } from './exit-words.ts';
import { signsOf } from './frame-signs.ts';
import type { MapPath } from './map-paths.ts';

const LIFT = 15;
const HEAD = 5;
const LOOP_DASH = [5, 4];
const LABEL = 9.5;

/** One arrow from a touchpoint to another. */
export interface Leap {
  readonly from: RecordId;
  readonly to: RecordId;
  readonly label: string;
  readonly isBack: boolean;
  /** On the path that is looked at. */
  readonly isLit: boolean;
}

/**
 * Loops and branches as arrows between the cards; of the path that is looked at all that does not simply go on to the
 * next touchpoint.
 */
export function paintWays(frame: MapFrame): void {
  if (frame.detail === 'far') return;
  const signs = signsOf(frame);
  if (!signs || signs.paths.length === 0) return;
  const boxes = new Map(frame.layout.cards.map(({ placement, box }) => [placement, box]));
  const journey = journeyOrder(frame);
  for (const leap of leapsOf(signs.paths, journey, frame.shade?.way)) {
    const [from, to] = [boxes.get(leap.from), boxes.get(leap.to)];
    if (from && to) paintLeap(frame, leap, from, to);
  }
}

/** The arrows of all paths, each once. `way` is what the person looks at. */
export function leapsOf(
  paths: readonly MapPath[],
  journey: ReadonlyMap<RecordId, number>,
  way: readonly RecordId[] | undefined,
): Leap[] {
  const leaps = new Map<string, Leap>();
  for (const { steps } of paths) {
    const onWay =
      way !== undefined &&
      steps.length === way.length &&
      steps.every((step, i) => step.placement === way[i]);
    for (const [i, to] of steps.entries()) {
      const from = steps[i - 1];
      const [at, next] = [from && journey.get(from.placement), journey.get(to.placement)];
      if (!from || at === undefined || next === undefined || next === at + 1) continue;
      const key = `${from.placement}>${to.placement}`;
      const before = leaps.get(key);
      const share = to.share === undefined ? '' : shareWords(to.share);
      const label = [to.condition, share].filter(Boolean).join(' · ') || before?.label || '';
      const isLit = onWay || before?.isLit === true;
      leaps.set(key, { from: from.placement, to: to.placement, label, isBack: next <= at, isLit });
    }
  }
  return [...leaps.values()];
}

function journeyOrder({ layout, env }: MapFrame): Map<RecordId, number> {
  const columns = new Map(layout.columns.map(({ id }, i) => [id as string, i]));
  const stepOf = (id: string) =>
    (env.read.record(id)?.props as { step?: string } | undefined)?.step ?? '';
  const placed = layout.cards
    .filter(({ placement }) => columns.has(stepOf(placement)))
    .map(({ placement, box }) => ({
      placement,
      column: columns.get(stepOf(placement)) ?? 0,
      y: box.y,
    }))
    .sort((a, b) => a.column - b.column || a.y - b.y);
  return new Map(placed.map(({ placement }, i) => [placement, i]));
}

/** Forward over the cards, back beneath them, broken where it goes back. */
function paintLeap(frame: MapFrame, leap: Leap, from: Box, to: Box): void {
  const { surface, env } = frame;
  const side = leap.isBack ? 1 : -1;
  const start = edgeOf(from, side, 0.25);
  const end = edgeOf(to, side, -0.25);
  const outer = side < 0 ? Math.min(start.y, end.y) : Math.max(start.y, end.y);
  const y = outer + side * LIFT;
  const seen = inflateBox(env.view, 60);
  if (![start, end, { x: (start.x + end.x) / 2, y }].some((point) => pointInBox(point, seen))) {
    const spans = Math.min(start.x, end.x) < seen.x && Math.max(start.x, end.x) > seen.x;
    if (!spans) return;
  }
  const tip = end.y + side * 2;
  const d = `M${start.x} ${start.y}C${start.x} ${y} ${end.x} ${y} ${end.x} ${tip}`;
  const isDimmed = frame.shade?.way !== undefined && !leap.isLit;
  const color = leap.isLit ? env.theme.accent : env.theme.muted;
  const head = `M${end.x - HEAD} ${tip + side * HEAD}L${end.x} ${tip}L${end.x + HEAD} ${tip + side * HEAD}`;
  const width = atLeast(leap.isLit ? 2.25 : 1.75, 1, env);
  surface.group({ opacity: isDimmed ? 0.3 : 1 }, () => {
    surface.path(d, { stroke: env.theme.panel, width: width + 3, cap: 'round' });
    surface.path(d, { stroke: color, width, cap: 'round', dash: leap.isBack ? LOOP_DASH : [] });
    surface.path(head, { stroke: color, width, cap: 'round', dash: [] });
    if (leap.label !== '' && frame.detail === 'near')
      paintLabel(frame, leap.label, (start.x + end.x) / 2, outer + side * LIFT * 0.75, color);
  });
}

function paintLabel(
  { surface, env, layout }: MapFrame,
  words: string,
  x: number,
  y: number,
  ink: string,
) {
  const options = { width: 140, size: LABEL, weight: 500, maxLines: 1, neutral: layout.dir };
  const laid = env.texts.layout(words, options);
  const box = {
    x: x - laid.width / 2 - 4,
    y: y - laid.height / 2,
    width: laid.width + 8,
    height: laid.height,
  };
  surface.rect(box, { fill: env.theme.panel, radius: laid.height / 2 });
  paintLines(surface, laid, box.x, box.y, box.width, 'center', ink, 500, env);
}

/** On the upper (−1) or lower (1) edge, `off` of its width from the middle. */
function edgeOf(box: Box, side: number, off: number) {
  return { x: box.x + box.width * (0.5 + off), y: side < 0 ? box.y : box.y + box.height };
}
