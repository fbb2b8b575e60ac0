// Everything a change has to pass. Ends, whatever happens, with one line: `N passed, N failed`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checks } from './lib/checks.ts';
import { bin } from './lib/root.ts';
import { runCommand } from './lib/run-command.ts';
import { type Counts, playwrightCounts, vitestCounts } from './lib/test-counts.ts';
import { buildWebIfStale } from './lib/web-build.ts';

const minute = 60_000;
const reports = mkdtempSync(join(tmpdir(), 'feltline-test-'));
const results: { name: string; counts: Counts; seconds: number }[] = [];
let isInterrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    isInterrupted = true;
  });
}
process.on('exit', report);

for (const { name, command } of checks) await step(name, () => commandCounts(command));
await step('unit', async () => {
  const file = join(reports, 'vitest.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await limited(bin('vitest'), args, 8 * minute);
  return vitestCounts(file, code);
});
await step('build', async () => {
  await buildWebIfStale();
  return { passed: 1, failed: 0, skipped: 0 };
});
await step('end to end', async () => {
  const file = join(reports, 'playwright.json');
  const { code } = await limited(bin('playwright'), ['test'], 11 * minute, {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  return playwrightCounts(file, code);
});

async function step(name: string, run: () => Promise<Counts>): Promise<void> {
  if (isInterrupted) return;
  console.log(`\n── ${name}`);
  const start = performance.now();
  const counts = await run().catch((error: unknown) => {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  results.push({ name, counts, seconds: (performance.now() - start) / 1000 });
}

async function commandCounts([program, ...args]: readonly [string, ...string[]]): Promise<Counts> {
  const { code } = await limited(program, args, 3 * minute);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

async function limited(
  program: string,
  args: string[],
  limitMs: number,
  env: Record<string, string> = {},
) {
  const outcome = await runCommand(program, args, { limitMs, env });
  if (outcome.timedOut) console.error(`Stopped: it took longer than ${limitMs / minute} minutes.`);
  return outcome;
}

function report(): void {
  rmSync(reports, { recursive: true, force: true });
  const total = { passed: 0, failed: isInterrupted ? 1 : 0 };
  console.log(isInterrupted ? '\nInterrupted.\n' : '');
  for (const { name, counts, seconds } of results) {
    total.passed += counts.passed;
    // A test that does not run proves nothing.
    total.failed += counts.failed + counts.skipped;
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped: counts as failed` : '';
    console.log(
      `${name.padEnd(16)} ${counts.passed} passed, ${counts.failed} failed${skipped} (${seconds.toFixed(0)} s)`,
    );
  }
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
}
