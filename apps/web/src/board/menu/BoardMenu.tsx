import type { Board, RecordId } from '@feltline/board';
import {
  ChevronDown,
  Copy,
  FileJson,
  FileSpreadsheet,
  FileText,
  FileUp,
  GitCompareArrows,
  History,
  House,
  ImageDown,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { duplicateBoard } from '../../home/makeBoard.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem, MenuLine, MenuSection } from '../../ui/Menu.tsx';
import { toast } from '../../ui/Toasts.tsx';
import { ActionItem } from '../actions/ActionItems.tsx';
import { useEditor, useEditorState } from '../editorState.ts';
import { mapsOf } from './mapsOf.ts';
import { saveBoardJson } from './saveBoardJson.ts';

/** What writes lists is fetched when a list is wanted. */
const saveList = async (board: Board, map: { id: RecordId; title: string }) => {
  const { saveTouchpointCsv } = await import('./saveTouchpointCsv.ts');
  saveTouchpointCsv(board, map);
};

export interface BoardMenuProps {
  boardId: string;
  token: string;
}

/** What concerns the board as a whole: files in and out, a copy, the way home. */
export function BoardMenu({ boardId, token }: BoardMenuProps) {
  const { t } = useTranslation();
  const [, goTo] = useLocation();
  const editor = useEditor();
  const { board } = editor;
  const readOnly = useEditorState(['readOnly'], (editor) => editor.readOnly);
  const duplicate = async () => {
    try {
      goTo(`/b/${await duplicateBoard(boardId, token)}`);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      toast({ words: t('menu.duplicateFailed', { why }) });
    }
  };
  return (
    <Menu
      label={t('menu.label')}
      trigger={<IconButton className="board-menu" label={t('menu.label')} icon={<ChevronDown />} />}
    >
      {['search', 'palette'].flatMap((id) => {
        const action = editor.actions.byId(id);
        return action ? <ActionItem key={id} action={action} /> : [];
      })}
      <MenuLine />
      {readOnly ? null : (
        <MenuItem
          id="import"
          label={t('menu.import')}
          icon={<FileUp />}
          onAction={() => void editor.actions.run('import')}
        />
      )}
      <ExportSection
        board={board}
        onPicture={() => void editor.actions.run('export')}
        onLists={() => editor.ask({ what: 'lists' })}
      />
      <MenuItem
        id="compare"
        label={t('menu.compare')}
        icon={<GitCompareArrows />}
        onAction={() => editor.ask({ what: 'compare' })}
      />
      <MenuItem
        id="history"
        label={t('menu.history')}
        icon={<History />}
        onAction={() => editor.ask({ what: 'side', tab: 'history' })}
      />
      <MenuLine />
      <MenuItem
        id="duplicate"
        label={t('menu.duplicate')}
        icon={<Copy />}
        onAction={() => void duplicate()}
      />
      <MenuItem id="home" label={t('menu.home')} icon={<House />} onAction={() => goTo('/')} />
    </Menu>
  );
}

interface ExportSectionProps {
  board: Board;
  onPicture(): void;
  onLists(): void;
}

/** Rendered only while the menu is open, so it lists the maps as they are now. */
function ExportSection({ board, onPicture, onLists }: ExportSectionProps) {
  const { t } = useTranslation();
  const maps = mapsOf(board);
  return (
    <MenuSection title={t('menu.export')}>
      <MenuItem id="picture" label={t('find.export')} icon={<ImageDown />} onAction={onPicture} />
      {maps.map((map) => (
        <MenuItem
          key={map.id}
          id={map.id}
          label={maps.length === 1 ? t('menu.csv') : t('menu.csvOf', { map: map.title })}
          icon={<FileSpreadsheet />}
          onAction={() => void saveList(board, map)}
        />
      ))}
      <MenuItem id="lists" label={t('menu.lists')} icon={<FileText />} onAction={onLists} />
      <MenuItem
        id="json"
        label={t('menu.json')}
        icon={<FileJson />}
        onAction={() => saveBoardJson(board)}
      />
    </MenuSection>
  );
}
