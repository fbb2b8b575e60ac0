import type { ReactElement } from 'react';
import { fetchWithPopups } from '../../ui/popups/loadPopups.ts';

let icons: Readonly<Record<string, ReactElement>> = {};

fetchWithPopups(async () => {
  icons = (await import('./actionIcons.tsx')).actionIcons;
});

/** The icon of an action inside an open menu; none where it has none. */
export function actionIcon(id: string): ReactElement | undefined {
  return icons[id];
}
