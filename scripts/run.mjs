// Starts one of the `x:` scripts of package.json: finds a current Node, installs what is missing,
// then becomes as thin as it can: the script runs as a direct child, in the same process group, without a shell.
// Runs on the machine's own Node (18 or newer), so: plain JavaScript and nothing from node_modules.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const tools = { pnpm: '12.21.0', node: '24.21.0' };
const needed = [
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'apps/server/package.json',
  'apps/web/package.json',
];
/** What a person may have set for their network; everything else is npm's or pnpm's own business. */
const networkSettings =
  /^npm_config_(registry|.*:registry|\/\/.*|https?_proxy|proxy|no_?proxy|ca|cafile|cert|key|strict_ssl|userconfig|cache|offline|prefer_offline)$/i;

let stopping = false;
class Missing extends Error {}

const [name, ...args] = process.argv.slice(2);
try {
  const script = scriptCalled(name);
  const missing = needed.filter((file) => !existsSync(join(root, file)));
  if (missing.length > 0) {
    throw new Missing(
      `This copy of Feltline is incomplete: ${missing.join(', ')} is not there. Clone it again, or \`git checkout .\` in it.`,
    );
  }
  const env = plainEnvironment();
  const node = await readyNode(env);
  env.PATH = [dirname(node), join(root, 'node_modules', '.bin'), env.PATH].join(delimiter);
  process.exitCode = await run(node, [...script, ...args], { env });
} catch (error) {
  if (!(error instanceof Missing)) throw error;
  console.error(`\n${error.message}`);
  // `npm test` ends with its closing line whatever happens.
  if (name === 'test') console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
}

/** The words after `node` in the script `x:<name>`. */
function scriptCalled(name) {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const known = Object.keys(scripts).filter((key) => key.startsWith('x:'));
  const words = scripts[`x:${name}`]?.split(' ');
  if (!words) {
    throw new Missing(
      `Got the script "${name ?? ''}", expected one of: ${known.map((key) => key.slice(2)).join(', ')}.`,
    );
  }
  if (words[0] !== 'node') {
    throw new Missing(`x:${name} begins with "${words[0]}", expected "node".`);
  }
  return words.slice(1);
}

/** The environment without the settings that npm and pnpm leave for each other and warn about. */
function plainEnvironment() {
  const kept = Object.entries(process.env).filter(
    ([key]) => !/^npm_config_/i.test(key) || networkSettings.test(key),
  );
  return Object.fromEntries(kept);
}

function isCurrent(version) {
  const [major, minor] = version.split('.').map(Number);
  return (major === 22 && minor >= 18) || (major === 23 && minor >= 6) || major >= 24;
}

/** Installs dependencies where needed and answers with the path of a Node that runs TypeScript. */
async function readyNode(env) {
  const packages = [`--package=pnpm@${tools.pnpm}`];
  if (!isCurrent(process.versions.node)) packages.push(`--package=node@${tools.node}`);
  const [command, ...first] = npx();
  let said = '';
  if (!existsSync(join(root, 'node_modules'))) {
    console.error('First start here: fetching what Feltline needs from the npm registry.');
  }
  const code = await run(
    command,
    // `x:where` does nothing but name its Node; pnpm installs before any script (verifyDepsBeforeRun).
    [...first, '--yes', ...packages, '--', 'pnpm', 'run', 'x:where'],
    {
      env: {
        npm_config_fetch_retry_mintimeout: '1000',
        npm_config_update_notifier: 'false',
        ...env,
      },
      onLine: (line) => {
        said += `${line}\n`;
        // Only progress is worth showing; the lines around `x:where` are not.
        if (line && !/^\$ |^node=|^npm warn Unknown/.test(line)) console.error(line);
      },
    },
  );
  const node = /^node=(.+)$/m.exec(said)?.[1];
  if (code === 0 && node) return node;
  if (stopping) process.exit(130);
  throw new Missing(await whyNotReady(env, code));
}

/** npm's own npx where npm started us, else the one beside Node, else the one on the PATH. */
function npx() {
  const beside = [
    process.env.npm_execpath && join(dirname(process.env.npm_execpath), 'npx-cli.js'),
    join(dirname(process.execPath), '../lib/node_modules/npm/bin/npx-cli.js'),
    join(dirname(process.execPath), 'node_modules/npm/bin/npx-cli.js'),
  ].find((file) => file && existsSync(file));
  return beside ? [process.execPath, beside] : ['npx'];
}

async function whyNotReady(env, code) {
  if (code === 127) {
    return 'npx is not there. Feltline needs Node 18 or newer with npm (npx comes with npm): https://nodejs.org';
  }
  const registry = (env.npm_config_registry ?? 'https://registry.npmjs.org').replace(/\/$/, '');
  const answer = await fetch(`${registry}/pnpm/${tools.pnpm}`, {
    signal: AbortSignal.timeout(5000),
  }).catch((error) => error);
  if (answer instanceof Error) {
    return `The npm registry ${registry} does not answer (${answer.cause?.code ?? answer.cause?.message ?? answer.message}). The first start downloads pnpm ${tools.pnpm}, Feltline's packages and, where this Node (${process.versions.node}) is older than 22.18, Node ${tools.node}; after that no network is needed.`;
  }
  return `Feltline's packages could not be installed (exit code ${code}); the reason stands above. Node here is ${process.versions.node}, the npm registry ${registry} answers with ${answer.status}.`;
}

/** Runs a program to its end, passing signals on to it; answers with its exit code. */
function run(command, args, { env, onLine }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      stdio: onLine ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    const pass = (signal) => {
      stopping = true;
      child.kill(signal);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, pass);
    const done = (code) => {
      for (const signal of signals) process.off(signal, pass);
      resolve(code);
    };
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', onLine);
    }
    child.on('error', (error) => done(error.code === 'ENOENT' ? 127 : 1));
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') console.error(`${command} was killed.`);
      done(code ?? 128 + ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal] ?? 0));
    });
  });
}
