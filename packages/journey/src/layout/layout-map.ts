import type { RecordId } from '@feltline/board';
import { type Box, type Point, translateBox, unionBoxes } from '@feltline/geometry';
import type { MapModel } from '../map-model.ts';
import type { LaneType } from '../records/lane-type.ts';
import { tellsFacts } from '../records/lane-type.ts';
import { layAbout } from './about.ts';
import { type CellContent, cellContent, collapsedContent } from './cell-content.ts';
import { type ColumnSpan, layStages, widthOf } from './columns.ts';
import { layCurves } from './curves.ts';
import { layHeader } from './header.ts';
import type { MapLayout } from './map-layout.ts';
import { measures } from './measures.ts';
import { mirrorLayout } from './mirror.ts';
import { layTray } from './tray.ts';

/**
 * Where everything on a map stands. Pure: the same model and origin give the same layout.
 * @param origin top left corner of the map's box, `board` space, in both directions
 */
export function layoutMap(model: MapModel, origin: Point): MapLayout {
  const left = origin.x + measures.laneTitleWidth;
  const stages = layStages(model, left);
  const columns = stages.flatMap((stage) => stage.columns);
  const innerWidth = widthOf(stages);
  const width = measures.laneTitleWidth + innerWidth;
  const titleBox = { x: origin.x, y: origin.y, width, height: measures.titleHeight };
  const aboutBox = layAbout(model.map.props, titleBox);
  const aboveTable = aboutBox ?? titleBox;
  const top = aboveTable.y + aboveTable.height + measures.titleGap;

  const header = layHeader(model, stages, { x: left, y: top });
  const bodyTop = top + header.height;
  const rows = layRows(model, columns, { x: origin.x, y: bodyTop }, innerWidth);
  const bottom = rows.lanes.at(-1);
  const bodyHeight = bottom ? bottom.box.y + bottom.box.height - bodyTop : 0;
  const tableBox = { x: origin.x, y: top, width, height: header.height + bodyHeight };

  const tray = layTray(model, tableBox);
  const trayCards = (tray?.places ?? []).flatMap(({ id, box }) => {
    const placement = model.unplacedPlacements.get(id);
    return placement ? [{ placement: id, touchpoint: placement.props.touchpoint, box }] : [];
  });
  const lostSteps = new Set(model.unplacedSteps.map((step) => step.id));
  const traySteps = (tray?.places ?? []).filter(({ id }) => lostSteps.has(id));
  const trayItems = (tray?.places ?? []).filter(
    ({ id }) => !lostSteps.has(id) && !model.unplacedPlacements.has(id),
  );

  for (const { id, box } of trayItems) rows.items.set(id, box);

  const layout: MapLayout = {
    box: unionBoxes([titleBox, tableBox, ...(tray ? [tray.box] : [])]) as Box,
    dir: 'ltr',
    titleBox,
    aboutBox,
    tableBox,
    headerBox: { ...tableBox, height: header.height },
    laneTitleBox: { ...tableBox, width: measures.laneTitleWidth },
    phases: header.phases,
    stages: header.stages,
    stepTitles: [...header.stepTitles, ...traySteps],
    axisBox: header.axisBox,
    columns: columns.map(({ id, x, width }) => ({
      id,
      box: { x, y: bodyTop, width, height: bodyHeight },
    })),
    lanes: rows.lanes,
    dividers: rows.dividers,
    cells: rows.cells,
    cards: [...rows.cards, ...trayCards],
    facts: rows.facts,
    items: rows.items,
    curves: layCurves(model, columns, rows.lanes),
    lines: [left, ...stages.slice(1).map((stage) => stage.x)],
    unplaced: tray && { box: tray.box, items: model.unplaced },
  };
  return model.map.props.dir === 'rtl' ? mirrorLayout(layout) : layout;
}

function layRows(
  model: MapModel,
  columns: readonly ColumnSpan[],
  origin: Point,
  innerWidth: number,
) {
  const lanes: MapLayout['lanes'][number][] = [];
  const cells: MapLayout['cells'][number][] = [];
  const dividers: MapLayout['dividers'][number][] = [];
  const cards: MapLayout['cards'][number][] = [];
  const facts: MapLayout['facts'][number][] = [];
  const items = new Map<RecordId, Box>();
  const cardLane = model.lanes.find((lane) => lane.props.type === 'touchpoints')?.id;
  const left = origin.x + measures.laneTitleWidth;
  let y = origin.y;
  for (const [i, lane] of model.lanes.entries()) {
    const { type, collapsed = false, lineBelow } = lane.props;
    const fill = collapsed ? collapsedContent : cellContent;
    const showsCards = lane.id === cardLane;
    const contents = columns.map(({ id, width }) =>
      fill(model, { lane: lane.id, type, step: id, width, showsCards }),
    );
    if (lane.props.hidden && contents.every(isEmpty)) continue;
    const height = collapsed
      ? measures.collapsedLaneHeight
      : heightOf(type, lane.props.height, contents);
    lanes.push({
      id: lane.id,
      type,
      collapsed,
      box: { x: left, y, width: innerWidth, height },
      titleBox: { x: origin.x, y, width: measures.laneTitleWidth, height },
    });
    for (const [k, content] of contents.entries()) {
      const column = columns[k]!;
      const box = { x: column.x, y, width: column.width, height };
      cells.push({ lane: lane.id, column: column.id, box });
      for (const { placement, touchpoint, box: own } of content.cards)
        cards.push({ placement, touchpoint, box: translateBox(own, box) });
      for (const { placement, touchpoint, box: own } of content.facts)
        facts.push({ lane: lane.id, placement, touchpoint, box: translateBox(own, box) });
      const at = { x: column.x + content.offset.x, y: y + content.offset.y };
      for (const [i, id] of content.notes.entries())
        items.set(id, translateBox(content.boxes[i]!, at));
    }
    y += height;
    if (lineBelow && i < model.lanes.length - 1) {
      const width = measures.laneTitleWidth + innerWidth;
      const box = { x: origin.x, y, width, height: measures.dividerHeight };
      dividers.push({ lane: lane.id, line: lineBelow, box });
      y += box.height;
    }
  }
  return { lanes, dividers, cells, cards, facts, items };
}

function isEmpty({ cards, facts, notes }: CellContent): boolean {
  return cards.length + facts.length + notes.length === 0;
}

/** A row is as high as its kind, the wish of its owner and its fullest cell ask for. */
function heightOf(type: LaneType, wished = 0, contents: readonly CellContent[]): number {
  return contents.reduce(
    (height, content) => Math.max(height, content.height),
    Math.max(emptyHeight(type), wished),
  );
}

function emptyHeight(type: LaneType): number {
  if (type === 'emotion' || type === 'arc') return measures.emotionLaneHeight;
  if (type === 'touchpoints') return measures.cardHeight + 2 * measures.lanePadding;
  if (type === 'text') return measures.textLaneHeight;
  return tellsFacts(type) ? measures.factLaneHeight : measures.noteLaneHeight;
}
