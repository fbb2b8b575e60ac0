import './early/early.ts';
import './ui/tokens.css';
import './ui/fonts.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, preparePage } from './App.tsx';
import { startLanguages } from './i18n/languages.ts';
import { startTheme } from './theme/theme.ts';
import { watchStyles } from './ui/lostStyles.ts';
import { startTooltips } from './ui/tooltip.ts';

/** Whoever waits longer for a page's code is told so. */
const PATIENCE_MS = 400;

/** A function, since the code of a page waits until this module has run: awaited outside, each would wait for the other. */
async function start(root: HTMLElement): Promise<void> {
  startTheme();
  startTooltips();
  watchStyles();
  const hasPage = preparePage(location.pathname);
  await startLanguages();
  await Promise.race([hasPage, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('expected an element with the id "root" in index.html, got none');
void start(root);
