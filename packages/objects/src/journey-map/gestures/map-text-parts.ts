import { type BoardRecord, type Read, RecordId } from '@feltline/board';
import type { TextPart } from '@feltline/editor';
import { inflateBox } from '@feltline/geometry';
import { type MapLayout, stageColors } from '@feltline/journey';
import { layoutOf, mapPart } from './map-part.ts';

const ink = '#1F2328';
const panel = '#FFFFFF';

/** Where a map's words are typed, as its painters lay them out: the same insets, sizes and weights. */
export function mapTextPart(
  record: BoardRecord,
  part: string | undefined,
  read: Read,
): TextPart | undefined {
  const layout = layoutOf(record.id, read);
  if (!layout) return undefined;
  if (part === undefined) return titlePart(record.id, layout);
  const what = mapPart(part, read);
  if (what?.kind === 'stage') return stagePart(what.id, layout, read);
  if (what?.kind === 'step') return stepPart(what.id, layout);
  if (what?.kind === 'lane') return lanePart(what.id, layout);
  return what?.kind === 'card' ? cardPart(what.id, layout) : undefined;
}

const usual = {
  align: 'start',
  valign: 'middle',
  color: ink,
  background: panel,
  singleLine: true,
} as const;

function titlePart(map: RecordId, { titleBox }: MapLayout): TextPart {
  const box = { ...titleBox, x: titleBox.x + 2, width: titleBox.width - 4 };
  return {
    ...usual,
    recordId: map,
    box,
    background: 'transparent',
    weight: 600,
    lineHeight: 1.25,
    fit: { size: 13.5 },
  };
}

function stagePart(id: RecordId, layout: MapLayout, read: Read): TextPart | undefined {
  const box = layout.stages.find((stage) => stage.id === id)?.box;
  if (!box) return undefined;
  const name = read.record(id)?.props.color;
  const colors = stageColors[typeof name === 'string' ? name : 'indigo'] ?? stageColors.slate;
  const width = box.width - 3 - 26;
  return {
    ...usual,
    recordId: id,
    box: { x: box.x + (box.width - width) / 2, y: box.y + 2, width, height: box.height - 4 },
    align: 'center',
    color: colors?.ink ?? ink,
    background: colors?.fill ?? panel,
    weight: 600,
    lineHeight: 1.15,
    fit: { min: 9, max: 14 },
  };
}

function stepPart(id: RecordId, layout: MapLayout): TextPart | undefined {
  const box = layout.stepTitles.find((step) => step.id === id)?.box ?? columnHead(layout, id);
  if (!box) return undefined;
  return {
    ...usual,
    recordId: id,
    box: { ...box, x: box.x + 5, width: box.width - 10 },
    align: 'center',
    weight: 400,
    lineHeight: 1.15,
    fit: { min: 9, max: 12 },
  };
}

/** Steps without names have no row yet: they are named at the foot of the header. */
function columnHead(layout: MapLayout, id: RecordId) {
  const column = layout.columns.find((one) => one.id === id)?.box;
  return column && { ...column, y: column.y - 12, height: 24 };
}

/** Icon above the title; beside it in low lanes. */
function lanePart(id: RecordId, layout: MapLayout): TextPart | undefined {
  const lane = layout.lanes.find((one) => one.id === id);
  if (!lane) return undefined;
  const rtl = layout.dir === 'rtl';
  const { titleBox: box } = lane;
  const faces = lane.type === 'emotion' && !lane.collapsed ? 26 : 0;
  const low = box.height < 58;
  const beside = low ? 23 : 0;
  const width = box.width - 20 - faces - beside;
  const x = rtl ? box.x + box.width - 12 - width - beside : box.x + 12 + beside;
  const middle = box.y + box.height / 2 + (low ? 0 : 11.5);
  const height = low ? 15 : 30;
  return {
    ...usual,
    recordId: id,
    box: { x, y: middle - height / 2, width, height },
    weight: 600,
    lineHeight: 1.2,
    fit: { size: 12.5 },
  };
}

function cardPart(id: RecordId, layout: MapLayout): TextPart | undefined {
  const card = layout.cards.find((one) => one.placement === id);
  if (!card) return undefined;
  const inner = inflateBox(card.box, -2);
  const width = card.box.width - 48 - 8;
  const x = layout.dir === 'rtl' ? card.box.x + 8 : card.box.x + 48;
  return {
    ...usual,
    recordId: RecordId(card.touchpoint),
    box: { x, y: inner.y, width, height: inner.height },
    weight: 500,
    lineHeight: 1.2,
    fit: { size: 12.5 },
  };
}
