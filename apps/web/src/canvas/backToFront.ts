/** More objects than any board may hold. */
const SPAN = 2 ** 24;

/** The ids by rank, lowest first; ranks are whole numbers from 0. Each rank is asked for once: sorting by a lookup costs more than painting. */
export function backToFront<Id>(ids: readonly Id[], rankOf: (id: Id) => number): Id[] {
  const keys = new Float64Array(ids.length);
  for (let at = 0; at < ids.length; at += 1) keys[at] = rankOf(ids[at] as Id) * SPAN + at;
  keys.sort();
  return Array.from(keys, (key) => ids[key % SPAN] as Id);
}
