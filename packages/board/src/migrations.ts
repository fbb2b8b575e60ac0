/** The version of the record layout this code reads and writes; stored in the record "board" as `props.schema`. */
export const SCHEMA_VERSION = 1

/** Upgrades the stored props of one kind. `to` counts up from 2; version 1 carries no mark. */
export interface Migration {
  readonly to: number
  upgrade(props: Readonly<Record<string, unknown>>): Record<string, unknown>
}
