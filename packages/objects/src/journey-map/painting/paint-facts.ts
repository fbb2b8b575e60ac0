import { factOf, type PlacementProps, type TouchpointProps } from '@feltline/journey';
import { paintLines } from '../../painting/paint-lines.ts';
import { isVisible, type MapFrame, propsOf, shaded } from './map-frame.ts';

const SIZE = 11.5;
const PADDING = 8;
/** Narrower, in a collapsed lane, there is only a sign that something is said. */
const SMALLEST = 40;

/** What lanes such as Channel and Owner say about the touchpoints above or below them. */
export function paintFacts(frame: MapFrame): void {
  if (frame.detail === 'far') return;
  const { surface, layout, env, rtl } = frame;
  const types = new Map(layout.lanes.map((lane) => [lane.id, lane.type]));
  for (const { lane, placement, touchpoint, box } of layout.facts) {
    const type = types.get(lane);
    if (!type || !isVisible(frame, box)) continue;
    const fact = factOf(
      type,
      propsOf<TouchpointProps>(frame, touchpoint),
      propsOf<PlacementProps>(frame, placement),
    );
    if (!fact) continue;
    if (box.width < SMALLEST) {
      shaded(frame, { lane, placement }, () =>
        surface.rect(box, { fill: env.theme.quiet, radius: 6 }),
      );
      continue;
    }
    const text = 'key' in fact ? env.t(fact.key) : fact.text;
    const width = box.width - 2 * PADDING;
    const lineHeight = SIZE * 1.2;
    const laid = env.texts.layout(text, {
      width,
      size: SIZE,
      lineHeight: 1.2,
      maxLines: Math.max(1, Math.floor(box.height / lineHeight)),
      neutral: layout.dir,
    });
    const top = box.y + (box.height - laid.height) / 2;
    const side = rtl ? 'right' : 'left';
    const hug = laid.width + 2 * PADDING;
    const chip = { ...box, x: rtl ? box.x + box.width - hug : box.x, width: hug };
    shaded(frame, { lane, placement }, () => {
      surface.rect(chip, { fill: env.theme.quiet, radius: 6 });
      paintLines(surface, laid, box.x + PADDING, top, width, side, env.theme.ink, 400, env);
    });
  }
}
