import type { RecordId } from '@feltline/board';
import * as v from 'valibot';

/** A reference to another record. The record itself may be absent. */
export const recordId = v.custom<RecordId>(
  (value) => typeof value === 'string' && value.length > 0,
  'expected the id of a record',
);

/** Falls back to `standard` when the value is missing or not understood; the stored value stays as it is. */
export function soft<T>(schema: v.GenericSchema<unknown, T>, standard: NoInfer<T>) {
  return v.optional(
    v.fallback(schema, () => standard),
    () => standard,
  );
}

/** Absent when the value is missing or not understood; the stored value stays as it is. */
export function maybe<T>(schema: v.GenericSchema<unknown, T>) {
  return v.optional(v.fallback(v.optional(schema), undefined));
}

export const text = v.string();
export const flags = v.record(v.string(), v.literal(true));
export const tenths = v.pipe(v.number(), v.integer(), v.minValue(-20), v.maxValue(20));
export const rating = v.picklist([1, 2, 3, 4, 5] as const);
