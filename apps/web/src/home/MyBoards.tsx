import { Copy, FolderOpen, ListX, MoreHorizontal, Trash2, UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { forgetBoard, type KnownBoard, useKnownBoards } from '../boards/knownBoards.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuItem, MenuLine } from '../ui/Menu.tsx';
import { agoInWords } from './agoInWords.ts';
import { duplicateBoard, trashBoard } from './makeBoard.ts';

export interface MyBoardsProps {
  onOpen(id: string): void;
  /** Runs something that ends in a board, and opens it. */
  onBoard(work: () => Promise<string>): void;
  /** Boards that stand in another list already. */
  without: ReadonlySet<string>;
  /** Adds a board to the account of who is signed in. */
  onTake?: ((board: KnownBoard) => Promise<void>) | undefined;
}

/** The boards that this browser has opened, the last one first. */
export function MyBoards({ onOpen, onBoard, without, onTake }: MyBoardsProps) {
  const { t, i18n } = useTranslation();
  const boards = useKnownBoards().filter(({ id }) => !without.has(id));
  const [trashing, setTrashing] = useState<KnownBoard>();
  const [failed, setFailed] = useState<string>();
  const titleOf = (board: KnownBoard) => board.title || t('home.untitled');

  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      setFailed(t('home.failed', { why: error instanceof Error ? error.message : String(error) }));
    }
  };

  const trash = (board: KnownBoard) =>
    attempt(async () => {
      setTrashing(undefined);
      await trashBoard(board.id, board.token);
      forgetBoard(board.id);
    });

  if (boards.length === 0 && without.size > 0) return null;
  return (
    <section aria-labelledby="my-boards" className="home-section">
      <h2 id="my-boards">{t('home.boards')}</h2>
      {failed ? (
        <p className="home-failed" role="alert">
          {failed}
        </p>
      ) : null}
      {boards.length === 0 ? <p className="home-empty">{t('home.noBoards')}</p> : null}
      <ul className="board-list">
        {boards.map((board) => (
          <li key={board.id} className="board-entry">
            <Link href={`/b/${board.id}`} className="board-entry-link">
              <span className="board-entry-title" dir="auto">
                {titleOf(board)}
              </span>
              <span className="board-entry-about">
                {board.role ? `${t(`share.role.${board.role}`)} · ` : ''}
                {t('home.opened', { when: agoInWords(board.openedAt, Date.now(), i18n.language) })}
              </span>
            </Link>
            <Menu
              label={t('home.more', { title: titleOf(board) })}
              placement="bottom end"
              trigger={
                <IconButton
                  label={t('home.more', { title: titleOf(board) })}
                  icon={<MoreHorizontal />}
                />
              }
            >
              <MenuItem
                id="open"
                label={t('home.open')}
                icon={<FolderOpen />}
                onAction={() => onOpen(board.id)}
              />
              <MenuItem
                id="duplicate"
                label={t('home.duplicate')}
                icon={<Copy />}
                onAction={() => onBoard(() => duplicateBoard(board.id, board.token))}
              />
              {onTake && board.role === 'owner' ? (
                <MenuItem
                  id="take"
                  label={t('home.take')}
                  icon={<UserRoundPlus />}
                  onAction={() => void attempt(() => onTake(board))}
                />
              ) : null}
              <MenuLine />
              <MenuItem
                id="forget"
                label={t('home.forget')}
                icon={<ListX />}
                onAction={() => forgetBoard(board.id)}
              />
              {board.role === 'owner' ? (
                <MenuItem
                  id="trash"
                  isDanger
                  label={t('home.trash')}
                  icon={<Trash2 />}
                  onAction={() => setTrashing(board)}
                />
              ) : null}
            </Menu>
          </li>
        ))}
      </ul>
      {trashing ? (
        <Dialog
          title={t('home.trash')}
          onClose={() => setTrashing(undefined)}
          actions={
            <>
              <Button onPress={() => setTrashing(undefined)}>{t('home.cancel')}</Button>
              <Button look="danger" onPress={() => void trash(trashing)}>
                {t('home.trashSure')}
              </Button>
            </>
          }
        >
          <p>{t('home.trashAsk', { title: titleOf(trashing) })}</p>
        </Dialog>
      ) : null}
    </section>
  );
}
