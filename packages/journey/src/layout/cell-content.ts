import type { RecordId } from '@feltline/board';
import type { Box, Point } from '@feltline/geometry';
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
  readonly notes: readonly RecordId[];
  /** Of the notes, from `offset`; shared by all cells that are filled alike. */
  readonly boxes: readonly Box[];
  readonly offset: Point;
}

const none: readonly never[] = [];

/** Most cells of a large map are empty. */
const nothing: CellContent = {
  height: 2 * measures.lanePadding,
  cards: none,
  facts: none,
  notes: none,
  boxes: none,
  offset: { x: 0, y: 0 },
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
  const stacked = cards.length > 0 ? cards.map((one) => stack(one, cardHeight)) : none;
  const told = facts.length > 0 ? facts.map((one) => stack(one, factHeight)) : none;
  const boxes = noteBoxes(notes.length, inner);
  const last = boxes.at(-1);
  const bottom = last ? y + last.y + last.height : y - measures.gap;
  return {
    height: Math.max(bottom, measures.lanePadding) + measures.lanePadding,
    cards: stacked,
    facts: told,
    notes,
    boxes,
    offset: { x: left, y },
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
    notes,
    boxes: notes.map(() => next()),
    offset: { x: 0, y: 0 },
  };
}

const knownBoxes = new Map<number, Map<number, readonly Box[]>>();
const MOST_WIDTHS = 64;

/** The boxes of `count` notes in a cell: most cells of a map are alike. */
function noteBoxes(count: number, inner: number): readonly Box[] {
  if (count === 0) return none;
  let byCount = knownBoxes.get(inner);
  if (!byCount) {
    if (knownBoxes.size >= MOST_WIDTHS) knownBoxes.clear();
    byCount = new Map();
    knownBoxes.set(inner, byCount);
  }
  let boxes = byCount.get(count);
  if (!boxes) {
    boxes = layNotes(count, inner);
    byCount.set(count, boxes);
  }
  return boxes;
}

/** One in the middle, or rows of two and more. */
function layNotes(count: number, inner: number): Box[] {
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
  const placements = model.placementsByStep.get(step) ?? none;
  const told = tellsFacts(type) && placements.length > 0;
  return {
    cards: showsCards ? placements : none,
    facts: told ? placements.filter((placement) => tells(model, type, placement)) : none,
    notes: model.cellItems.get(cellKey(lane, step)) ?? none,
  };
}

function tells(model: MapModel, type: LaneType, { props }: Placement): boolean {
  const touchpoint = model.touchpoints.get(props.touchpoint);
  return touchpoint !== undefined && factOf(type, touchpoint.props, props) !== undefined;
}
