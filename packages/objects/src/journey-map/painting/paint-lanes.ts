import type { Box } from '@feltline/geometry';
import type { LaneProps, MapLayout } from '@feltline/journey';
import { textDetail } from '@feltline/scene';
import { paintIcon } from '../../icons/paint-icon.ts';
import { paintLines } from '../../painting/paint-lines.ts';
import { mapType } from '../map-type.ts';
import { dimmed } from '../view/map-shade.ts';
import { laneIcons } from './lane-icons.ts';
import {
  atLeast,
  evenDetail,
  isCrisp,
  isHidden,
  isVisible,
  type MapFrame,
  titleOf,
} from './map-frame.ts';

const PADDING = 12;
const ICON = 16;
const ICON_GAP = 7;
const SMALLEST_ICON_PX = 9;
const ICON_AIR_PX = 2;
const { size: SIZE, weight: WEIGHT, lineHeight: LINE_HEIGHT } = mapType.lane;
const FACES_WIDTH = 26;
const HINT_SIZE = 12;

type Lane = MapLayout['lanes'][number];

/** The hairlines between lanes and between stages. */
export function paintGrid(frame: MapFrame): void {
  const { surface, layout, env } = frame;
  const { tableBox, headerBox } = layout;
  const style = { fill: env.theme.hairline, crisp: isCrisp(env) };
  const line = atLeast(1, 0.6, env);
  const top = headerBox.y + headerBox.height;
  const bottom = tableBox.y + tableBox.height;
  const divided = new Set(layout.dividers.map(({ box }) => box.y + box.height));
  for (const lane of layout.lanes) {
    const y = lane.box.y;
    if (divided.has(y)) continue;
    if (y < env.view.y - line || y > env.view.y + env.view.height) continue;
    surface.rect({ x: tableBox.x, y: y - line / 2, width: tableBox.width, height: line }, style);
  }
  for (const x of layout.lines) {
    if (x < env.view.x - line || x > env.view.x + env.view.width) continue;
    surface.rect({ x: x - line / 2, y: top, width: line, height: bottom - top }, style);
  }
}

export function paintLaneTitles(frame: MapFrame): void {
  for (const lane of frame.layout.lanes) {
    if (!isVisible(frame, lane.titleBox)) continue;
    const paint = () => paintLaneTitle(frame, lane, lane.titleBox);
    if (frame.shade?.lanes.has(lane.id)) frame.surface.group({ opacity: dimmed }, paint);
    else paint();
  }
}

/** Icon above title, both at the leading edge, centred in the height of `box`. */
export function paintLaneTitle(frame: MapFrame, lane: Lane, box: Box): void {
  const { surface, env, rtl, layout } = frame;
  const { theme } = env;
  if (textDetail(SIZE, env.detailZoom ?? env.zoom) !== 'text')
    return paintLaneIcon(frame, lane, box);
  const faces = lane.type === 'emotion' && !lane.collapsed ? FACES_WIDTH : 0;
  const width = box.width - PADDING - 8 - faces;
  const x = rtl ? box.x + box.width - PADDING - width : box.x + PADDING;
  const title = titleOf(frame, lane.id);
  const side = rtl ? 'right' : 'left';
  const low = box.height < 58;
  const icon = laneIcons[lane.type];
  const showIcon = frame.detail === 'near';
  const neutral = layout.dir;
  const laid = low
    ? env.texts.fit(title, {
        width: showIcon ? width - ICON - ICON_GAP : width,
        height: box.height - 6,
        min: 9,
        max: SIZE,
        weight: WEIGHT,
        lineHeight: 1.15,
        neutral,
      })
    : // a long word makes the title smaller rather than being broken
      env.texts.fit(title, {
        width,
        height: Math.min(box.height - 6, 3 * SIZE * LINE_HEIGHT),
        min: 8,
        max: SIZE,
        weight: WEIGHT,
        lineHeight: LINE_HEIGHT,
        neutral,
      });
  const ink = lane.collapsed ? theme.muted : theme.ink;
  const even = evenDetail(env, laid.size, SIZE);
  const middle = box.y + box.height / 2;
  if (low) {
    const iconX = rtl ? x + width - ICON : x;
    if (showIcon) paintIcon(surface, icon, iconX, middle - ICON / 2, ICON, theme.muted);
    if (isHidden(frame, lane.id)) return;
    const shift = showIcon && !rtl ? ICON + ICON_GAP : 0;
    const room = showIcon ? width - ICON - ICON_GAP : width;
    paintLines(surface, laid, x + shift, middle - laid.height / 2, room, side, ink, WEIGHT, even);
    return;
  }
  const block = (showIcon ? ICON + ICON_GAP : 0) + laid.height;
  const top = middle - block / 2;
  if (showIcon) paintIcon(surface, icon, rtl ? x + width - ICON : x, top, ICON, theme.muted);
  if (isHidden(frame, lane.id)) return;
  paintLines(surface, laid, x, middle + block / 2 - laid.height, width, side, ink, WEIGHT, even);
}

