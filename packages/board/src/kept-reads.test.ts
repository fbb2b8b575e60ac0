import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KeptReads } from './kept-reads.ts';

it('knows what the last computation read, and forgets the rest the time after at the latest', () => {
  const read = fc.array(
    fc.nat(40).map((n) => `r${n}`),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(fc.array(read, { maxLength: 8 }), (computations) => {
      const kept = new KeptReads();
      const noted = new Set<string>();
      const forget = (key: string) => noted.delete(key);
      let before: readonly string[] = [];
      for (const keys of computations) {
        kept.begin(forget);
        for (const key of keys) if (kept.note(key)) noted.add(key);
        expect(noted).toEqual(new Set(kept));
        for (const key of keys) expect(noted).toContain(key);
        for (const key of noted) expect([...keys, ...before]).toContain(key);
        before = keys;
      }
    }),
    { numRuns: 500 },
  );
});
