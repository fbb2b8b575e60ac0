import type { Directory } from '../access/Directory.ts';
import type { Log } from '../log.ts';
import type { Rooms } from '../rooms/Rooms.ts';
import type { BoardId } from '../storage/BoardStorage.ts';
import { titleOf } from './boardDocument.ts';

/**
 * Boards are renamed in their document, by whoever has them open; the directory's copy of the title,
 * which lists show, follows when somebody leaves the board or asks for it.
 */
export class Titles {
  readonly #rooms: Rooms;
  readonly #directory: Directory;
  readonly #log: Log;
  readonly #noted = new Map<BoardId, string>();

  constructor({ rooms, directory, log }: { rooms: Rooms; directory: Directory; log: Log }) {
    this.#rooms = rooms;
    this.#directory = directory;
    this.#log = log;
  }

  /** The title as it is now. */
  async read(board: BoardId): Promise<string> {
    const title = await this.#rooms.read(board, titleOf);
    if (this.#noted.get(board) !== title) {
      await this.#directory.noteTitle(board, title);
      this.#noted.set(board, title);
    }
    return title;
  }

  /** The same, for when nobody waits: a copy that stays behind is made good the next time. */
  note(board: BoardId): void {
    this.read(board).catch((error: unknown) =>
      this.#log.debug({ board, reason: String(error) }, 'a title was not noted'),
    );
  }
}
