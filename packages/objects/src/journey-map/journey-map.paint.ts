import type { ObjectPainter } from '@feltline/scene';
import { atLeast, isCrisp, isVisible, mapFrame } from './painting/map-frame.ts';
import { paintCards } from './painting/paint-cards.ts';
import { paintDividers } from './painting/paint-dividers.ts';
import { paintEmotions, paintEmphasis } from './painting/paint-emotions.ts';
import { paintFacts } from './painting/paint-facts.ts';
import { paintHeader } from './painting/paint-header.ts';
import { paintGrid, paintHints, paintLaneTitles } from './painting/paint-lanes.ts';
import { paintMapTitle } from './painting/paint-map-title.ts';
import { paintPinnedHeaders } from './painting/paint-pinned-headers.ts';
import { paintUnplaced } from './painting/paint-unplaced.ts';
import { signsPainting } from './painting/signs-painting.ts';

const RADIUS = 12;
const SMALLEST_PX = 40;

/** A journey map; the stickies bound to its cells are objects of their own and painted above it. */
export const journeyMapPainter: ObjectPainter = {
  kind: 'journey-map',

  flat(_map, box, env) {
    return box.width * env.zoom < SMALLEST_PX ? env.theme.panel : undefined;
  },

  paint(surface, map, _box, env) {
    const frame = mapFrame(surface, map, env);
    if (!frame) return;
    paintMapTitle(frame);
    const { tableBox } = frame.layout;
    if (isVisible(frame, tableBox)) {
      const { theme } = env;
      const shadow = frame.detail === 'far' ? {} : { shadow: 'panel' as const };
      const edge = {
        stroke: theme.panelLine,
        width: atLeast(1, 1, env),
        crisp: isCrisp(env),
      };
      surface.rect(tableBox, { fill: theme.panel, radius: RADIUS, ...edge, ...shadow });
      paintGrid(frame);
      paintDividers(frame);
      paintHeader(frame);
      paintLaneTitles(frame);
      paintHints(frame);
      paintEmotions(frame);
      paintFacts(frame);
    }
    paintUnplaced(frame);
    paintCards(frame);
    signsPainting()?.ways(frame);
  },

  overlay(surface, map, _box, env) {
    const frame = mapFrame(surface, map, env);
    if (!frame) return;
    paintEmphasis(frame);
    paintPinnedHeaders(frame);
  },
};
