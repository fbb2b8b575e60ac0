import type { Ask, Editor } from '@feltline/editor';
import { type ComponentType, lazy } from 'react';
import { withLateWords } from '../../i18n/languages.ts';
import type { BoardSession } from '../session/BoardSession.ts';
import type { SideTabId } from './sideTabIds.ts';

export interface SidePanelProps {
  session: BoardSession;
  /** What the tab was asked for with, if it was. */
  ask?: Ask;
}

/** A tab of the panel at the board's end. */
export interface SideTab {
  readonly id: SideTabId;
  /** Key of its name. */
  readonly label: string;
  /** Where it stands among the others. */
  readonly order: number;
  readonly panel: ComponentType<SidePanelProps>;
  /** Whether there is anything for it now; it is always there without this. */
  available?(editor: Editor): boolean;
}

/** What the panel can show; its code and its words are fetched then. A new tab is one line. */
export const sideTabs: readonly SideTab[] = [
  {
    id: 'insights',
    label: 'side.insights',
    order: 10,
    panel: lazy(() => withLateWords(import('../insights/InsightsPanel.tsx'))),
  },
  {
    id: 'touchpoint',
    label: 'side.touchpoint',
    order: 20,
    panel: lazy(() => withLateWords(import('../details/DetailsPanel.tsx'))),
  },
  {
    id: 'guide',
    label: 'side.guide',
    order: 30,
    panel: lazy(() => withLateWords(import('../../templates/guide/GuidePanel.tsx'))),
  },
  {
    id: 'history',
    label: 'side.history',
    order: 40,
    panel: lazy(() => withLateWords(import('../history/HistoryPanel.tsx'))),
  },
];
