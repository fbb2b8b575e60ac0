import { readConfig } from './config.ts';
import { diagnose, settle } from './doctor/diagnose.ts';
import { runTool } from './runTool.ts';

await runTool(
  `Reads everything that is stored and says what is wrong with it.
  npm run doctor                  changes nothing; the server may run
  npm run doctor -- --repair      mends what can be mended; the server has to be stopped
  npm run doctor -- --settle      boards no longer warn of what was set aside; it stays set aside
`,
  async (words) => {
    const { dataDir } = readConfig(process.env);
    const [word, ...rest] = words;
    if (rest.length > 0) return undefined;
    if (word === '--settle') return { lines: [await settle(dataDir)] };
    if (word !== undefined && word !== '--repair') return undefined;
    const { lines, faults } = await diagnose(dataDir, { repairs: word === '--repair' });
    return { lines, code: faults > 0 ? 1 : 0 };
  },
);
