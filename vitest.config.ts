import { defineConfig } from 'vitest/config';

// Long suites run alone (`npm run test:long`); their small forms are ordinary tests.
const isLong = process.env.FELTLINE_LONG === '1';
const suffix = isLong ? 'long.test.ts' : 'test.ts';

export default defineConfig({
  test: {
    include: [
      `packages/*/{src,test}/**/*.${suffix}`,
      `apps/*/{src,test}/**/*.${suffix}`,
      `test/**/*.${suffix}`,
    ],
    exclude: isLong ? [] : ['**/*.long.test.ts'],
    environment: 'node',
    maxWorkers: 2,
    passWithNoTests: true,
    testTimeout: isLong ? 30 * 60_000 : 20_000,
    hookTimeout: 20_000,
  },
});
