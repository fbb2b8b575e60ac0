import { bin } from './lib/root.ts';
import { runCommand } from './lib/run-command.ts';
import { buildWebIfStale } from './lib/web-build.ts';

await buildWebIfStale();
const { code } = await runCommand(bin('playwright'), ['test', ...process.argv.slice(2)]);
process.exitCode = code;
