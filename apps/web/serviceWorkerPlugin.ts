import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const SLOT = 'const BUILD_FILES = [];';

/** Emits the service worker with the list of the build's own files in it. */
export function serviceWorker(): Plugin {
  return {
    name: 'feltline-service-worker',
    apply: 'build',
    generateBundle(_, bundle) {
      const source = readFileSync(
        join(import.meta.dirname, 'src/offline/service-worker.js'),
        'utf8',
      );
      if (!source.includes(SLOT))
        throw new Error(`service-worker.js: expected the line "${SLOT}", got none`);
      const files = Object.keys(bundle)
        .filter((name) => name.startsWith('assets/') && !name.endsWith('.map'))
        .map((name) => `/${name}`)
        .sort();
      this.emitFile({
        type: 'asset',
        fileName: 'service-worker.js',
        source: source.replace(SLOT, `const BUILD_FILES = ${JSON.stringify(files)};`),
      });
    },
  };
}
