import { type BoardRecord, type Read, RecordId } from '@feltline/board';
import type { Lens, TextPart } from '@feltline/editor';
import { inflateBox } from '@feltline/geometry';
import { type MapLayout, namedBy, stageColors } from '@feltline/journey';
import { darkTheme, lightTheme } from '@feltline/scene';
import { curveLabels } from '../curve-labels.ts';
import { mapType } from '../map-type.ts';
import { type Pinned, pinnedLane, pinnedStage, shrunk } from '../pinned.ts';
import { layoutOf, mapPart } from './map-part.ts';
import { placeOf } from './pinned-parts.ts';

/** Where a map's words are typed, as its painters lay them out: the same insets, sizes and weights. */
export function mapTextPart(
  record: BoardRecord,
  part: string | undefined,
  read: Read,
  lens?: Lens,
): TextPart | undefined {
  const layout = layoutOf(record.id, read);
  if (!layout) return undefined;
  const place = lens && placeOf(layout, lens);
  if (part === undefined) return titlePart(record.id, layout);
  const what = mapPart(part, read);
  if (what?.kind === 'stage') return stagePart(what.id, layout, read, place);
  if (what?.kind === 'step') return stepPart(what.id, layout, read);
  if (what?.kind === 'lane') return lanePart(what.id, layout, place);
  if (what?.kind === 'persona') return personaPart(what.id, layout, read);
  return what?.kind === 'card' ? cardPart(what.id, layout) : undefined;
}

const usual = {
  align: 'start',
  valign: 'middle',
  color: lightTheme.ink,
  darkColor: darkTheme.ink,
  singleLine: true,
} as const;

function titlePart(map: RecordId, { titleBox }: MapLayout): TextPart {
  const box = {
    ...titleBox,
    x: titleBox.x + mapType.title.inset,
    width: titleBox.width - 2 * mapType.title.inset,
  };
  return {
    ...usual,
    recordId: map,
    box,
    weight: mapType.title.weight,
    lineHeight: mapType.title.lineHeight,
    fit: { size: mapType.title.size },
  };
}

function stagePart(
  id: RecordId,
  layout: MapLayout,
  read: Read,
  place: Pinned | undefined,
): TextPart | undefined {
  const stage = layout.stages.find((one) => one.id === id);
  if (!stage) return undefined;
  const at = place && pinnedStage(layout, place, stage);
  const scale = at && place ? place.scale : 1;
  const box = shrunk(at?.seen ?? at?.box ?? stage.box, scale);
  const name = read.record(id)?.props.color;
  const colors = stageColors[typeof name === 'string' ? name : 'indigo'] ?? stageColors.slate;
  const { gap, inset, margin, weight, lineHeight, min, max } = mapType.stage;
  const width = box.width - 2 * (gap + inset);
  const typed: TextPart = {
    ...usual,
    recordId: nameOf(id, read),
    box: {
      x: box.x + (box.width - width) / 2,
      y: box.y + margin,
      width,
      height: box.height - 2 * margin,
    },
    align: 'center',
    // as the painter does: on a dark sheet the pale fill becomes the ink
    ...(colors ? { color: colors.ink, darkColor: colors.fill } : {}),
    weight,
    lineHeight,
    fit: { min, max },
  };
  return grown(typed, scale);
}

/** Whose words these are: a step of a blueprint may bear the name of one of another map. */
function nameOf(id: RecordId, read: Read): RecordId {
  const part = read.record(id);
  return part ? namedBy(part, read).id : id;
}

/** Pinned headers are painted smaller when one is close. */
function grown(part: TextPart, scale: number): TextPart {
  if (scale === 1) return part;
  const { fit } = part;
  return {
    ...part,
    box: shrunk(part.box, 1 / scale),
    fit:
      'size' in fit ? { size: fit.size * scale } : { min: fit.min * scale, max: fit.max * scale },
  };
}

function stepPart(id: RecordId, layout: MapLayout, read: Read): TextPart | undefined {
  const box = layout.stepTitles.find((step) => step.id === id)?.box ?? columnHead(layout, id);
  if (!box) return undefined;
  const { inset, weight, lineHeight, min, max } = mapType.step;
  return {
    ...usual,
    recordId: nameOf(id, read),
    box: { ...box, x: box.x + inset, width: box.width - 2 * inset },
    align: 'center',
    weight,
    lineHeight,
    fit: { min, max },
  };
}

/** Steps without names have no row yet: they are named at the foot of the header. */
function columnHead(layout: MapLayout, id: RecordId) {
  const column = layout.columns.find((one) => one.id === id)?.box;
  return column && { ...column, y: column.y - 12, height: 24 };
}

/** Icon above the title; beside it in low lanes. */
function lanePart(
  id: RecordId,
  layout: MapLayout,
  place: Pinned | undefined,
): TextPart | undefined {
  const lane = layout.lanes.find((one) => one.id === id);
  if (!lane) return undefined;
  const rtl = layout.dir === 'rtl';
  const at = place && pinnedLane(layout, place, lane);
  const scale = at && place ? place.scale : 1;
  const box = shrunk(at ?? lane.titleBox, scale);
  const faces = lane.type === 'emotion' && !lane.collapsed ? 26 : 0;
  const low = box.height < 58;
  const beside = low ? 23 : 0;
  const width = box.width - 20 - faces - beside;
  const x = rtl ? box.x + box.width - 12 - width - beside : box.x + 12 + beside;
  const middle = box.y + box.height / 2 + (low ? 0 : 11.5);
  const height = low ? 15 : 3 * mapType.lane.size * mapType.lane.lineHeight;
  const typed: TextPart = {
    ...usual,
    recordId: id,
    box: { x, y: middle - height / 2, width, height },
    weight: mapType.lane.weight,
    lineHeight: mapType.lane.lineHeight,
    fit: low ? { size: mapType.lane.size } : { min: 8, max: mapType.lane.size },
  };
  return grown(typed, scale);
}

/** Room for a longer name than the present one, towards the middle of the lane. */
function personaPart(id: RecordId, layout: MapLayout, read: Read): TextPart | undefined {
  const lane = layout.lanes.find(
    (one) =>
      !one.collapsed &&
      layout.curves.some((curve) => curve.persona === id && curve.lane === one.id),
  );
  const label = lane && curveLabels(layout, lane, read).find(({ curve }) => curve.persona === id);
  if (!label) return undefined;
  const { size, weight, lineHeight } = mapType.persona;
  return { ...usual, recordId: id, box: label.box, weight, lineHeight, fit: { size } };
}

function cardPart(id: RecordId, layout: MapLayout): TextPart | undefined {
  const card = layout.cards.find((one) => one.placement === id);
  if (!card) return undefined;
  const inner = inflateBox(card.box, -2);
  const { lead, trail, size, weight, lineHeight } = mapType.card;
  const width = card.box.width - lead - trail;
  const x = card.box.x + (layout.dir === 'rtl' ? trail : lead);
  return {
    ...usual,
    recordId: RecordId(card.touchpoint),
    box: { x, y: inner.y, width, height: inner.height },
    weight,
    lineHeight,
    fit: { size },
  };
}
