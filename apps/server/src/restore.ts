import { resolve } from 'node:path';
import { restoreBackup } from './backup/restoreBackup.ts';
import { readConfig } from './config.ts';
import { runTool } from './runTool.ts';

await runTool(
  `Puts a backup in place of the boards that are here; the server has to be stopped.
  npm run restore -- FILE         what was here before is kept in a folder of the data directory
`,
  async ([file, ...rest]) => {
    if (!file || rest.length > 0) return undefined;
    return { lines: await restoreBackup(readConfig(process.env).dataDir, resolve(file)) };
  },
);
