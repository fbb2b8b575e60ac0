import type { Box, Point } from '@feltline/geometry';
import type { GenericSchema } from 'valibot';
import type { Migration } from './migrations.ts';
import type { Read } from './read.ts';
import type { BoardRecord, RecordId } from './record.ts';
import type { Transaction } from './transaction.ts';

/** A look people may choose; it is stored as `props[prop]`. The first option is what holds where nothing is stored. */
export interface StyleProp {
  readonly prop: string;
  /** Key for the translator. */
  readonly label: string;
  readonly type: 'color' | 'choice';
  readonly options: readonly {
    readonly value: string;
    /** Key for the translator. */
    readonly label: string;
    /** CSS colour. */
    readonly swatch?: string;
    /** SVG path data on a grid of 24 × 24. */
    readonly icon?: string;
  }[];
}

/** A kind is data plus the capabilities generic code may ask about. */
// biome-ignore lint/suspicious/noExplicitAny: a list of kinds holds kinds of different props
export interface ObjectKind<P extends object = any> {
  readonly kind: string;
  /** `object` stands on the canvas; `part` is a record inside another one or in the library. */
  readonly role: 'object' | 'part';
  /** Defaults are filled in on read; keys the schema does not know are kept. */
  readonly props: GenericSchema<unknown, P>;
  /** Default size, `board` units. */
  readonly size?: readonly [width: number, height: number];
  /** A Y.Text is created together with the record. */
  readonly hasText?: boolean;
  readonly resize?: 'proportional' | 'free' | 'none';
  readonly minSize?: readonly [width: number, height: number];
  /** Names the colour action offers; the chosen one is `props.color`. */
  readonly palette?: readonly string[];
  /** Kinds of the records it consists of. */
  readonly parts?: readonly ObjectKind[];
  /** The looks people may choose. */
  readonly styles?: readonly StyleProp[];
  /** Cannot be turned. What takes others in, holds them or has no size to choose stands upright anyway. */
  readonly upright?: true;
  /** Objects whose centre lies inside its box go with it; nothing of that is stored. */
  readonly holds?: true;
  /** Keys of props that are one value together: an undo gives all of them back or none. */
  readonly oneValue?: readonly string[];
  /** Changes of the stored props since the first version, oldest first. */
  readonly migrations?: readonly Migration[];
  /** The record whose derived value reads this one. */
  partOf?(record: BoardRecord<P>): RecordId | undefined;
  /** Ids this record's box, derived value or picture reads; they may be absent. */
  dependsOn?(record: BoardRecord<P>, read: Read): readonly RecordId[];
  /** Kept until something it reads changes. */
  derive?(record: BoardRecord<P>, read: Read): unknown;
  /** The boxes it gives to what is in it, `board` space, out of its derived value; these must not read what is in it. */
  places?(derived: unknown): ReadonlyMap<RecordId, Box>;
  /** Moves what stores points instead of a geometry, `board` space; what is bound to one of `moving` stays bound. */
  mapPoints?(
    tx: Transaction,
    record: BoardRecord<P>,
    map: (point: Point) => Point,
    moving: ReadonlySet<RecordId>,
    read: Read,
  ): void;
  /** Props that say where it is seen now: written when something it depends on goes, and carried along by copies. */
  lastSeen?(record: BoardRecord<P>, read: Read): object;
  /** Derived geometry; without it the stored geometry is the box. */
  box?(record: BoardRecord<P>, read: Read): Box | undefined;
  /** What gives it its box by `places`; `box` is asked where it gives none. */
  placedIn?(record: BoardRecord<P>, read: Read): RecordId | undefined;
  /** The record this one is painted directly above. */
  stacksWith?(record: BoardRecord<P>, read: Read): RecordId | undefined;
  /** Records that go with it when it is removed, copied or duplicated. */
  contents?(record: BoardRecord<P>, read: Read): readonly RecordId[];
  /** Records a copy on another board needs; on the same board they are shared. */
  references?(record: BoardRecord<P>, read: Read): readonly RecordId[];
  /** Things can be dropped into it; `point` in `board` space. */
  readonly container?: {
    targetAt(
      record: BoardRecord<P>,
      point: Point,
      item: BoardRecord,
      read: Read,
    ): { part: string; box: Box } | undefined;
    bind(
      tx: Transaction,
      record: BoardRecord<P>,
      item: BoardRecord,
      part: string,
      point: Point,
      read: Read,
    ): void;
  };
  /** It can be inside a container. */
  readonly binding?: {
    of(record: BoardRecord<P>, read: Read): RecordId | undefined;
    /** Size it takes on outside, board units; the kind's size if nothing better is known. */
    freeSize?(
      record: BoardRecord<P>,
      read: Read,
    ): readonly [width: number, height: number] | undefined;
    /** Takes it out and writes `box` as its geometry. */
    unbind(tx: Transaction, record: BoardRecord<P>, box: Box): void;
  };
}

export function defineObject<P extends object>(kind: ObjectKind<P>): ObjectKind<P> {
  return kind;
}
