import { defineConfig } from 'vitest/config';

// Long suites run alone (`npm run test:long`); their small forms are ordinary tests.
const isLong = process.env.FELTLINE_LONG === '1';
const suffix = isLong ? 'long.test.ts' : 'test.ts';

const tests = (folder: string) => [`${folder}/{src,test}/**/*.${suffix}`];

export default defineConfig({
  test: {
    projects: [
      // What is pure needs no process of its own for every file.
      { extends: true, test: { name: 'packages', isolate: false, include: tests('packages/*') } },
      {
        extends: true,
        test: { name: 'apps', include: [...tests('apps/*'), `test/**/*.${suffix}`] },
      },
    ],
    exclude: isLong ? [] : ['**/*.long.test.ts'],
    environment: 'node',
    maxWorkers: 2,
    passWithNoTests: true,
    testTimeout: isLong ? 30 * 60_000 : 20_000,
    hookTimeout: 20_000,
  },
});
