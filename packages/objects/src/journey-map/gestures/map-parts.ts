import type { BoardRecord, Read, RecordId } from '@feltline/board';
import type { Part, Target, Translate } from '@feltline/editor';
import { boxContains } from '@feltline/geometry';
import {
  emotionIdOf,
  emotionLabelKey,
  type MapLayout,
  namedBy,
  type TouchpointProps,
  unitsFromTenths,
} from '@feltline/journey';
import { baseDirection } from '@feltline/scene';
import { curveLabels } from '../curve-labels.ts';
import { cellPart } from '../journey-map.model.ts';
import { pointPlace } from '../point-place.ts';
import { layoutOf } from './map-part.ts';

/** Left and right of a persona's name, board units. */
const nameMargin = 4;
/** Half the side of an emotion point's box, board units: 24 across. */
const pointReach = 12;

/** Everything on a map that can be focused: headers, then lane by lane its title, cells, cards and feelings. */
export function mapParts(record: BoardRecord, read: Read): readonly Part[] {
  const layout = layoutOf(record.id, read);
  if (!layout) return [];
  const columns = new Map(layout.columns.map(({ id }, i) => [id, i + 1]));
  const stepRow = layout.stepTitles.some(({ id }) => columns.has(id));
  const firstLane = stepRow ? 2 : 1;
  const text = (id: RecordId) => read.record(id)?.text ?? '';
  const stages = layout.stages.map((stage): Part => {
    const column = columns.get(stage.columns[0] as RecordId);
    return {
      part: stage.id,
      box: stage.box,
      role: 'columnheader',
      row: 0,
      ...(column === undefined ? {} : { column, span: stage.columns.length }),
      label: (t) => stageLabel(stage.id, read, t),
    };
  });
  const steps = layout.stepTitles.map(({ id, box }): Part => {
    const column = columns.get(id);
    const place = column === undefined ? {} : { row: 1, column };
    return {
      part: id,
      box,
      role: 'columnheader',
      ...place,
      label: (t) => text(id) || t('journey.part.step'),
    };
  });
  const lanes = layout.lanes.flatMap((lane, i): Part[] => {
    const row = firstLane + i;
    const title: Part = {
      part: lane.id,
      box: lane.titleBox,
      role: 'rowheader',
      row,
      column: 0,
      label: (t) => text(lane.id) || t('journey.part.lane'),
    };
    const cells = layout.cells.filter((cell) => cell.lane === lane.id);
    return [
      title,
      ...personaParts(lane, layout, read),
      ...cells.flatMap((cell) => cellParts(cell, layout, read, row, columns.get(cell.column) ?? 0)),
    ];
  });
  return [...stages, ...steps, ...lanes, ...trayParts(layout, read)];
}

/** The names beside the curves, where they are typed. */
function personaParts(lane: MapLayout['lanes'][number], layout: MapLayout, read: Read): Part[] {
  if (lane.type !== 'emotion' || lane.collapsed) return [];
  return curveLabels(layout, lane, read).map(({ curve, box }) => ({
    part: curve.persona,
    box: { ...box, x: box.x - nameMargin, width: box.width + 2 * nameMargin },
    role: 'button',
    label: (t) => `${t('journey.persona')}: ${personaName(curve.persona, read, t)}`,
  }));
}

type Cell = MapLayout['cells'][number];

function cellParts(cell: Cell, layout: MapLayout, read: Read, row: number, column: number): Part[] {
  const inside = cardParts(layout, read, (box) => boxContains(cell.box, box));
  const points = pointParts(cell, layout, read);
  const items = [...layout.items].filter(([, box]) => boxContains(cell.box, box)).map(([id]) => id);
  const map = (read.record(cell.lane)?.props.map ?? '') as RecordId;
  const contains: Target[] = [
    ...[...inside, ...points].map(({ part }) => ({ object: map, part })),
    ...items.map((object) => ({ object })),
  ];
  const part: Part = {
    part: cellPart(cell.lane, cell.column),
    box: cell.box,
    role: 'cell',
    row,
    column,
    contains,
    label(t) {
      const stage = layout.stages.find((one) => one.columns.includes(cell.column));
      const lane = read.record(cell.lane)?.text || t('journey.part.lane');
      const where = [
        lane,
        stage ? stageName(stage.id, read, t) : '',
        read.record(cell.column)?.text ?? '',
      ];
      const names = [
        ...inside.map((one) => one.label(t)),
        ...items.map((id) => read.record(id)?.text || t('journey.part.emptyNote')),
      ];
      const content = contains.length === 0 ? t('journey.part.emptyCell') : names.join('; ');
      return [where.filter(Boolean).join(', '), content].filter(Boolean).join(': ');
    },
  };
  return [part, ...inside, ...points];
}

