import { existsSync, readFileSync } from 'node:fs';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/** Counts of a vitest JSON report; a file that failed outside its tests counts as one failure. */
export function vitestCounts(file: string, exitCode: number): Counts {
  const report = readReport<VitestReport>(file);
  const failedFiles = report?.testResults.filter(
    (result) =>
      result.status === 'failed' &&
      !result.assertionResults.some((test) => test.status === 'failed'),
  );
  return settled(
    {
      passed: report?.numPassedTests ?? 0,
      failed: (report?.numFailedTests ?? 0) + (failedFiles?.length ?? 0),
      skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
    },
    exitCode,
  );
}

/** Counts of a Playwright JSON report; a test that passed only when repeated is a failure. */
export function playwrightCounts(file: string, exitCode: number): Counts {
  const report = readReport<PlaywrightReport>(file);
  return settled(
    {
      passed: report?.stats.expected ?? 0,
      failed:
        (report?.stats.unexpected ?? 0) + (report?.stats.flaky ?? 0) + (report?.errors.length ?? 0),
      skipped: report?.stats.skipped ?? 0,
    },
    exitCode,
  );
}

function readReport<Report>(file: string): Report | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined;
}

/** A runner that ended badly without naming a failed test is a failure itself. */
function settled(counts: Counts, exitCode: number): Counts {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
