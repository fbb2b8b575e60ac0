import { checks } from './lib/checks.ts';
import { runCommand } from './lib/run-command.ts';

for (const { name, command } of checks) {
  const [program, ...args] = command;
  const { code } = await runCommand(program, args);
  console.log(`${name}: ${code === 0 ? 'good' : 'not good'}`);
  if (code !== 0) process.exitCode = 1;
}
