import { inflateBox } from '@feltline/geometry';
import type { MapLayout } from '@feltline/journey';
import { paintLines } from '../../painting/paint-lines.ts';
import { curveLabels, sampleWidth } from '../curve-labels.ts';
import { mapType } from '../map-type.ts';
import { isHidden, isVisible, type MapFrame, titleOf } from './map-frame.ts';
import type { DrawnCurve } from './paint-emotions.ts';

const { size, weight, lineHeight } = mapType.persona;

/** Whose curve it is. */
export function paintCurveLabels(
  frame: MapFrame,
  lane: MapLayout['lanes'][number],
  curves: readonly DrawnCurve[],
): void {
  const { env, layout, surface } = frame;
  for (const { curve, box, align, sampleX } of curveLabels(layout, lane, env.read)) {
    const style = curves.find((one) => one.curve === curve);
    if (!style || !isVisible(frame, inflateBox(box, 2 * sampleWidth))) continue;
    if (sampleX !== undefined) {
      // A piece of the line beside the name: small text in the curve's colour would be hard to read.
      const d = `M${sampleX} ${box.y + box.height / 2}h${sampleWidth}`;
      const width = style.benchmark ? 1.5 : 2.25;
      surface.path(d, { stroke: style.color, width, dash: style.dash });
    }
    if (isHidden(frame, curve.persona)) continue;
    const name = titleOf(frame, curve.persona);
    const laid = env.texts.layout(name || env.t('journey.part.persona'), {
      width: box.width,
      size,
      weight,
      lineHeight,
      maxLines: 1,
      neutral: layout.dir,
    });
    const fill = name === '' || style.benchmark ? env.theme.muted : env.theme.ink;
    const top = box.y + (box.height - laid.height) / 2;
    const left = align === 'left' ? box.x : box.x + box.width - laid.width;
    // No line runs through a name.
    const ground = { x: left - 2, y: box.y, width: laid.width + 4, height: box.height };
    surface.rect(ground, { fill: env.theme.panel });
    paintLines(surface, laid, box.x, top, box.width, align, fill, weight, env, name === '');
  }
}
