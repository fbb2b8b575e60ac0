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
    items: new Map([...rows.items, ...trayItems].map(({ id, box }) => [id, box])),
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
  const items: { id: RecordId; box: Box }[] = [];
  const cardLane = model.lanes.find((lane) => lane.props.type === 'touchpoints')?.id;
  const left = origin.x + measures.laneTitleWidth;
  let y = origin.y;
  for (const [i, lane] of model.lanes.entries()) {
    const { type, collapsed = false, lineBelow } = lane.props;
    const fill = collapsed ? collapsedContent : cellContent;
    const contents = columns.map((column) => ({
      column,
      content: fill(model, {
        lane: lane.id,
        type,
        step: column.id,
        width: column.width,
        showsCards: lane.id === cardLane,
      }),
    }));
    if (lane.props.hidden && contents.every(({ content }) => isEmpty(content))) continue;
    const height = collapsed
      ? measures.collapsedLaneHeight
      : heightOf(
          type,
          lane.props.height,
          contents.map((c) => c.content),
        );
    lanes.push({
      id: lane.id,
      type,
      collapsed,
      box: { x: left, y, width: innerWidth, height },
      titleBox: { x: origin.x, y, width: measures.laneTitleWidth, height },
    });
    for (const { column, content } of contents) {
      const box = { x: column.x, y, width: column.width, height };
      const placed = <T extends { readonly box: Box }>(thing: T) => ({
        ...thing,
        box: translateBox(thing.box, box),
      });
      cells.push({ lane: lane.id, column: column.id, box });
      cards.push(...content.cards.map(placed));
      facts.push(...content.facts.map((fact) => ({ ...placed(fact), lane: lane.id })));
      items.push(...content.items.map(placed));
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

function isEmpty({ cards, facts, items }: CellContent): boolean {
  return cards.length + facts.length + items.length === 0;
}

/** A row is as high as its kind, the wish of its owner and its fullest cell ask for. */
function heightOf(type: LaneType, wished = 0, contents: readonly CellContent[]): number {
  return Math.max(emptyHeight(type), wished, ...contents.map((content) => content.height));
}

function emptyHeight(type: LaneType): number {
  if (type === 'emotion' || type === 'arc') return measures.emotionLaneHeight;
  if (type === 'touchpoints') return measures.cardHeight + 2 * measures.lanePadding;
  if (type === 'text') return measures.textLaneHeight;
  return tellsFacts(type) ? measures.factLaneHeight : measures.noteLaneHeight;
}
