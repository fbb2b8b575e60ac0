import { resolve } from 'node:path';
import { makeBackup } from './backup/makeBackup.ts';
import { readConfig } from './config.ts';
import { runTool } from './runTool.ts';

await runTool(
  `Puts all boards, pictures and links into one file; the server may run meanwhile.
  npm run backup [-- FILE]        without FILE: into the folder backups of the data directory
`,
  async ([file, ...rest]) => {
    if (rest.length > 0) return undefined;
    const { lines } = await makeBackup(readConfig(process.env).dataDir, file && resolve(file));
    return { lines };
  },
);
