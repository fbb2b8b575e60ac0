import { type BoardRecord, defineObject, type Read, RecordId } from '@feltline/board';
import {
  acceptsItems,
  bindToCell,
  type CellProps,
  cellAt,
  cellOf,
  insertionIndex,
  type JourneyMapProps,
  journeyMapRecord,
  laneAt,
  layoutMap,
  type MapLayout,
  readMap,
} from '@feltline/journey';
import { journeyParts } from './parts.model.ts';

/** A journey map: its size and the place of everything on it are derived from its parts. */
export const journeyMap = defineObject<JourneyMapProps>({
  ...journeyMapRecord,
  parts: journeyParts,
  derive(record, read): MapLayout {
    const [x = 0, y = 0] = record.geometry ?? [];
    return layoutMap(readMap(record.id, read), { x, y });
  },
  places: (derived) => (derived as MapLayout).items,
  box: (record, read) => read.derived<MapLayout>(record.id)?.box,
  contents(record, read) {
    // personas belong to the library
    const parts = partsOf(record, read).filter((part) => part.kind !== 'persona');
    return parts.flatMap((part) => [part.id, ...itemsOf([part])]);
  },
  references(record, read) {
    const personas = read.derived<MapLayout>(record.id)?.curves.map((curve) => curve.persona);
    const parts = partsOf(record, read);
    const used = parts.flatMap(({ kind, props }) => {
      if (kind === 'placement') return [props.touchpoint as RecordId];
      return kind === 'emotion' ? [props.persona as RecordId] : [];
    });
    return [...new Set([...(personas ?? []), ...used])];
  },
  container: {
    targetAt(record, point, _item, read) {
      const layout = read.derived<MapLayout>(record.id);
      const lane = layout && laneAt(layout, point);
      if (!lane || !acceptsItems(lane.type)) return undefined;
      const cell = cellAt(layout, point);
      return cell && { part: cellPart(cell.lane, cell.column), box: cell.box };
    },
    bind(tx, record, item, part, point, read) {
      const cell = cellOfPart(part);
      const layout = read.derived<MapLayout>(record.id);
      if (!cell || !layout || !cellOf(layout, cell.lane, cell.column)) {
        throw new Error(`got the part ${part}, expected a cell of map ${record.id}`);
      }
      const index = insertionIndex(layout, cell, point, item.id);
      bindToCell(tx, read, item.id, cell.lane, cell.column, index);
    },
  },
});

/** The name of a cell among a map's parts. */
export function cellPart(lane: RecordId, column: RecordId): string {
  return `cell:${lane}/${column}`;
}

/** The cell that a part's name stands for. */
export function cellOfPart(part: string): { lane: RecordId; column: RecordId } | undefined {
  const [, lane, column] = /^cell:(.+)\/(.+)$/.exec(part) ?? [];
  return lane && column ? { lane: RecordId(lane), column: RecordId(column) } : undefined;
}

function partsOf(record: BoardRecord<JourneyMapProps>, read: Read): BoardRecord[] {
  return read.partsOf(record.id).flatMap((id) => read.record(id) ?? []);
}

function itemsOf(parts: readonly BoardRecord[]): RecordId[] {
  const cells = parts.filter((part) => part.kind === 'cell');
  return cells.map((cell) => (cell.props as unknown as CellProps).item);
}
