import type { RecordId } from '@feltline/board';
import type { Box } from '@feltline/geometry';
import { factOf } from '../fact-of.ts';
import { cellKey, type MapModel } from '../map-model.ts';
import { type LaneType, tellsFacts } from '../records/lane-type.ts';
import type { PlacementProps } from '../records/placement.ts';
import { measures } from './measures.ts';

export interface PlacedTouchpoint {
  readonly placement: RecordId;
  readonly touchpoint: RecordId;
  readonly box: Box;
}

/** What stands in a cell; boxes relative to the cell's top left corner. */
export interface CellContent {
  readonly height: number;
  readonly cards: readonly PlacedTouchpoint[];
  readonly facts: readonly PlacedTouchpoint[];
  readonly items: readonly { readonly id: RecordId; readonly box: Box }[];
}

/** Most cells of a large map are empty. */
const nothing: CellContent = {
  height: 2 * measures.lanePadding,
  cards: [],
  facts: [],
  items: [],
};

type Cell = { lane: RecordId; type: LaneType; step: RecordId; width: number; showsCards: boolean };

/** Cards stacked, then facts, then notes in rows. */
export function cellContent(model: MapModel, cell: Cell): CellContent {
  const { cards, facts, notes } = contentOf(model, cell);
  if (cards.length + facts.length + notes.length === 0) return nothing;
  const inner = cell.width - 2 * measures.cellPadding;
  const left = measures.cellPadding;
  let y: number = measures.lanePadding;
  const stack = (placement: Placement, height: number) => {
    const { touchpoint } = placement.props;
    const box = { x: left, y, width: inner, height };
    y += height + measures.gap;
    return { placement: placement.id, touchpoint, box };
  };
  const factHeight = cell.type === 'need' ? measures.needFactHeight : measures.factHeight;
  const isNarrow = cell.width < measures.singleColumnWidth;
  const cardHeight = isNarrow ? measures.narrowCardHeight : measures.cardHeight;
  const stacked = cards.map((placement) => stack(placement, cardHeight));
  const told = facts.map((placement) => stack(placement, factHeight));
  const rows = noteBoxes(notes.length, inner).map(({ x, y: down, width, height }) => ({
    x: x + left,
    y: down + y,
    width,
    height,
  }));
  const last = rows.at(-1);
  const bottom = last ? last.y + last.height : y - measures.gap;
  return {
    height: Math.max(bottom, measures.lanePadding) + measures.lanePadding,
    cards: stacked,
    facts: told,
    items: notes.map((id, i) => ({ id, box: rows[i] as Box })),
  };
}

/** The same content in a collapsed lane: small, in one line, nothing hidden. */
export function collapsedContent(model: MapModel, cell: Cell): CellContent {
  const { cards, facts, notes } = contentOf(model, cell);
  const count = cards.length + facts.length + notes.length;
  const inner = cell.width - 2 * measures.cellPadding;
  const pitch = Math.min(30, inner / Math.max(1, count));
  const start = measures.cellPadding + (inner - pitch * count) / 2;
  const height = measures.collapsedLaneHeight - 10;
  let index = 0;
  const next = () => ({ x: start + pitch * index++, y: 5, width: pitch * 0.8, height });
  const mini = (placement: Placement) => ({
    placement: placement.id,
    touchpoint: placement.props.touchpoint,
    box: next(),
  });
  return {
    height: measures.collapsedLaneHeight,
    cards: cards.map(mini),
    facts: facts.map(mini),
    items: notes.map((id) => ({ id, box: next() })),
  };
}

/** The boxes of `count` notes in a cell: one in the middle, or rows of two and more. */
export function noteBoxes(count: number, inner: number): Box[] {
  const height = measures.noteHeight;
  if (count === 1) {
    const width = Math.min(measures.singleNoteWidth, inner);
    return [{ x: (inner - width) / 2, y: 0, width, height }];
  }
  const { gap, pairedNoteWidth } = measures;
  const perRow = Math.max(2, Math.floor((inner + gap) / (pairedNoteWidth + gap)));
  const width = Math.min(pairedNoteWidth, (inner - gap * (perRow - 1)) / perRow);
  const rowWidth = perRow * width + (perRow - 1) * gap;
  const left = (inner - rowWidth) / 2;
  return Array.from({ length: count }, (_, i) => ({
    x: left + (i % perRow) * (width + gap),
    y: Math.floor(i / perRow) * (height + gap),
    width,
    height,
  }));
}

type Placement = { id: RecordId; props: PlacementProps };

function contentOf(model: MapModel, { lane, type, step, showsCards }: Cell) {
  const placements = model.placementsByStep.get(step) ?? [];
  return {
    cards: showsCards ? placements : [],
    facts: tellsFacts(type) ? placements.filter((placement) => tells(model, type, placement)) : [],
    notes: model.cellItems.get(cellKey(lane, step)) ?? [],
  };
}

function tells(model: MapModel, type: LaneType, { props }: Placement): boolean {
  const touchpoint = model.touchpoints.get(props.touchpoint);
  return touchpoint !== undefined && factOf(type, touchpoint.props, props) !== undefined;
}
