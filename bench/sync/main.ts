// npm run bench:sync [-- --cases fan-out,rooms --only feltline,hocuspocus --sizes 50 --runs 1 --short --write]
// What people get of Feltline's server beside others on the same machine, in interleaved runs.
// A full run of everything is written to bench/RESULTS-sync.md; with --write also the cases of a part are.
import { parseArgs } from 'node:util';
import { installPeer } from '../peers/install-peer.ts';
import { cases } from './cases.ts';
import { measured, type Run } from './measured.ts';
import { section, writeSections } from './report.ts';

const { values: options } = parseArgs({
  options: {
    cases: { type: 'string', default: '' },
    only: { type: 'string', default: '' },
    sizes: { type: 'string', default: '' },
    runs: { type: 'string', default: '' },
    short: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const isChosen = (list: string, name: string) => list === '' || list.split(',').includes(name);
const unknown = options.cases
  .split(',')
  .filter((name) => name !== '' && !cases.some((one) => one.name === name));
if (unknown.length > 0)
  throw new Error(`got ${unknown}, expected of ${cases.map(({ name }) => name).join(', ')}`);
const isFull = Object.values(options).every((value) => value === '' || value === false);
const command = ['npm run bench:sync', ...(process.argv.length > 2 ? ['--'] : [])]
  .concat(process.argv.slice(2).filter((word) => word !== '--write'))
  .join(' ');

await installPeer('sync-servers');
const began = performance.now();
for (const one of cases.filter(({ name }) => isChosen(options.cases, name))) {
  const subjects = one.subjects.filter((name) => isChosen(options.only, name));
  const sizes = (options.short ? (one.shortSizes ?? one.sizes) : one.sizes).filter((size) =>
    isChosen(options.sizes, String(size)),
  );
  const runs = Number(options.runs) || (options.short ? 1 : one.runs);
  const results: Run[] = [];
  // Every server once, then every server again: what the machine does besides meets all of them.
  for (let run = 0; run < runs; run++) {
    for (const size of sizes) {
      for (const subject of subjects) {
        const figures = await measured(one, { subject, size, isShort: options.short });
        results.push({ subject, size, figures });
        console.error(`${one.name} ${size} ${subject}, run ${run + 1}: ${JSON.stringify(figures)}`);
      }
    }
  }
  const text = section(one, results, { command, runs });
  console.log(text);
  if (isFull || options.write) await writeSections([text]);
}
console.error(`took ${((performance.now() - began) / 60_000).toFixed(1)} minutes`);
