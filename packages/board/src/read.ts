import type { Box } from '@feltline/geometry';
import type { BoardRecord, RecordId, RecordPatch } from './record.ts';

/** A consistent view of records and everything derived from them. Layered views (gesture previews) implement it too. */
export interface Read {
  record(id: RecordId): BoardRecord | undefined;
  /** The kind of a record, if there is one: who asks only this is not concerned when the record changes. */
  kindOf(id: RecordId): string | undefined;
  /** Axis-aligned bounds, `board` space: derived by the kind, else the stored geometry. */
  box(id: RecordId): Box | undefined;
  derived<T>(id: RecordId): T | undefined;
  /** Records whose `partOf` is `id`, by (order, id). */
  partsOf(id: RecordId): readonly RecordId[];
  /** Records of a kind, by (order, id). */
  ofKind(kind: string): readonly RecordId[];
}

/** A read with patches laid over the board. It follows later changes of the board by itself. */
export interface LayeredRead extends Read {
  /** The patched ids and everything derived from them; all other reads fall through to the board. */
  readonly affected: ReadonlySet<RecordId>;
  /** Puts other patches in place of the present ones; cheap enough for every frame. */
  update(patches: readonly RecordPatch[]): void;
}
