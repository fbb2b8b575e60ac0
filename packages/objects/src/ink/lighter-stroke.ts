import type { InkProps } from './ink.model.ts';
import { packPoints, unpackPoints } from './packed-points.ts';
import { simplify } from './simplify.ts';

/** The same stroke with fewer points, its text at most `maxSigns` long: what colleagues see while it is drawn. */
export function lighterStroke(props: InkProps, maxSigns: number): InkProps {
  if (props.points.length <= maxSigns) return props;
  const points = unpackPoints(props.points);
  for (let tolerance = 1; tolerance < 1e6; tolerance *= 2) {
    const text = packPoints(simplify(points, tolerance));
    if (text.length <= maxSigns) return { ...props, points: text };
  }
  return { ...props, points: packPoints(points.slice(0, 1)) };
}
