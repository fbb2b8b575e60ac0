import type { SyncStatus } from '@feltline/sync';
import { Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Logo } from '../../ui/Logo.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useEditorState } from '../editorState.ts';
import { BoardMenu, type BoardMenuProps } from '../menu/BoardMenu.tsx';
import { BoardTitle } from './BoardTitle.tsx';
import { SaveState } from './SaveState.tsx';

/** Where one is: the way home, the board's title, and whether the work is safe. */
export function TopStart({ saved, ...menu }: { saved: SyncStatus['saved'] } & BoardMenuProps) {
  const { t } = useTranslation();
  const readOnly = useEditorState(['readOnly'], (editor) => editor.readOnly);
  return (
    <Panel className="top-start">
      <Link href="/" className="top-home" aria-label={t('board.home')}>
        <Logo />
      </Link>
      <BoardTitle />
      <BoardMenu {...menu} />
      <span className="top-line" />
      {readOnly ? (
        <span className="view-only">
          <Eye aria-hidden="true" />
          {t('board.viewOnly')}
        </span>
      ) : null}
      <SaveState saved={saved} />
    </Panel>
  );
}
