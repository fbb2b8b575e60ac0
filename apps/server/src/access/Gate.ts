import { type BoardEntry, type Directory, isOpen, type Link } from './Directory.ts';
import { boardIdFrom } from './ids.ts';
import type { Tokens } from './Tokens.ts';

export interface Admitted {
  board: BoardEntry;
  link: Link;
}

/**
 * `bad-token` also stands for a board that does not exist: nobody learns by asking which boards there are.
 * `no-such-board` is said only to somebody whose link once opened it: the board is in the trash.
 */
export type Refusal = 'no-token' | 'bad-token' | 'no-such-board';

/** Decides who may open a board. Reads the directory each time, so a revoked link is refused at once. */
export class Gate {
  readonly #directory: Directory;
  readonly #tokens: Tokens;
  #closings = 0;

  constructor(directory: Directory, tokens: Tokens) {
    this.#directory = directory;
    this.#tokens = tokens;
  }

  async admit(boardId: string | undefined, token: string | undefined): Promise<Admitted | Refusal> {
    for (;;) {
      const closings = this.#closings;
      const answer = await this.#look(boardId, token);
      // A link that was closed while we looked it up must not slip in behind the closing.
      if (closings === this.#closings) return answer;
    }
  }

  /** To be called when a link was revoked or a board trashed, before its sockets are closed. */
  noteClosing(): void {
    this.#closings++;
  }

  async #look(boardId: string | undefined, token: string | undefined): Promise<Admitted | Refusal> {
    if (!token) return 'no-token';
    const id = boardIdFrom(boardId);
    const linkId = this.#tokens.linkOf(token);
    // A forged token costs one hash and no look into the directory.
    if (!id || !linkId) return 'bad-token';
    const link = await this.#directory.link(linkId);
    if (link?.board !== id || !isOpen(link, Date.now())) return 'bad-token';
    const board = await this.#directory.board(id);
    if (!board) return 'bad-token';
    return board.trashedAt === null ? { board, link } : 'no-such-board';
  }
}
