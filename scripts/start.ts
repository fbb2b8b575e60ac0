import { runCommand } from './lib/run-command.ts';
import { buildWebIfStale } from './lib/web-build.ts';

await buildWebIfStale();
const { code } = await runCommand(process.execPath, ['apps/server/src/main.ts'], {
  env: { NODE_ENV: process.env.NODE_ENV ?? 'production' },
});
process.exitCode = code;
