import type { Ask } from '@feltline/editor';
import { type ComponentType, lazy } from 'react';
import { loadAllWords, withLateWords } from '../../i18n/languages.ts';
import type { BoardSession } from '../session/BoardSession.ts';

export interface AskPanelProps {
  session: BoardSession;
  /** What was asked for, with its details. */
  ask: Ask;
  onClose(): void;
}

/** What opens when the editor asks for it, by `what`; its code is fetched then. A new panel is one line. */
export const askPanels: Readonly<Record<string, ComponentType<AskPanelProps>>> = {
  palette: lazy(() => withAllWords(import('../palette/Palette.tsx'))),
  search: lazy(() => import('../search/SearchPanel.tsx')),
  shortcuts: lazy(() => withAllWords(import('../shortcuts/ShortcutsSheet.tsx'))),
  present: lazy(() => import('../present/Presentation.tsx')),
  description: lazy(() => import('../describe/DescriptionDialog.tsx')),
  info: lazy(() => import('../describe/InfoDialog.tsx')),
  paste: lazy(() => import('../paste/PasteDialog.tsx')),
  emoji: lazy(() => import('../../stamps/EmojiDialog.tsx')),
  words: lazy(() => import('./WordsDialog.tsx')),
  bulk: lazy(() => import('../paste/BulkDialog.tsx')),
  tags: lazy(() => import('../tags/TagsDialog.tsx')),
  imageAlt: lazy(() => import('../../images/AltTextDialog.tsx')),
  export: lazy(() => import('../../export/ExportDialog.tsx')),
  compare: lazy(() => withLateWords(import('../../compare/CompareDialog.tsx'))),
  lists: lazy(() => withLateWords(import('../../export/ListsDialog.tsx'))),
  import: lazy(() => withLateWords(import('../page/ImportPanel.tsx'))),
  share: lazy(() => import('../page/SharePanel.tsx')),
  measure: lazy(() => withLateWords(import('../../templates/method/MeasureDialog.tsx'))),
  touchpointTable: lazy(() => withLateWords(import('../touchpoint-table/TouchpointTable.tsx'))),
  personaMatrix: lazy(() => withLateWords(import('../persona-matrix/PersonaMatrix.tsx'))),
  removeTouchpoint: lazy(() => withLateWords(import('../details/touchpoint/RemoveDialog.tsx'))),
  library: lazy(() => withLateWords(import('../library/LibraryPanel.tsx'))),
  templates: lazy(() => import('../page/TemplateDialog.tsx')),
};

/** For panels that find things by their words in any language. */
async function withAllWords<Panel>(panel: Promise<Panel>): Promise<Panel> {
  await loadAllWords();
  return panel;
}
