import type { BoardRecord } from '@feltline/board';
import type { FieldSpec } from './fieldSpecs.ts';
import { SpecField } from './fields/SpecField.tsx';

/** Fields of one record, in their order. */
export function SpecFields({
  record,
  specs,
}: {
  record: BoardRecord;
  specs: readonly FieldSpec[];
}) {
  return specs.map((spec) => <SpecField key={spec.prop} record={record} spec={spec} />);
}
