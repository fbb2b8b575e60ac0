import type { ObjectKind } from './object-kind.ts';

/** The version of the record layout this code reads and writes; stored in the record "board" as `props.schema`. */
export const SCHEMA_VERSION = 1;

/** The id and the kind of the record that holds the board's title and `props.schema`. */
export const boardRecordId = 'board';

/**
 * Upgrades the stored props of one kind. `to` counts up from 2. The version a record was written in stands in
 * its `props.schema`; version 1 carries no mark, and the mark is hidden from readers.
 */
export interface Migration {
  readonly to: number;
  upgrade(props: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

export const kindVersion = (kind: ObjectKind): number => kind.migrations?.at(-1)?.to ?? 1;

/** Stored props in the form of this code, without the version mark. Throws if they are newer than this code. */
export function upgradedProps(
  stored: Readonly<Record<string, unknown>>,
  kind: ObjectKind,
): Record<string, unknown> {
  if (kind.kind === boardRecordId) return { ...stored };
  const { schema, ...props } = stored;
  const version = schema ?? 1;
  if (typeof version !== 'number')
    throw new Error(`schema: got ${JSON.stringify(schema)}, expected a number`);
  if (version > kindVersion(kind)) {
    throw new Error(
      `schema: got ${version}, expected at most ${kindVersion(kind)} (written by a newer version)`,
    );
  }
  let upgraded: Record<string, unknown> = props;
  for (const migration of kind.migrations ?? [])
    if (migration.to > version) upgraded = migration.upgrade(upgraded);
  return upgraded;
}

/** Props as they are stored: with the mark of the version this code writes. */
export function markedProps(
  props: Readonly<Record<string, unknown>>,
  kind: ObjectKind | undefined,
): Record<string, unknown> {
  const version = kind === undefined || kind.kind === boardRecordId ? 1 : kindVersion(kind);
  return version > 1 ? { ...props, schema: version } : { ...props };
}
