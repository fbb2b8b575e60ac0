import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Directory, isOpen } from './access/Directory.ts';
import { boardIdFrom } from './access/ids.ts';
import { roles } from './access/roles.ts';
import { readSecret } from './access/secret.ts';
import { Tokens } from './access/Tokens.ts';
import type { Config } from './config.ts';
import { knownAddress } from './knownAddress.ts';
import { openDatabase } from './storage/openDatabase.ts';

/** Something in a command that cannot be done; the message is for whoever typed it. */
export class AdminError extends Error {}

export interface AdminOptions {
  role?: string | undefined;
  label?: string | undefined;
}

/**
 * What `npm run admin` does, as the lines it prints. Opens the database beside the running server
 * (or alone): links are looked up at every use, so a new one works at once.
 */
export async function admin(
  config: Config,
  words: readonly string[],
  options: AdminOptions,
): Promise<string[]> {
  const [command, board, ...rest] = words;
  if (rest.length > 0)
    throw new AdminError(`Got "${rest.join(' ')}" after the board, expected nothing.`);
  if (!existsSync(join(config.dataDir, 'feltline.db'))) {
    throw new AdminError(
      `There is no Feltline data in ${config.dataDir}: set DATA_DIR to the directory that the server uses.`,
    );
  }
  const database = await openDatabase(config.dataDir, { exclusive: false });
  try {
    const directory = await Directory.open(database);
    if (command === 'boards') return await listBoards(directory);
    if (command === 'link') return [await makeLink(config, directory, board, options)];
    if (command === 'restore') return [await restore(directory, board)];
    throw new AdminError(`Got the command "${command ?? ''}", expected boards, link or restore.`);
  } finally {
    await database.close();
  }
}

async function listBoards(directory: Directory): Promise<string[]> {
  const boards = await directory.boards();
  if (boards.length === 0) return ['There are no boards yet.'];
  const lines = boards.map(async ({ id, title, createdAt, trashedAt }) => {
    const open = (await directory.links(id)).filter((link) => isOpen(link, Date.now()));
    const made = new Date(createdAt).toISOString().slice(0, 16).replace('T', ' ');
    const trash = trashedAt === null ? '' : '  (in the trash)';
    return `${id}  ${made}  ${String(open.length).padStart(3)} links  ${title || '(no title)'}${trash}`;
  });
  return Promise.all(lines);
}

async function makeLink(
  config: Config,
  directory: Directory,
  board: string | undefined,
  { role: wanted = 'owner', label = 'Made by admin' }: AdminOptions,
): Promise<string> {
  const role = roles.find((known) => known === wanted);
  if (!role) throw new AdminError(`--role: got "${wanted}", expected one of ${roles.join(', ')}.`);
  const { id, trashedAt } = await boardCalled(directory, board);
  if (trashedAt !== null) {
    throw new AdminError(`Board ${id} is in the trash: take it out first with "restore ${id}".`);
  }
  const link = await directory.addLink(id, { role, label });
  const token = new Tokens(readSecret(config.dataDir)).mint(link.id);
  return `${knownAddress(config)}/b/${id}#token=${token}`;
}

async function restore(directory: Directory, board: string | undefined): Promise<string> {
  const { id } = await boardCalled(directory, board);
  await directory.setTrashed(id, null);
  return `Board ${id} is out of the trash.`;
}

async function boardCalled(directory: Directory, text: string | undefined) {
  const id = boardIdFrom(text);
  const found = id && (await directory.board(id));
  if (found) return found;
  throw new AdminError(`Got the board "${text ?? ''}", expected an id that "boards" lists.`);
}
