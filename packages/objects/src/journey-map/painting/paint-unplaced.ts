import { paintLines } from '../../painting/paint-lines.ts';
import { isVisible, type MapFrame } from './map-frame.ts';

const DASH = [5, 4];
const PADDING = 12;

/** Where things wait whose stage, lane or step is gone. */
export function paintUnplaced(frame: MapFrame): void {
  const { surface, layout, env, rtl } = frame;
  const tray = layout.unplaced;
  if (!tray || !isVisible(frame, tray.box)) return;
  const { box } = tray;
  const { theme } = env;
  surface.rect(box, {
    fill: theme.quiet,
    stroke: theme.panelLine,
    width: 1,
    dash: DASH,
    radius: 12,
  });
  if (frame.detail === 'far') return;
  const width = box.width - 2 * PADDING;
  const options = { width, size: 12.5, weight: 600, maxLines: 1, neutral: layout.dir };
  const laid = env.texts.layout(env.t('journey.unplaced'), options);
  const side = rtl ? 'right' : 'left';
  paintLines(surface, laid, box.x + PADDING, box.y + 10, width, side, theme.muted, 600, env);
}