/** From far away the icon alone, in a size that can be told apart, as far as there is room for it. */
function paintLaneIcon({ surface, env }: MapFrame, lane: Lane, box: Box): void {
  const room = Math.min(box.width, box.height) * env.zoom - 2 * ICON_AIR_PX;
  const px = Math.min(ICON, room);
  if (px < SMALLEST_ICON_PX || env.overview) return;
  const size = px / env.zoom;
  const [x, y] = [box.x + (box.width - size) / 2, box.y + (box.height - size) / 2];
  paintIcon(surface, laneIcons[lane.type], x, y, size, env.theme.muted);
}

/** The prompt of a lane nothing has been put into yet, in its first cell. */
export function paintHints(frame: MapFrame): void {
  if (frame.detail === 'far' || frame.env.exported) return;
  const { layout, env, surface } = frame;
  const filled = filledLanes(layout);
  for (const lane of layout.lanes) {
    if (frame.shade?.lanes.has(lane.id)) continue;
    if (lane.collapsed || filled.has(lane.id) || !isVisible(frame, lane.box)) continue;
    const hint = hintOf(frame, lane);
    if (!hint) continue;
    const cell = layout.cells.find((c) => c.lane === lane.id)?.box ?? lane.box;
    const width = cell.width - 24;
    const laid = env.texts.fit(hint, {
      width,
      height: Math.max(14, lane.box.height - 8),
      min: 9,
      max: HINT_SIZE,
      neutral: layout.dir,
    });
    const middle = lane.box.y + lane.box.height / 2;
    // Not across an emotion lane's zero line, nor the points that wait on it.
    const top = lane.type === 'emotion' ? middle - laid.height - 15 : middle - laid.height / 2;
    paintLines(surface, laid, cell.x + 12, top, width, 'center', env.theme.muted, 400, env, true);
  }
}

/** What the lane asks for; an emotion lane first what it cannot do without. */
function hintOf({ layout, env }: MapFrame, lane: Lane): string | undefined {
  if (lane.type === 'emotion') {
    const curves = layout.curves.filter((curve) => curve.lane === lane.id);
    if (curves.length === 0) return env.t('journey.needsPersona');
    if (curves.every((curve) => curve.points.length === 0))
      return env.t('journey.needsTouchpoints');
  }
  return ((env.read.record(lane.id)?.props ?? {}) as Partial<LaneProps>).hint;
}

const filledLanesOf = new WeakMap<MapLayout, ReadonlySet<string>>();

/** Lanes with something in at least one cell. */
function filledLanes(layout: MapLayout): ReadonlySet<string> {
  let filled = filledLanesOf.get(layout);
  if (!filled) {
    filled = new Set(findFilledLanes(layout));
    filledLanesOf.set(layout, filled);
  }
  return filled;
}

function* findFilledLanes(layout: MapLayout): Iterable<string> {
  for (const fact of layout.facts) yield fact.lane;
  for (const curve of layout.curves) {
    if (curve.points.some((point) => point.value !== null)) yield curve.lane;
  }
  const boxes = [...layout.items.values(), ...layout.cards.map((card) => card.box)];
  for (const lane of layout.lanes) {
    const { y, height } = lane.box;
    if (boxes.some((box) => box.y >= y && box.y < y + height)) yield lane.id;
  }
}
