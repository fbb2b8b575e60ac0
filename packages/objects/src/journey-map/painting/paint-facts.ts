import { factOf, type PlacementProps, type TouchpointProps } from '@feltline/journey';
import { paintLines } from '../../painting/paint-lines.ts';
import { isVisible, type MapFrame, propsOf } from './map-frame.ts';

const SIZE = 11.5;

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
    const text = 'key' in fact ? env.t(fact.key) : fact.text;
    surface.rect(box, { fill: env.theme.quiet, radius: 5 });
    const width = box.width - 14;
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
    paintLines(surface, laid, box.x + 7, top, width, side, env.theme.ink, 400, env);
  }
}
