// The long suites (`*.long.test.ts`) in full; `npm test` runs their small seeded forms.
import { bin } from './lib/root.ts';
import { runCommand } from './lib/run-command.ts';

const { code } = await runCommand(bin('vitest'), ['run', ...process.argv.slice(2)], {
  env: { FELTLINE_LONG: '1' },
});
process.exitCode = code;
