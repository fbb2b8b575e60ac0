import type { BoardRecord, Read, RecordId, Transaction } from '@feltline/board';
import type { MapViewProps } from '../records/map-view.ts';
import { orderAt } from './part-of-map.ts';

/** The saved views of a map, oldest first. */
export function savedViewsOf(map: RecordId, read: Read): BoardRecord<MapViewProps>[] {
  return read
    .partsOf(map)
    .flatMap((id) => (read.record(id) as BoardRecord<MapViewProps> | undefined) ?? [])
    .filter(({ kind, problem }) => kind === 'map-view' && problem === undefined)
    .sort((a, b) => compare(a.props.order, b.props.order) || compare(a.id, b.id));
}

/** Keeps a view under a name, after those there are. */
export function saveView(
  tx: Transaction,
  read: Read,
  map: RecordId,
  name: string,
  view: Omit<MapViewProps, 'map' | 'order'>,
): RecordId {
  const orders = savedViewsOf(map, read).map(({ props }) => props.order);
  const order = orderAt(orders, orders.length);
  return tx.create({ kind: 'map-view', text: name, props: { map, order, ...view } });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
