import { defineConfig } from '@playwright/test';
import { findChromium } from './e2e/support/find-chromium.ts';

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './e2e/support/have-browser.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
  outputDir: 'test-results',
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en',
    // Keeping all code for a time without a network takes a second of every page; who needs it says so.
    serviceWorkers: 'block',
    // Recording what every page shows at every step takes a quarter of the time.
    trace: process.env.FELTLINE_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: findChromium(),
      // Nothing that talks to the outside: the tests also run where there is no network.
      args: [
        '--disable-quic',
        '--disable-component-update',
        '--disable-sync',
        '--disable-background-networking',
      ],
    },
  },
});
