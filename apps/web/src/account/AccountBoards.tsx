import './account.css';
import { FolderOpen, MoreHorizontal, Star, Trash2, Undo2, UserRoundCheck } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agoInWords } from '../home/agoInWords.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuItem, MenuLine } from '../ui/Menu.tsx';
import { TextField } from '../ui/TextField.tsx';
import { type OwnBoard, openOwn, readBoards, restoreOwn, star, trashOwn } from './accountCalls.ts';
import { isFound } from './isFound.ts';
import { TransferDialog } from './TransferDialog.tsx';

export interface AccountBoardsProps {
  /** Changes when a board was added from elsewhere. */
  version: number;
  /** Runs something that ends in a board, and opens it. */
  onBoard(work: () => Promise<string>): void;
  /** Which boards stand in the list. */
  onListed(ids: ReadonlySet<string>): void;
}

type Shelf = 'boards' | 'trash';

/** The boards of who is signed in: searched, starred, opened, given away, put into the trash and taken out. */
export default function AccountBoards({ version, onBoard, onListed }: AccountBoardsProps) {
  const { t, i18n } = useTranslation();
  const [shelf, setShelf] = useState<Shelf>('boards');
  const [boards, setBoards] = useState<readonly OwnBoard[]>();
  const [search, setSearch] = useState('');
  const [note, setNote] = useState<{ words: string; undo?: string; isBad?: boolean }>();
  const [giving, setGiving] = useState<OwnBoard>();
  const titleOf = (board: OwnBoard) => board.title || t('home.untitled');

  const load = useCallback(async () => {
    const read = await readBoards(shelf === 'trash');
    setBoards(read);
    if (shelf === 'boards') onListed(new Set(read.map(({ id }) => id)));
  }, [shelf, onListed]);

  const act = async (work: () => Promise<unknown>, done?: { words: string; undo?: string }) => {
    try {
      await work();
      await load();
      setNote(done);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      setNote({ words: t('home.failed', { why }), isBad: true });
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says that there is something new to read
  useEffect(() => void act(async () => {}), [load, version]);

  const found = boards?.filter(({ title }) => isFound(title, search));
  return (
    <section aria-labelledby="account-boards" className="home-section">
      <div className="account-head">
        <h2 id="account-boards">{t('account.boards')}</h2>
        <Choice<Shelf>
          label={t('account.show')}
          value={shelf}
          options={[
            { id: 'boards', name: t('account.inUse') },
            { id: 'trash', name: t('account.trash') },
          ]}
          onChange={(next) => {
            setBoards(undefined);
            setNote(undefined);
            setShelf(next);
          }}
        />
        <TextField
          label={t('account.search')}
          isLabelHidden
          type="search"
          placeholder={t('account.search')}
          value={search}
          onChange={setSearch}
        />
      </div>
      <div className="account-note" role={note?.isBad ? 'alert' : 'status'} data-bad={note?.isBad}>
        {note ? (
          <>
            <span>{note.words}</span>
            {note.undo ? (
              <Button look="quiet" onPress={() => void act(() => restoreOwn(note.undo ?? ''))}>
                <Undo2 />
                {t('account.takeOut')}
              </Button>
            ) : null}
          </>
        ) : null}
      </div>
      {found?.length === 0 ? <p className="home-empty">{t(emptyWords(shelf, search))}</p> : null}
      <ul className="board-list">
        {found?.map((board) => (
          <li key={board.id} className="board-entry">
            <button
              type="button"
              className="board-entry-link account-open"
              disabled={shelf === 'trash'}
              onClick={() => onBoard(() => openOwn(board))}
            >
              <span className="board-entry-title" dir="auto">
                {titleOf(board)}
              </span>
              <span className="board-entry-about">{about(board, i18n.language, t)}</span>
            </button>
            {shelf === 'trash' ? (
              <Button
                look="quiet"
                aria-label={t('account.takeOutOf', { title: titleOf(board) })}
                onPress={() =>
                  void act(() => restoreOwn(board.id), {
                    words: t('account.isBack', { title: titleOf(board) }),
                  })
                }
              >
                <Undo2 />
                {t('account.takeOut')}
              </Button>
            ) : (
              <>
                <IconButton
                  label={t(board.isStarred ? 'account.unstar' : 'account.star', {
                    title: titleOf(board),
                  })}
                  icon={<Star className={board.isStarred ? 'account-starred' : undefined} />}
                  aria-pressed={board.isStarred}
                  onPress={() => void act(() => star(board))}
                />
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
                    onAction={() => onBoard(() => openOwn(board))}
                  />
                  <MenuItem
                    id="give"
                    label={t('account.give')}
                    icon={<UserRoundCheck />}
                    onAction={() => setGiving(board)}
                  />
                  <MenuLine />
                  <MenuItem
                    id="trash"
                    isDanger
                    label={t('home.trash')}
                    icon={<Trash2 />}
                    onAction={() =>
                      void act(() => trashOwn(board.id), {
                        words: t('account.trashed', { title: titleOf(board) }),
                        undo: board.id,
                      })
                    }
                  />
                </Menu>
              </>
            )}
          </li>
        ))}
      </ul>
      {giving ? (
        <TransferDialog
          board={giving}
          title={titleOf(giving)}
          onClose={() => setGiving(undefined)}
          onGiven={(email) => {
            setGiving(undefined);
            void act(load, { words: t('account.given', { title: titleOf(giving), email }) });
          }}
        />
      ) : null}
    </section>
  );
}

function emptyWords(shelf: Shelf, search: string): string {
  if (search.trim() !== '') return 'account.noneFound';
  return shelf === 'trash' ? 'account.noTrash' : 'account.noBoards';
}

function about(
  { trashedAt, lastUsedAt, createdAt }: OwnBoard,
  language: string,
  t: (key: string, vars: Record<string, string>) => string,
): string {
  const ago = (time: string) => agoInWords(Date.parse(time), Date.now(), language);
  if (trashedAt) return t('account.trashedAgo', { when: ago(trashedAt) });
  if (lastUsedAt) return t('account.lastUsed', { when: ago(lastUsedAt) });
  return t('account.made', { when: ago(createdAt) });
}
