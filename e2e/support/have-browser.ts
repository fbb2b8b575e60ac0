import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bin, root } from '../../scripts/lib/root.ts';
import { findChromium } from './find-chromium.ts';

const sparticuz = '@sparticuz/chromium@153.0.0';
const minuteMs = 60_000;

/** Before the tests: a browser is found or fetched, and the workers learn its path through `E2E_CHROMIUM`. */
export default function haveBrowser(): void {
  const wanted = process.env.E2E_CHROMIUM;
  if (wanted && !existsSync(wanted)) {
    throw new Error(
      `E2E_CHROMIUM is "${wanted}", expected the path of a Chromium; nothing is there.`,
    );
  }
  const failures: string[] = [];
  const path = findChromium() ?? fetchChromium(failures);
  if (!path) {
    throw new Error(
      [
        'The end-to-end tests need a Chromium and none could be had.',
        'Looked for: E2E_CHROMIUM, the browser of Playwright, Chrome, Chromium and Edge on this machine. Then tried:',
        ...failures.map((failure) => `- ${failure}`),
        'Install Chrome or Chromium, or name one: E2E_CHROMIUM=/path/to/chromium npm test',
      ].join('\n'),
    );
  }
  process.env.E2E_CHROMIUM = path;
}

function fetchChromium(failures: string[]): string | undefined {
  attempt(failures, bin('playwright'), ['install', 'chromium'], 5 * minuteMs);
  const installed = findChromium();
  if (installed) return installed;

  if (process.platform === 'linux' && process.getuid?.() === 0) {
    attempt(failures, 'apt-get', ['update', '-qq'], 2 * minuteMs);
    const packages = ['chromium', 'fonts-noto-color-emoji'];
    attempt(failures, 'apt-get', ['install', '-y', '-qq', ...packages], 5 * minuteMs);
    const fromDebian = findChromium();
    if (fromDebian) return fromDebian;
  }

  if (process.platform === 'linux' && process.arch === 'x64') {
    const script = join(root, 'e2e/support/unpack-chromium.mjs');
    const args = ['--yes', `--package=${sparticuz}`, '--', 'node', script];
    const said = attempt(failures, 'npx', args, 5 * minuteMs);
    const unpacked = said?.trim().split('\n').at(-1);
    if (unpacked && existsSync(unpacked)) return unpacked;
  }
  return undefined;
}

/** What the command printed, or nothing: then `failures` says why. */
function attempt(failures: string[], command: string, args: string[], timeout: number) {
  try {
    console.log(`Looking for a browser: ${command} ${args.slice(0, 3).join(' ')}`);
    return execFileSync(command, args, {
      cwd: root,
      encoding: 'utf8',
      timeout,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch (error) {
    const lines = String((error as { stderr?: string }).stderr || error)
      .trim()
      .split('\n');
    failures.push(`${command} ${args.slice(0, 2).join(' ')}: ${lines.at(-1)}`);
    return undefined;
  }
}
