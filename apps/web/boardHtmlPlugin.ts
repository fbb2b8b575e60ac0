import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;

const early = /\/src\/early\/early\.ts$/;
const boardPage = /\/src\/board\/BoardPage\.tsx$/;
const aroundBoard = /\/src\/board\/chrome\/aroundBoard\.tsx$/;
/** What nearly every board needs, in whatever language. */
const font = /rubik-latin-wght-normal-[^/]*\.woff2$/;

/**
 * Writes `board.html`, the page that is served for a board: the same as `index.html`, but it says from the start what
 * a board needs, so that nothing waits until the code that asks for it has come. The first script on both pages is the
 * small one that fetches what only the browser knows: whose words, which board.
 */
export function boardHtml(): Plugin {
  let root = '';
  return {
    name: 'feltline-board-html',
    apply: 'build',
    configResolved(config) {
      root = join(config.root, config.build.outDir);
    },
    async writeBundle(_, bundle) {
      const page = await readFile(join(root, 'index.html'), 'utf8');
      const first = [...filesOf(bundle, chunkOf(bundle, boardPage))];
      const later = [...filesOf(bundle, chunkOf(bundle, aroundBoard))];
      const start = chunkOf(bundle, early).fileName;
      const has = (file: string) => page.includes(`"/${file}"`);
      const script = `<script type="module" async crossorigin src="/${start}"></script>`;
      const fonts = Object.keys(bundle).filter((name) => font.test(name));
      const links = [
        ...fonts.map((file) => `<link rel="preload" as="font" crossorigin href="/${file}">`),
        ...first.filter((file) => !has(file) && file !== start).map(linkTo),
        ...later
          .filter((file) => !has(file) && !first.includes(file))
          .map((file) => laterLinkTo(file)),
      ];
      const place = page.indexOf('<script type="module"');
      if (place < 0) throw new Error('index.html: expected a module script, got none');
      const withHead = (tags: readonly string[]) =>
        `${page.slice(0, place)}${tags.join('\n    ')}\n    ${page.slice(place)}`;
      await writeFile(join(root, 'index.html'), withHead([script]));
      await writeFile(join(root, 'board.html'), withHead([script, ...links]));
    },
  };
}

function linkTo(file: string): string {
  return file.endsWith('.css')
    ? `<link rel="stylesheet" crossorigin href="/${file}">`
    : `<link rel="modulepreload" crossorigin href="/${file}">`;
}

/** Fetched after the rest and not even looked at before it is wanted. */
function laterLinkTo(file: string): string {
  const as = file.endsWith('.css') ? 'style' : 'script';
  return `<link rel="preload" as="${as}" fetchpriority="low" crossorigin href="/${file}">`;
}

/** The chunk that is asked for by the name of the module, which may only pass on what is in another one. */
function chunkOf(bundle: Bundle, module: RegExp): Rolldown.OutputChunk {
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
  const found =
    chunks.find(({ facadeModuleId }) => module.test(facadeModuleId ?? '')) ??
    chunks.find(({ moduleIds }) => moduleIds.some((id) => module.test(id)));
  if (!found) throw new Error(`expected a chunk with ${module} in the client, got none`);
  return found;
}

/** The chunk, everything it imports before it runs, and their styles. */
function filesOf(bundle: Bundle, first: Rolldown.OutputChunk): Set<string> {
  const files = new Set<string>();
  const add = (chunk: Rolldown.OutputChunk) => {
    if (files.has(chunk.fileName)) return;
    files.add(chunk.fileName);
    for (const name of chunk.imports) {
      const imported = bundle[name];
      if (imported?.type === 'chunk') add(imported);
    }
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
  };
  add(first);
  return files;
}
