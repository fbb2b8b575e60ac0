import type { MapLayout, TouchpointProps } from '@feltline/journey';
import type { Theme } from '@feltline/scene';
import { paintLines } from '../../painting/paint-lines.ts';
import { isHidden, type MapFrame, propsOf } from '../painting/map-frame.ts';
import { type CardMark, cardMarks } from './card-marks.ts';
import { shareWords } from './exit-words.ts';
import { signsOf } from './frame-signs.ts';
import { type SignIcon, signIcons } from './sign-icons.ts';

const SIZE = 14;
const ICON = 9;
const GAP = 2;
const INSET = 6;
const TEXT = 9.5;
const LETTER = 6;
const NARROWEST = 60;

type Card = MapLayout['cards'][number];

/** Small round signs on the card's lower edge: at its trailing end what it is, at its leading end that people leave. */
export function paintCardSigns(frame: MapFrame, card: Card): void {
  const { box } = card;
  if (frame.detail !== 'near' || box.width < NARROWEST) return;
  const signs = signsOf(frame);
  if (!signs || isHidden(frame, card.placement)) return;
  const touchpoint = propsOf<TouchpointProps>(frame, card.touchpoint);
  const places = signs.places.get(card.touchpoint) ?? 1;
  const marks = cardMarks(touchpoint, frame.map.props, places, frame.env.today);
  const { rtl } = frame;
  const y = box.y + box.height;
  let x = rtl ? box.x + INSET : box.x + box.width - INSET;
  for (const mark of marks.toReversed()) {
    const width = markWidth(mark);
    paintMark(frame, mark, rtl ? x : x - width, y, width);
    x += (rtl ? 1 : -1) * (width + GAP);
  }
  const exit = signs.exits.find(({ placement }) => placement === card.placement);
  if (!exit) return;
  const room = rtl ? box.x + box.width - INSET - x : x - box.x - INSET;
  paintExit(
    frame,
    exit.share,
    exit.reason,
    rtl ? box.x + box.width - INSET : box.x + INSET,
    y,
    room,
  );
}

function markWidth({ text }: CardMark): number {
  return text === undefined ? SIZE : SIZE + 1 + text.length * LETTER;
}

function paintMark(frame: MapFrame, mark: CardMark, x: number, y: number, width: number): void {
  const { surface, env } = frame;
  const { theme } = env;
  const ink = inkOf(mark.tone, theme);
  const pill = { x, y: y - SIZE / 2, width, height: SIZE };
  const style = { fill: theme.panel, stroke: theme.panelLine, width: 1, radius: SIZE / 2 };
  surface.rect(pill, mark.tone === 'quiet' ? style : { ...style, stroke: ink });
  paintSign(frame, mark.icon, x + (SIZE - ICON) / 2, y - ICON / 2, ICON, ink);
  if (mark.text === undefined) return;
  const laid = env.texts.layout(mark.text, { width, size: TEXT, weight: 600, maxLines: 1 });
  const top = y - laid.height / 2;
  paintLines(surface, laid, x + SIZE - 1, top, width - SIZE, 'left', ink, 600, env);
}

function paintExit(
  frame: MapFrame,
  share: number | undefined,
  reason: string,
  edge: number,
  y: number,
  room: number,
): void {
  const { surface, env, rtl, layout } = frame;
  const words = [share === undefined ? '' : shareWords(share), reason].filter(Boolean).join(' · ');
  const ink = badInk(env.theme);
  const laid = env.texts.layout(words, {
    width: Math.max(1, room - SIZE - 5),
    size: TEXT,
    weight: 500,
    maxLines: 1,
    neutral: layout.dir,
  });
  const width = words === '' || room < 2 * SIZE ? SIZE : SIZE + laid.width + 6;
  const x = rtl ? edge - width : edge;
  const pill = { x, y: y - SIZE / 2, width, height: SIZE };
  surface.rect(pill, { fill: env.theme.panel, stroke: ink, width: 1, radius: SIZE / 2 });
  const iconX = rtl ? x + width - SIZE + (SIZE - ICON) / 2 : x + (SIZE - ICON) / 2;
  paintSign(frame, 'exit', iconX, y - ICON / 2, ICON, ink);
  if (width === SIZE) return;
  const left = rtl ? x + 5 : x + SIZE;
  const side = rtl ? 'right' : 'left';
  paintLines(surface, laid, left, y - laid.height / 2, laid.width + 1, side, ink, 500, env);
}

export function paintSign(
  { surface }: MapFrame,
  icon: SignIcon,
  x: number,
  y: number,
  size: number,
  color: string,
): void {
  const style = { stroke: color, width: 2.6, cap: 'round' } as const;
  surface.group({ x, y, scale: size / 24 }, () => surface.path(signIcons[icon], style));
}

function inkOf(tone: CardMark['tone'], theme: Theme): string {
  if (tone === 'bad') return badInk(theme);
  if (tone === 'warn') return theme.amberInk;
  if (tone === 'good') return theme.dark ? '#6BCF9B' : '#157A49';
  return theme.muted;
}

export function badInk({ dark }: Theme): string {
  return dark ? '#FF9090' : '#B93434';
}
