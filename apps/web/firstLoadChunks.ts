import { build, type InlineConfig, type Rolldown } from 'vite';

type Chunk = Rolldown.OutputChunk;

export interface ChunkGroup {
  readonly name: string;
  /** A module belongs to the first group that takes it. */
  readonly priority: number;
  test(id: string): boolean;
}

/**
 * Which chunk a module belongs to that is fetched when a page opens: `early` (runs first), `app` (every page), `common`
 * (home and board), `board`, and what comes after the board: `around` it, of which the home page has `ui`. Left alone, the bundler cuts a chunk for each set of panels that shares something, eighty files for one page.
 * What is really fetched first is only known after everything unused is gone: so the client is bundled once to look.
 */
export async function firstLoadChunks(config: InlineConfig): Promise<readonly ChunkGroup[]> {
  const trial = { ...config.build, write: false, minify: false, manifest: false } as const;
  const made = await build({ ...config, configFile: false, logLevel: 'silent', build: trial });
  const output = (made as Rolldown.RolldownOutput).output;
  const chunks = new Map(
    output.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one]] : [])),
  );
  const app = modulesOf(chunks, (chunk) => chunk.isEntry);
  const home = modulesOf(chunks, holds('home/HomePage.tsx'));
  const board = modulesOf(chunks, holds('board/BoardPage.tsx'));
  const around = modulesOf(chunks, holds('board/chrome/aroundBoard.tsx'));
  return [
    { name: 'early', priority: 6, test: (id) => early.test(id) },
    { name: 'app', priority: 5, test: (id) => app.has(id) },
    { name: 'common', priority: 4, test: (id) => home.has(id) && board.has(id) },
    { name: 'board', priority: 3, test: (id) => board.has(id) },
    { name: 'ui', priority: 2, test: (id) => home.has(id) && around.has(id) },
    { name: 'around', priority: 1, test: (id) => around.has(id) },
  ];
}

/** What runs before everything else; it must not wait for the rest. */
const early = /\/src\/(early\/|i18n\/startingWords|boards\/boardAddress)|vite\/preload-helper/;

const holds = (path: string) => (chunk: Chunk) =>
  chunk.facadeModuleId?.endsWith(`/src/${path}`) ?? false;

/** The modules of a chunk and of everything it imports before it runs. */
function modulesOf(chunks: ReadonlyMap<string, Chunk>, isFirst: (chunk: Chunk) => boolean) {
  const modules = new Set<string>();
  const waiting = [...chunks.values()].filter(isFirst);
  if (waiting.length === 0)
    throw new Error('expected a chunk of this page in the client, got none');
  const seen = new Set(waiting);
  for (const chunk of waiting) {
    for (const id of chunk.moduleIds) modules.add(id);
    for (const name of chunk.imports) {
      const imported = chunks.get(name);
      if (!imported || seen.has(imported)) continue;
      seen.add(imported);
      waiting.push(imported);
    }
  }
  return modules;
}
