import type { Plugin } from 'vite';

/** What the canvas, unlike the document, has not: react-konva says so to React while it runs, here it is said before. */
const missing = [
  'supportsPersistence',
  'supportsHydration',
  'supportsResources',
  'supportsSingletons',
  'supportsTestSelectors',
];

/**
 * react-konva brings React's renderer for any host a second time, with everything only documents can do (hydration,
 * stylesheets, …). Told at build time that the canvas cannot, the minifier leaves that out.
 */
export function konvaRenderer(): Plugin {
  return {
    name: 'feltline-konva-renderer',
    apply: 'build',
    transform: {
      filter: { id: /react-reconciler\.production\.js$/ },
      handler(code, id) {
        let told = code;
        for (const name of missing) {
          const said = new RegExp(`\\b${name} = \\$\\$\\$config\\.${name}\\b`);
          if (!said.test(told)) throw new Error(`${id}: expected "${name}" of the host, got none`);
          told = told
            .replace(said, `${name}$ = false`)
            .replaceAll(new RegExp(`(?<![\\w$.])${name}(?![\\w$])`, 'g'), 'false');
        }
        return { code: told, map: null };
      },
    },
  };
}
