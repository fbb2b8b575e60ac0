import type { Board, BoardRecord, RecordId } from '@feltline/board';
import type { Box } from '@feltline/geometry';
import RBush from 'rbush';
import { boundsOf } from './outline.ts';

interface Entry {
  readonly id: RecordId;
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** Told where something changed, board space, and what it was; of nothing in particular when most did. */
export type PlaceWatcher = (place: Box | undefined, id?: RecordId) => void;

/** Above this share of changed entries it is quicker to build the tree anew. */
const rebuildShare = 0.25;

/** Where every object of the board is, kept current. Objects whose place cannot be read are nowhere and not in it. */
export class SpatialIndex {
  private readonly board: Board;
  private readonly tree = new RBush<Entry>(16);
  private readonly entries = new Map<RecordId, Entry>();
  private readonly watchers = new Set<PlaceWatcher>();

  constructor(board: Board) {
    this.board = board;
    this.rebuild();
  }

  get size(): number {
    return this.entries.size;
  }

  /** Every object that has a place, in no particular order. */
  ids(): Iterable<RecordId> {
    return this.entries.keys();
  }

  /** Bounds of everything, board space. */
  get bounds(): Box | undefined {
    if (this.entries.size === 0) return undefined;
    const root = this.tree.toJSON() as unknown as Entry;
    return {
      x: root.minX,
      y: root.minY,
      width: root.maxX - root.minX,
      height: root.maxY - root.minY,
    };
  }

  /** Objects whose bounds meet the box (board space, shared edges count), in no particular order. */
  search(box: Box): RecordId[] {
    const area = { minX: box.x, minY: box.y, maxX: box.x + box.width, maxY: box.y + box.height };
    return this.tree.search(area).map((entry) => entry.id);
  }

  /** Bounds of one object as indexed. */
  boundsOf(id: RecordId): Box | undefined {
    const entry = this.entries.get(id);
    return entry && placeOf(entry);
  }

  /** Tells where objects were and are that changed, in whatever way. */
  watch(watcher: PlaceWatcher): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  /** Takes in what changed; ids of records that are no objects are skipped. */
  update(affected: ReadonlySet<RecordId>): void {
    const gone: Entry[] = [];
    const come: Entry[] = [];
    const stay: Entry[] = [];
    for (const id of affected) {
      const before = this.entries.get(id);
      const after = this.entryOf(id);
      if (before && after && sameEntry(before, after)) {
        stay.push(before);
        continue;
      }
      if (before) gone.push(before);
      if (after) {
        come.push(after);
        this.entries.set(id, after);
      } else this.entries.delete(id);
    }
    const count = Math.max(gone.length, come.length);
    if (count > 200 && count > this.entries.size * rebuildShare) return this.reload();
    for (const entry of [...stay, ...gone, ...come]) this.tell(placeOf(entry), entry.id);
    for (const entry of gone) this.tree.remove(entry);
    for (const entry of come) this.tree.insert(entry);
  }

  private tell(place: Box | undefined, id?: RecordId): void {
    for (const watcher of this.watchers) watcher(place, id);
  }

  private rebuild(): void {
    this.entries.clear();
    for (const id of this.board.objects()) {
      const entry = this.entryOf(id);
      if (entry) this.entries.set(id, entry);
    }
    this.reload();
  }

  private reload(): void {
    this.tell(undefined);
    this.tree.clear();
    this.tree.load([...this.entries.values()]);
  }

  private entryOf(id: RecordId): Entry | undefined {
    const record = this.board.get(id);
    if (!record || !isObject(record, this.board)) return undefined;
    const { geometry } = record;
    const isTurned = geometry !== undefined && geometry[4] % 360 !== 0;
    const box = isTurned ? boundsOf(this.board.read, id) : this.board.read.box(id);
    return (
      box && { id, minX: box.x, minY: box.y, maxX: box.x + box.width, maxY: box.y + box.height }
    );
  }
}

/** Whether the record stands on the canvas itself; a kind nobody knows does. */
export function isObject(record: BoardRecord, board: Board): boolean {
  return board.kinds.get(record.kind)?.role !== 'part';
}

function placeOf({ minX, minY, maxX, maxY }: Entry): Box {
  return { x: minX, y: minY, width: maxX - minX, height: maxY - minY };
}

function sameEntry(a: Entry, b: Entry): boolean {
  return a.minX === b.minX && a.minY === b.minY && a.maxX === b.maxX && a.maxY === b.maxY;
}
