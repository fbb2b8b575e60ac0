import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { serviceWorker } from './serviceWorkerPlugin.ts';

/** Where `npm run dev` finds the API and the socket. */
const server = process.env['FELTLINE_SERVER'] ?? 'http://localhost:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), serviceWorker()],
  server: {
    port: 5173,
    proxy: {
      '/api': { target: server },
      '/sync': { target: server, ws: true },
    },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // Fonts stay files of their own: only the subsets a page needs are fetched.
    assetsInlineLimit: 2048,
    rolldownOptions: {
      treeshake: {
        // Our packages only define things: what a page does not use of them stays out of its chunks.
        moduleSideEffects: [{ test: /\/packages\/[a-z]+\/src\//, sideEffects: false }],
      },
    },
  },
});
