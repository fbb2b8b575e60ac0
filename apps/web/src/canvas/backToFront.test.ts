import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backToFront } from './backToFront.ts';

test('Objects come by rank, equal ranks in the order they were found', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(300_000), { maxLength: 200 }), (ranks) => {
      const ids = ranks.map((_, at) => at);
      const expected = [...ids].sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
      expect(backToFront(ids, (id) => ranks[id] ?? 0)).toEqual(expected);
    }),
  );
});
