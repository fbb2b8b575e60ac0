import type { LaneProps, MapLayout } from '@feltline/journey';
import { textDetail } from '@feltline/scene';
import { paintLines } from '../../painting/paint-lines.ts';
import { atLeast, isVisible, type MapFrame, propsOf } from './map-frame.ts';

const SIZE = 10;
/** Its words are the point of such a line: no smaller on the screen while there is room between the lanes. */
const SMALLEST_PX = 8.5;
const STEP = 1.15;
const WEIGHT = 600;
const INSET = 12;
const GAP = 10;
/** Told apart by more than their words. */
const dashes = {
  interaction: undefined,
  visibility: [9, 5],
  internal: [2, 4],
} as const;

/** The lines of a service blueprint: a name where reading begins, then the line to the other edge. */
export function paintDividers(frame: MapFrame): void {
  for (const divider of frame.layout.dividers) {
    if (isVisible(frame, divider.box)) paintDivider(frame, divider);
  }
}

function paintDivider(frame: MapFrame, { lane, line, box }: MapLayout['dividers'][number]): void {
  const { surface, env, rtl } = frame;
  const { theme } = env;
  surface.rect(box, { fill: theme.quiet });
  const middle = box.y + box.height / 2;
  const size = readableSize(env.zoom, box.height);
  const words = propsOf<LaneProps>(frame, lane).lineTitle ?? env.t(`journey.line.${line}`);
  const laid = env.texts.layout(words, {
    width: box.width - 2 * INSET,
    size,
    weight: WEIGHT,
    maxLines: 1,
    neutral: frame.layout.dir,
  });
  const isNamed = textDetail(size, env.detailZoom ?? env.zoom) === 'text';
  if (isNamed) {
    const side = rtl ? 'right' : 'left';
    const top = middle - laid.height / 2;
    const width = box.width - 2 * INSET;
    paintLines(surface, laid, box.x + INSET, top, width, side, theme.muted, WEIGHT, env);
  }
  const taken = isNamed ? INSET + laid.width + GAP : 0;
  const from = rtl ? box.x + box.width - taken : box.x + taken;
  const to = rtl ? box.x : box.x + box.width;
  const dash = dashes[line];
  surface.path(`M${from} ${middle}L${to} ${middle}`, {
    stroke: theme.muted,
    width: atLeast(1.5, 1, env),
    ...(dash ? { dash } : {}),
  });
}

/** Grows in steps, so that words are not laid out anew at every zoom. */
function readableSize(zoom: number, room: number): number {
  const wanted = SMALLEST_PX / zoom;
  if (wanted <= SIZE) return SIZE;
  const steps = Math.ceil(Math.log(wanted / SIZE) / Math.log(STEP));
  return Math.min(SIZE * STEP ** steps, room / 1.25);
}
