import type { Read, RecordId } from '@feltline/board';

/** Records that mean nothing without their touchpoint, by kind; what is to be done about it outlives it. */
const kinds = ['metric', 'evidence-ref', 'experiment'];

/** What goes with a touchpoint: its metrics, evidence, experiments, reviews and personas' overrides. */
export function aboutTouchpoint(touchpoint: RecordId, read: Read): RecordId[] {
  const about = kinds
    .flatMap((kind) => read.ofKind(kind))
    .filter((id) => {
      const record = read.record(id);
      if (!record || record.problem !== undefined) return false;
      const { of, touchpoint: at } = record.props as {
        of?: { id?: unknown };
        touchpoint?: unknown;
      };
      return of?.id === touchpoint || at === touchpoint;
    });
  return [...read.partsOf(touchpoint), ...about];
}
