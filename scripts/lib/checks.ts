import { bin } from './root.ts';

/** What looks at the sources without running them; `npm run check` and `npm test` do the same. */
export const checks = [
  {
    name: 'format and lint',
    command: [bin('biome'), 'check', '--error-on-warnings', '--diagnostic-level=warn', '.'],
  },
  { name: 'types', command: [bin('tsc'), '-p', 'tsconfig.json'] },
  { name: 'dead code', command: [bin('knip'), '--no-config-hints'] },
] as const satisfies { name: string; command: [string, ...string[]] }[];