function cardParts(layout: MapLayout, read: Read, test: (box: Cell['box']) => boolean): Part[] {
  return layout.cards
    .filter((card) => test(card.box))
    .map((card) => ({
      part: card.placement,
      box: card.box,
      role: 'listitem',
      label: (t) => cardLabel(card.touchpoint, read, t),
    }));
}

function trayParts(layout: MapLayout, read: Read): Part[] {
  const tray = layout.unplaced?.box;
  if (!tray) return [];
  return cardParts(layout, read, (box) => boxContains(tray, box)).map((part) => ({
    ...part,
    label: (t) => `${t('journey.unplaced')}: ${part.label(t)}`,
  }));
}

function pointParts(cell: Cell, layout: MapLayout, read: Read): Part[] {
  const lane = layout.lanes.find((one) => one.id === cell.lane);
  if (lane?.type !== 'emotion' || lane.collapsed) return [];
  return layout.curves
    .filter((curve) => curve.lane === cell.lane)
    .flatMap((curve) => {
      const own = curve.points.filter(
        ({ placement }) => read.record(placement)?.props.step === cell.column,
      );
      return own.map((point): Part => {
        const { placement, value } = point;
        const at = pointPlace(layout, point, read);
        return {
          part: emotionIdOf(curve.persona, placement),
          box: {
            x: at.x - pointReach,
            y: at.y - pointReach,
            width: 2 * pointReach,
            height: 2 * pointReach,
          },
          role: 'slider',
          label(t) {
            const touchpoint = read.record(placement)?.props.touchpoint as RecordId | undefined;
            const persona = personaName(curve.persona, read, t);
            return [persona, touchpoint ? touchpointName(touchpoint, read, t) : '']
              .filter(Boolean)
              .join(', ');
          },
          value: {
            min: -2,
            max: 2,
            now: value === null ? null : unitsFromTenths(value),
            text: (t) =>
              [
                emotionText(value, t),
                value === null ? '' : sourceOf(curve.persona, placement, read, t),
              ]
                .filter(Boolean)
                .join(', '),
          },
        };
      });
    });
}

/** Where a feeling comes from: `from workshop`. */
function sourceOf(persona: RecordId, placement: RecordId, read: Read, t: Translate): string {
  const source = read.record(emotionIdOf(persona, placement))?.props.source;
  return typeof source === 'string' ? t(`journey.source.${source}`) : '';
}

/** `Frustrated, −1.5`; unknown has no number. */
export function emotionText(tenths: number | null, t: Translate): string {
  const word = t(emotionLabelKey(tenths));
  if (tenths === null) return word;
  return `${word}, ${feelingNumber(tenths, t)}`;
}

/** `−1.2`, as it stands among the person's words. */
export function feelingNumber(tenths: number, t: Translate): string {
  // among right-to-left letters a sign would go to the other side of its number
  const mark = baseDirection(t('journey.setEmotion')) === 'rtl' ? '\u200e' : '';
  return `${mark}${signed(unitsFromTenths(tenths))}`;
}

function signed(value: number): string {
  return value < 0 ? `−${Math.abs(value)}` : value > 0 ? `+${value}` : '0';
}

function stageLabel(id: RecordId, read: Read, t: Translate): string {
  const phase = read.record(id)?.props.phase;
  const name = stageName(id, read, t);
  return typeof phase === 'string' ? `${name}, ${t(`journey.phase.${phase}`)}` : name;
}

function stageName(id: RecordId, read: Read, t: Translate): string {
  return nameIn(id, read) || t('journey.part.stage');
}

/** Its own name, or that of the stage or step of another map it is linked to. */
function nameIn(id: RecordId, read: Read): string {
  const part = read.record(id);
  return (part && (namedBy(part, read).text || part.text)) || '';
}

export function personaName(id: RecordId, read: Read, t: Translate): string {
  return read.record(id)?.text || t('journey.part.persona');
}

export function touchpointName(id: RecordId, read: Read, t: Translate): string {
  return read.record(id)?.text || t('journey.part.touchpoint');
}

function cardLabel(id: RecordId, read: Read, t: Translate): string {
  const { channelType, moment, status, evidence } = (read.record(id)?.props ??
    {}) as TouchpointProps;
  return [
    touchpointName(id, read, t),
    channelType ? t(`journey.channel.${channelType}`) : '',
    moment && moment !== 'none' ? t(`journey.moment.${moment}`) : '',
    status ? t(`journey.status.${status}`) : '',
    evidence ? t(`journey.evidence.${evidence}`) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
