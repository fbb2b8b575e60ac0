import type { Read, RecordId, Transaction } from '@feltline/board';
import { layStages, widthOf } from '../layout/columns.ts';
import type { MapModel } from '../map-model.ts';
import { readMap } from '../read-map.ts';

/**
 * Makes a change that may widen or narrow a map. A right-to-left map begins at its right edge, so
 * that edge stays where it is and the map grows to the left.
 */
export function keepingStart<T>(tx: Transaction, read: Read, model: MapModel, change: () => T): T {
  const result = change();
  if (model.map.props.dir === 'rtl') moveLeftBy(tx, read, model.map.id, width(model));
  return result;
}

function moveLeftBy(tx: Transaction, read: Read, map: RecordId, widthBefore: number): void {
  const model = readMap(map, read);
  const grown = width(model) - widthBefore;
  const geometry = model.map.geometry;
  if (grown === 0 || !geometry) return;
  const [x, ...rest] = geometry;
  tx.update(map, { geometry: [x - grown, ...rest] });
}

function width(model: MapModel): number {
  return widthOf(layStages(model, 0));
}
