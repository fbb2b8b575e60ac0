export interface SequenceDeviations<T> {
  /** Planned and never met, in the order of the plan. */
  readonly missing: readonly T[];
  /** Met though nobody planned it. */
  readonly adHoc: readonly T[];
  /** Planned and met, but not in the order of the plan. */
  readonly outOfOrder: readonly T[];
}

/**
 * What people did beside what was planned. In order is the longest common subsequence; of two that changed places the
 * one that comes later in the plan keeps its place.
 */
export function sequenceDeviations<T>(
  planned: readonly T[],
  actual: readonly T[],
): SequenceDeviations<T> {
  const lengths = commonLengths(planned, actual);
  const kept = new Set<number>();
  const met = new Set<number>();
  let [i, j] = [0, 0];
  while (i < planned.length && j < actual.length) {
    if (planned[i] === actual[j]) {
      met.add(i++);
      kept.add(j++);
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++;
    else j++;
  }
  const left = planned.filter((_, at) => !met.has(at));
  const outOfOrder: T[] = [];
  const adHoc: T[] = [];
  for (const [at, one] of actual.entries()) {
    if (kept.has(at)) continue;
    const where = left.indexOf(one);
    if (where >= 0) outOfOrder.push(...left.splice(where, 1));
    else adHoc.push(one);
  }
  return { missing: left, adHoc, outOfOrder };
}

/** Length of the longest common subsequence of the rest of both from (i, j) on. */
function commonLengths<T>(a: readonly T[], b: readonly T[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(0),
  );
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [below, right] = [lengths[i + 1]!, lengths[i]!];
      lengths[i]![j] = a[i] === b[j] ? below[j + 1]! + 1 : Math.max(below[j]!, right[j + 1]!);
    }
  }
  return lengths;
}
