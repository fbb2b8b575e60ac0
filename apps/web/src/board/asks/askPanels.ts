import type { Ask, Editor } from '@feltline/editor';
import { type ComponentType, lazy } from 'react';
import { loadAllWords, withLateWords } from '../../i18n/languages.ts';
import { pasteUnasked } from '../paste/pasteUnasked.ts';
import type { BoardSession } from '../session/BoardSession.ts';

export interface AskPanelProps {
  session: BoardSession;
  /** What was asked for, with its details. */
  ask: Ask;
  onClose(): void;
}

type Panel = ComponentType<AskPanelProps>;

/** What opens when the editor asks for it, by `what`; its code is fetched then. A new panel is one line. */
const fetches: Readonly<Record<string, () => Promise<{ default: Panel }>>> = {
  palette: () => withAllWords(import('../palette/Palette.tsx')),
  search: () => import('../search/SearchPanel.tsx'),
  shortcuts: () => withAllWords(import('../shortcuts/ShortcutsSheet.tsx')),
  glossary: () => withAllWords(withLateWords(import('../glossary/GlossaryDialog.tsx'))),
  present: () => import('../present/Presentation.tsx'),
  description: () => import('../describe/DescriptionDialog.tsx'),
  info: () => import('../describe/InfoDialog.tsx'),
  paste: () => import('../paste/PasteDialog.tsx'),
  emoji: () => import('../../stamps/EmojiDialog.tsx'),
  words: () => import('./WordsDialog.tsx'),
  bulk: () => import('../paste/BulkDialog.tsx'),
  tags: () => import('../tags/TagsDialog.tsx'),
  imageAlt: () => import('../../images/AltTextDialog.tsx'),
  export: () => import('../../export/ExportDialog.tsx'),
  compare: () => withLateWords(import('../../compare/CompareDialog.tsx')),
  lists: () => withLateWords(import('../../export/ListsDialog.tsx')),
  import: () => withLateWords(import('../page/ImportPanel.tsx')),
  share: () => withLateWords(import('../page/SharePanel.tsx')),
  measure: () => withLateWords(import('../../templates/method/MeasureDialog.tsx')),
  touchpointTable: () => withLateWords(import('../touchpoint-table/TouchpointTable.tsx')),
  personaMatrix: () => withLateWords(import('../persona-matrix/PersonaMatrix.tsx')),
  removeTouchpoint: () => withLateWords(import('../details/touchpoint/RemoveDialog.tsx')),
  library: () => withLateWords(import('../library/LibraryPanel.tsx')),
  templates: () => import('../page/TemplateDialog.tsx'),
};

/** What is done where the code of a panel does not come, so that nothing given to it is lost. */
export const withoutPanel: Readonly<Record<string, (editor: Editor, ask: Ask) => void>> = {
  paste: pasteUnasked,
};

const panels = new Map<string, Panel>();

export function panelFor(what: string): Panel | undefined {
  const fetch = fetches[what];
  if (!fetch) return undefined;
  const panel = panels.get(what) ?? lazy(fetch);
  panels.set(what, panel);
  return panel;
}

/** Its code did not come: it is fetched again when it is asked for again. */
export function forgetPanel(what: string): void {
  panels.delete(what);
}

/** For panels that find things by their words in any language. */
async function withAllWords<Panel>(panel: Promise<Panel>): Promise<Panel> {
  await loadAllWords();
  return panel;
}
