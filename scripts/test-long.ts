// The long suites in full (`*.long.test.ts`, and two people at random); `npm test` runs their small seeded forms.
import { bin } from './lib/root.ts';
import { runCommand } from './lib/run-command.ts';
import { buildWebIfStale } from './lib/web-build.ts';

const env = { FELTLINE_LONG: '1' };
const unit = await runCommand(bin('vitest'), ['run', ...process.argv.slice(2)], { env });
await buildWebIfStale();
const random = await runCommand(bin('playwright'), ['test', 'random-people'], { env });
process.exitCode = unit.code || random.code;
