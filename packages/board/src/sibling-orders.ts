import type { Kinds } from './kinds.ts';
import { orderBetween } from './order-between.ts';
import type { Read } from './read.ts';
import type { BoardRecord, RecordId } from './record.ts';
import { indexEntry } from './record-indexes.ts';
import type { ZOrder } from './z-order.ts';

export interface SiblingOrdersHost {
  readonly zOrder: ZOrder;
  readonly kinds: Kinds;
  readonly read: Read;
}

/** Orders for what one transaction creates: above all objects, or behind the siblings of a part. */
export class SiblingOrders {
  readonly #host: SiblingOrdersHost;
  /** The last order of each group that this transaction has added to: the indexes need not be asked again. */
  readonly #last = new Map<string, string | undefined>();

  constructor(host: SiblingOrdersHost) {
    this.#host = host;
  }

  /** `undefined` for records with composite ids: they are found by id. */
  next(record: BoardRecord): string | undefined {
    if (record.id.includes(':')) return undefined;
    return orderBetween(this.#lastOf(record), undefined);
  }

  taken(record: BoardRecord, order: string): void {
    const last = this.#lastOf(record);
    if (last === undefined || order > last) this.#last.set(this.#groupOf(record), order);
  }

  #groupOf(record: BoardRecord): string {
    const isPart = this.#host.kinds.get(record.kind)?.role === 'part';
    return isPart ? `${record.kind} ${this.#parentOf(record) ?? ''}` : '';
  }

  #lastOf(record: BoardRecord): string | undefined {
    const group = this.#groupOf(record);
    if (!this.#last.has(group)) this.#last.set(group, this.#lastOnBoard(group, record));
    return this.#last.get(group);
  }

  #lastOnBoard(group: string, record: BoardRecord): string | undefined {
    const { zOrder, read } = this.#host;
    if (group === '') return zOrder.topOrder();
    const parent = this.#parentOf(record);
    const siblings = parent === undefined ? read.ofKind(record.kind) : read.partsOf(parent);
    const last = siblings.findLast((id) => read.record(id)?.kind === record.kind);
    return last === undefined ? undefined : read.record(last)?.order;
  }

  #parentOf(record: BoardRecord): RecordId | undefined {
    return indexEntry(record, this.#host.kinds)?.parent;
  }
}
