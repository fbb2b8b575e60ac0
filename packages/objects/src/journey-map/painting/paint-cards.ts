import { type Box, inflateBox } from '@feltline/geometry';
import type { MapLayout, TouchpointProps } from '@feltline/journey';
import { channelIcon } from '../../icons/channel-icons.ts';
import { paintIcon } from '../../icons/paint-icon.ts';
import { paintLines } from '../../painting/paint-lines.ts';
import { mapType } from '../map-type.ts';
import {
  isCrisp,
  isHidden,
  isVisible,
  type MapFrame,
  propsOf,
  shaded,
  titleOf,
} from './map-frame.ts';
import { signsPainting } from './signs-painting.ts';

const RADIUS = 7;
const TILE = 30;
const TILE_INSET = 9;
const ICON = 18;
const type = mapType.card;
const BADGE = 9.5;
const SMALL_BADGE = 6.5;
const NARROWEST = TILE + 2 * TILE_INSET;
const SIGNS_REACH = 10;

type Card = MapLayout['cards'][number];

/** The touchpoints, left out far away. */
export function paintCards(frame: MapFrame): void {
  if (frame.detail === 'far') return;
  const lane = frame.layout.lanes.find(({ type }) => type === 'touchpoints');
  for (const card of frame.layout.cards) {
    if (!isVisible(frame, card.box)) continue;
    const { placement } = card;
    shaded(frame, { lane: lane?.id, placement }, () => paintCard(frame, card));
  }
  // on the edges of cards, and so above those below them
  for (const card of frame.layout.cards) {
    if (!isVisible(frame, inflateBox(card.box, SIGNS_REACH)) || card.box.width < NARROWEST)
      continue;
    const { placement } = card;
    shaded(frame, { lane: lane?.id, placement }, () => paintSigns(frame, card));
  }
}

function paintSigns(frame: MapFrame, card: Card): void {
  const { theme } = frame.env;
  const { moment } = propsOf<TouchpointProps>(frame, card.touchpoint);
  signsPainting()?.card(frame, card);
  if (moment === 'mot') paintBadge(frame, card.box, BADGE, theme.amber, theme.panel);
  else if (moment === 'micro')
    paintBadge(frame, card.box, SMALL_BADGE, theme.amberTint, theme.amberInk);
}

function paintCard(frame: MapFrame, card: Card): void {
  const { surface, env, rtl } = frame;
  const { theme } = env;
  const { box } = card;
  const near = frame.detail === 'near';
  const { channelType, channel, moment } = propsOf<TouchpointProps>(frame, card.touchpoint);
  const mot = moment === 'mot';
  surface.rect(box, {
    fill: theme.panel,
    stroke: mot ? theme.amber : theme.panelLine,
    width: mot ? 2 : 1,
    radius: RADIUS,
    crisp: isCrisp(env),
    ...(near ? { shadow: 'card' as const } : {}),
  });

  const tints = (channelType && theme.channel[channelType]) ?? {
    ink: theme.muted,
    tint: theme.quiet,
  };
  const icon = near ? channelIcon(channel, channelType) : undefined;
  if (box.width < NARROWEST) {
    // In a collapsed lane: what kind of touchpoint, and that it is there.
    const size = Math.min(ICON, box.width - 4, box.height - 4);
    const [x, y] = [box.x + (box.width - size) / 2, box.y + (box.height - size) / 2];
    if (icon && size > 0) paintIcon(surface, icon, x, y, size, tints.ink, 1.5);
    return;
  }
  const tileX = rtl ? box.x + box.width - TILE_INSET - TILE : box.x + TILE_INSET;
  const tileY = box.y + (box.height - TILE) / 2;
  const tile = { x: tileX, y: tileY, width: TILE, height: TILE };
  surface.rect(tile, { fill: tints.tint, radius: RADIUS });
  const inset = (TILE - ICON) / 2;
  if (icon) paintIcon(surface, icon, tileX + inset, tileY + inset, ICON, tints.ink, 1.5);
  if (!isHidden(frame, card.placement)) paintCardTitle(frame, card);
}

function paintCardTitle(frame: MapFrame, card: Card): void {
  const { surface, env, rtl, layout } = frame;
  const { box } = card;
  const title = titleOf(frame, card.touchpoint);
  if (title === '') return;
  const width = box.width - type.lead - type.trail;
  const lines = Math.floor((box.height - type.margin) / (type.size * type.lineHeight));
  const laid = env.texts.layout(title, {
    width,
    size: type.size,
    weight: type.weight,
    lineHeight: type.lineHeight,
    maxLines: Math.max(1, lines),
    neutral: layout.dir,
  });
  const x = rtl ? box.x + type.trail : box.x + type.lead;
  const top = box.y + (box.height - laid.height) / 2;
  paintLines(surface, laid, x, top, width, rtl ? 'right' : 'left', env.theme.ink, type.weight, env);
}

/** A bolt in a disc on the card's trailing upper corner. */
function paintBadge(frame: MapFrame, box: Box, radius: number, fill: string, ink: string): void {
  const { surface, rtl } = frame;
  const x = rtl ? box.x + 4 : box.x + box.width - 4;
  const y = box.y + 1;
  const disc = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  const edge =
    fill === frame.env.theme.amberTint ? { stroke: frame.env.theme.amber, width: 1 } : {};
  surface.rect(disc, { fill, radius, ...edge });
  if (frame.detail !== 'near') return;
  const size = radius * 1.25;
  paintIcon(surface, 'bolt', x - size / 2, y - size / 2, size, ink, radius > 8 ? 1.3 : 1.1);
}
