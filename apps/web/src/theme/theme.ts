export type ThemeChoice = 'auto' | 'light' | 'dark';
export type ThemeName = 'light' | 'dark';

const KEY = 'feltline.theme';
const prefersDark = () => matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

/** What the person chose; `auto` follows the system. */
export function themeChoice(): ThemeChoice {
  const stored = localStorage.getItem(KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'auto';
}

/** What is on the screen now. */
export function currentTheme(): ThemeName {
  const choice = themeChoice();
  if (choice !== 'auto') return choice;
  return prefersDark().matches ? 'dark' : 'light';
}

export function chooseTheme(choice: ThemeChoice): void {
  localStorage.setItem(KEY, choice);
  show();
}

/** Puts the theme on the document and keeps it in step with the system. */
export function startTheme(): void {
  prefersDark().addEventListener('change', show);
  matchMedia('(forced-colors: active)').addEventListener('change', show);
  show();
}

export function onThemeChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function show(): void {
  document.documentElement.dataset['theme'] = currentTheme();
  for (const listener of listeners) listener();
}
