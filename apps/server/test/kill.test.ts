import { expect, test } from 'vitest';
import { killRuns } from './support/killRuns.ts';

test('[S47] killed with -9 or told to stop at ten random moments under load, also while boards are opened, the server has every acknowledged edit and opens each board', async () => {
  const { acknowledged, broken } = await killRuns(10);
  expect(broken).toEqual([]);
  expect(acknowledged).toBeGreaterThan(40);
}, 300_000);
