import react from '@vitejs/plugin-react';
import { defineConfig, type InlineConfig } from 'vite';
import { boardHtml } from './boardHtmlPlugin.ts';
import { type ChunkGroup, firstLoadChunks } from './firstLoadChunks.ts';
import { konvaRenderer } from './konvaRendererPlugin.ts';
import { serviceWorker } from './serviceWorkerPlugin.ts';
import { words } from './wordsPlugin.ts';

/** Where `npm run dev` finds the API and the socket. */
const server = process.env['FELTLINE_SERVER'] ?? 'http://localhost:3000';

const config = (groups?: readonly ChunkGroup[]): InlineConfig => ({
  root: import.meta.dirname,
  plugins: [react(), words(), konvaRenderer(), serviceWorker(), boardHtml()],
  server: {
    port: 5173,
    proxy: {
      '/api': { target: server },
      '/auth': { target: server },
      '/sync': { target: server, ws: true },
    },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // What the size of the first load is read from.
    manifest: true,
    // Fonts stay files of their own: only the subsets a page needs are fetched.
    assetsInlineLimit: 2048,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      treeshake: {
        // Our packages only define things: what a page does not use of them stays out of its chunks.
        moduleSideEffects: [{ test: /\/packages\/[a-z]+\/src\//, sideEffects: false }],
      },
      ...(groups && { output: { codeSplitting: { groups: [...groups] } } }),
    },
  },
});

export default defineConfig(async ({ command }) =>
  command === 'build' ? config(await firstLoadChunks(config())) : config(),
);
