import { installSigns } from '../painting/signs-painting.ts';
import { paintCardSigns } from './paint-card-signs.ts';
import { paintFeelingSigns } from './paint-feeling-signs.ts';
import { paintWays } from './paint-ways.ts';
import { wayShape } from './way-shape.ts';

/** From now on maps are painted with everything beside their cards and curves. */
export function installMapSigns(): void {
  installSigns({
    card: paintCardSigns,
    feelings: paintFeelingSigns,
    ways: paintWays,
    wayShape: ({ shade, layout }, { curve }, lane) =>
      shade?.way && wayShape(curve, lane, shade.way, layout.dir),
  });
}
