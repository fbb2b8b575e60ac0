import { inflateBox } from '@feltline/geometry';
import { type ObjectPainter, PLAIN_ZOOM } from '@feltline/scene';
import { paintLines } from '../painting/paint-lines.ts';
import { withRotation } from '../painting/with-rotation.ts';

const DASH = [5, 4];
const PADDING = 10;

/** A quiet box for what this version cannot show; the record itself is kept as it is. */
export const placeholderPainter: ObjectPainter = {
  kind: 'placeholder',

  flat(_record, _box, env) {
    return (env.detailZoom ?? env.zoom) < PLAIN_ZOOM ? env.theme.quiet : undefined;
  },

  paint(surface, record, box, env) {
    const { theme } = env;
    withRotation(surface, record, box, (upright) => {
      const edge = inflateBox(upright, -0.5);
      const style = { fill: theme.quiet, stroke: theme.muted, width: 1, dash: DASH, radius: 7 };
      surface.rect(edge, style);
      const text = `${record.kind}\n${env.t('placeholder.notShown')}`;
      const width = upright.width - 2 * PADDING;
      const height = upright.height - 2 * PADDING;
      if (width < 20 || height < 10) return;
      const laid = env.texts.fit(text, { width, height, min: 8, max: 13 });
      const top = upright.y + (upright.height - laid.height) / 2;
      const left = upright.x + PADDING;
      paintLines(surface, laid, left, top, width, 'center', theme.muted, 400, env);
    });
  },
};
