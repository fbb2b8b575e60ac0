// The long suites in full (`*.long.test.ts`, two people at random, every page in every look); `npm test` runs their small
// seeded forms.
import { bin } from './lib/root.ts';
import { runCommand } from './lib/run-command.ts';
import { buildWebIfStale } from './lib/web-build.ts';

const env = { FELTLINE_LONG: '1' };
const unit = await runCommand(bin('vitest'), ['run', ...process.argv.slice(2)], { env });
await buildWebIfStale();
const browser = await runCommand(
  bin('playwright'),
  ['test', 'random-people', 'layout', 'accessibility'],
  { env },
);
process.exitCode = unit.code || browser.code;
