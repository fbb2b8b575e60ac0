/** The id of a record. Simple ids come from `newId`; composite ids join the ids they stand for with ':'. */
export type RecordId = string & { readonly __recordId: unique symbol };
export const RecordId = (text: string): RecordId => text as RecordId;

/** Stored place of a record, `board` units, y down; degrees clockwise around the centre. Always written as one value. */
export type Geometry = readonly [
  x: number,
  y: number,
  width: number,
  height: number,
  degrees: number,
];

/** One record as everybody reads it: plain, deep-frozen, the same object until the record changes. */
export interface BoardRecord<P extends object = Record<string, unknown>> {
  readonly id: RecordId;
  readonly kind: string;
  readonly geometry?: Geometry;
  readonly order?: string;
  readonly props: Readonly<P>;
  readonly text?: string;
  /** Set when the kind is unknown or something stored is invalid: show a placeholder, keep the record as it is. */
  readonly problem?: string;
}

export interface RecordInput {
  id?: RecordId;
  kind: string;
  geometry?: Geometry;
  order?: string;
  props?: object;
  text?: string;
}

/** A change laid over the stored records by a layered read; `create` is a record that is not stored (yet). */
export interface RecordPatch {
  id: RecordId;
  geometry?: Geometry | null;
  order?: string;
  props?: object;
  create?: RecordInput;
  remove?: true;
}
