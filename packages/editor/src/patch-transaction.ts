import type {
  Board,
  BoardRecord,
  Kinds,
  LayeredRead,
  Read,
  RecordId,
  RecordInput,
  RecordPatch,
  RecordUpdate,
  Transaction,
  WriteOptions,
} from '@feltline/board';
import { newId, orderBetween } from '@feltline/board';

/** A change noted down: what a read lays over the records, and texts, which are only written at the end. */
export interface NotedChange {
  readonly patches: readonly RecordPatch[];
  readonly texts: ReadonlyMap<RecordId, string>;
  /** How created records are to be written, where that is not the usual way. */
  readonly options: ReadonlyMap<RecordId, WriteOptions>;
}

/**
 * A transaction that writes nothing: it notes the change, and its `read` shows what the board would be.
 * Any command can so be previewed.
 */
export class PatchTransaction implements Transaction {
  readonly kinds: Kinds;
  readonly read: Read;
  private readonly board: Board;
  private readonly noted = new Map<RecordId, RecordPatch>();
  private readonly texts = new Map<RecordId, string>();
  private readonly options = new Map<RecordId, WriteOptions>();
  private layered: LayeredRead | undefined;
  private stale = true;

  constructor(board: Board) {
    this.board = board;
    this.kinds = board.kinds;
    this.read = {
      record: (id) => this.current().record(id),
      kindOf: (id) => this.current().kindOf(id),
      box: (id) => this.current().box(id),
      derived: (id) => this.current().derived(id),
      partsOf: (id) => this.current().partsOf(id),
      ofKind: (kind) => this.current().ofKind(kind),
    };
  }

  get change(): NotedChange {
    return { patches: [...this.noted.values()], texts: this.texts, options: this.options };
  }

  record(id: RecordId): BoardRecord | undefined {
    return this.noted.has(id) ? this.current().record(id) : this.board.get(id);
  }

  create(input: RecordInput, options?: WriteOptions): RecordId {
    const id = input.id ?? newId();
    const before = this.noted.get(id);
    if (before ? !before.remove : this.board.get(id))
      throw new Error(`record "${id}" is there already, expected a new id`);
    const asItIs = options?.asStored && !options.placeLast;
    const order = input.order ?? (asItIs ? undefined : this.orderLast(input, id));
    if (options) this.options.set(id, options);
    this.note({ id, create: { ...input, id, ...(order === undefined ? {} : { order }) } });
    return id;
  }

  update(id: RecordId, patch: RecordUpdate): void {
    const before = this.noted.get(id);
    if (before?.remove || !(before || this.board.get(id)))
      throw new Error(`no record "${id}" to update`);
    if (before?.create) return this.note({ id, create: updated(before.create, patch) });
    const props = patch.props || before?.props ? { ...before?.props, ...patch.props } : undefined;
    this.note({ ...before, ...patch, ...(props ? { props } : {}), id });
  }

  setText(id: RecordId, text: string): void {
    const before = this.noted.get(id);
    if (before?.create) this.note({ id, create: { ...before.create, text } });
    else this.texts.set(id, text);
  }

  remove(id: RecordId): void {
    const record = this.record(id);
    if (!record) return;
    const contents = this.kinds.get(record.kind)?.contents?.(record, this.read) ?? [];
    if (this.board.get(id)) this.note({ id, remove: true });
    else {
      this.noted.delete(id);
      this.stale = true;
    }
    for (const inside of contents) this.remove(inside);
  }

  /** Takes over a change that was noted before. */
  replay(change: NotedChange): void {
    for (const patch of change.patches) this.note(patch);
    for (const [id, text] of change.texts) this.texts.set(id, text);
    for (const [id, options] of change.options) this.options.set(id, options);
  }

  /** Parts go last among their siblings, as in a real transaction; objects go on top when they are written. */
  private orderLast(input: RecordInput, id: RecordId): string | undefined {
    const kind = this.kinds.get(input.kind);
    // composite ids: the same record on every machine, without a place of its own
    if (kind?.role !== 'part' || id.includes(':')) return undefined;
    const parent = kind.partOf?.({
      ...input,
      id,
      props: (input.props ?? {}) as Record<string, unknown>,
    });
    const siblings =
      parent === undefined ? this.read.ofKind(input.kind) : this.read.partsOf(parent);
    const last = siblings.findLast((one) => this.read.record(one)?.kind === input.kind);
    return orderBetween(last === undefined ? undefined : this.read.record(last)?.order, undefined);
  }

  private note(patch: RecordPatch): void {
    this.noted.set(patch.id, patch);
    this.stale = true;
  }

  private current(): LayeredRead {
    if (!this.layered) this.layered = this.board.withPatches([...this.noted.values()]);
    else if (this.stale) this.layered.update([...this.noted.values()]);
    this.stale = false;
    return this.layered;
  }
}

/** Writes a noted change. What has been removed meanwhile stays removed. */
export function writeChange(tx: Transaction, change: NotedChange): void {
  for (const { id, create, remove, ...patch } of change.patches) {
    if (remove) tx.remove(id);
    else if (create) {
      if (tx.record(id)) tx.remove(id);
      tx.create(create, change.options.get(id));
    } else if (tx.record(id)) tx.update(id, patch);
  }
  for (const [id, text] of change.texts) if (tx.record(id)) tx.setText(id, text);
}

/** The change without the patches that change nothing. */
export function effective(board: Board, change: NotedChange): NotedChange {
  const patches = change.patches.filter((patch) => {
    const record = board.get(patch.id);
    if (!record || patch.create || patch.remove)
      return Boolean(patch.create ?? (record && patch.remove));
    const sameGeometry =
      patch.geometry === undefined || sameList(patch.geometry ?? [], record.geometry ?? []);
    const sameOrder = patch.order === undefined || patch.order === record.order;
    return !sameGeometry || !sameOrder || patch.props !== undefined;
  });
  return { ...change, patches };
}

function sameList(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

function updated(input: RecordInput, patch: RecordUpdate): RecordInput {
  const { geometry, order, props } = patch;
  const next: RecordInput = { ...input };
  if (geometry === null) delete next.geometry;
  else if (geometry) next.geometry = geometry;
  if (order !== undefined) next.order = order;
  if (props) next.props = { ...input.props, ...props };
  return next;
}
