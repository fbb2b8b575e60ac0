export { Board, type BoardOptions, type TransactOptions } from './board.ts';
export type { BoardChange } from './board-change.ts';
export {
  type ClipboardPayload,
  copyRecords,
  type PasteOptions,
  pasteRecords,
} from './clipboard.ts';
export { fileName } from './file-name.ts';
export { Kinds } from './kinds.ts';
export { type Language, languageIds, type Words, type WordTables } from './languages.ts';
export { type Migration, SCHEMA_VERSION } from './migrations.ts';
export {
  type ApplyOptions,
  applyNativeRecords,
  type ImportCounts,
  importNativeJson,
  type NativeBoard,
  toNativeJson,
} from './native-json.ts';
export type { ImportError, NativeRecord } from './native-record.ts';
export { newId } from './new-id.ts';
export { defineObject, type ObjectKind, type StyleProp } from './object-kind.ts';
export {
  authorOf,
  descriptionOf,
  groupsOf,
  type Lock,
  lockOf,
  type ObjectProps,
} from './object-props.ts';
export { orderBetween, ordersBetween } from './order-between.ts';
export type { LayeredRead, Read } from './read.ts';
export { readClipboard } from './read-clipboard.ts';
export {
  type BoardRecord,
  type Geometry,
  RecordId,
  type RecordInput,
  type RecordPatch,
} from './record.ts';
export { type RecordChanges, recordChanges, restoreRecords } from './restore-records.ts';
export { TextBinding, type TextBindingOptions } from './text-binding.ts';
export type { TextField } from './text-field.ts';
export type { RecordUpdate, Transaction, WriteOptions } from './transaction.ts';
export type { UndoResult } from './undo-result.ts';
