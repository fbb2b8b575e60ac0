import { expect, test } from 'vitest';
import { killRuns } from './support/killRuns.ts';

test(
  '[S47] killed with -9 or told to stop at a thousand random moments under load, also while boards are opened, the server has every acknowledged edit and opens each board',
  async () => {
    const { runs, acknowledged, edits, broken } = await killRuns(1000);
    console.info(
      `${runs} kills, ${edits} edits, ${acknowledged} of them acknowledged, ${broken.length} promises broken`,
    );
    expect(broken).toEqual([]);
    expect(acknowledged).toBeGreaterThan(4000);
  },
  2 * 3_600_000,
);
