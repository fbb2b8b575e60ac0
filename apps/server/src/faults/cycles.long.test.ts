import { expect, test } from 'vitest';
import { cycles } from '../../test/support/cycles.ts';

test('[R7] a hundred thousand rooms opened and put away leave nothing behind', async () => {
  expect(await cycles(100_000)).toEqual([]);
});
