// One run of one case with one server, in a process of its own: it is the load, and starts the server.
// Both end with whoever started this, and in any case when the time of the case is up.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/lib/free-port.ts';
import { caseCalled } from './cases.ts';
import { Served } from './Served.ts';
import { subjectCalled } from './subjects.ts';

const [caseName = '', subjectName = '', size = '', isShort = ''] = process.argv.slice(2);
const what = caseCalled(caseName);
const subject = subjectCalled(subjectName);
process.on('disconnect', () => process.exit(1));
setTimeout(() => process.exit(2), what.limitMs);

const dataDir = await mkdtemp(join(tmpdir(), 'feltline-bench-sync-'));
process.on('exit', () => {
  for (const served of started) if (served.isAlive) process.kill(served.pid, 'SIGKILL');
});
const started: Served[] = [];
const port = await freePort();
try {
  const figures = await what.measure({
    subject,
    size: Number(size),
    isShort: isShort === 'short',
    async serve({ stores = false, earlier } = {}) {
      const served = await Served.start(subject, { port, dataDir, stores }, earlier);
      started.push(served);
      return served;
    },
  });
  process.send?.(figures);
} catch (error) {
  const { output } = started.at(-1) ?? {};
  console.error(`${error instanceof Error ? error.stack : error}\n${output ?? ''}`);
  process.exitCode = 1;
} finally {
  for (const served of started) await served.kill();
  await rm(dataDir, { recursive: true, force: true });
  process.disconnect();
}
process.exit();
