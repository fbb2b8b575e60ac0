import './ui/tokens.css';
import './ui/fonts.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, preparePage } from './App.tsx';
import { startLanguages } from './i18n/languages.ts';
import { registerOffline } from './offline/registerOffline.ts';
import { startTheme } from './theme/theme.ts';
import { startTooltips } from './ui/tooltip.ts';

const root = document.getElementById('root');
if (!root) throw new Error('expected an element with the id "root" in index.html, got none');

startTheme();
startTooltips();
preparePage(location.pathname);
await startLanguages();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
registerOffline();
