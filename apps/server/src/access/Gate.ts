import { type BoardEntry, type Directory, isOpen, type Link } from './Directory.ts';
import { boardIdFrom } from './ids.ts';
import type { LinkUses } from './LinkUses.ts';
import type { Tokens } from './Tokens.ts';

export interface Admitted {
  board: BoardEntry;
  link: Link;
}

/**
 * `bad-token` also stands for a board that does not exist: nobody learns by asking which boards there are.
 * The others are said only to somebody whose link is genuine and of that board: it was revoked, its time
 * is over, as many people have come by it as may, or the board is in the trash.
 */
export type Refusal =
  | 'no-token'
  | 'bad-token'
  | 'link-revoked'
  | 'link-expired'
  | 'link-used-up'
  | 'no-such-board';

/** Decides who may open a board. Reads the directory each time, so a revoked link is refused at once. */
export class Gate {
  readonly #directory: Directory;
  readonly #tokens: Tokens;
  readonly #uses: LinkUses;
  #closings = 0;

  constructor(directory: Directory, tokens: Tokens, uses: LinkUses) {
    this.#directory = directory;
    this.#tokens = tokens;
    this.#uses = uses;
  }

  /** `person` tells those who come by a limited link apart. */
  async admit(
    boardId: string | undefined,
    token: string | undefined,
    person: string,
  ): Promise<Admitted | Refusal> {
    for (;;) {
      const closings = this.#closings;
      const answer = await this.#look(boardId, token, person);
      // A link that was closed while we looked it up must not slip in behind the closing.
      if (closings === this.#closings) return answer;
    }
  }

  /** To be called when a link was revoked or changed or a board trashed, before its sockets are closed. */
  noteClosing(): void {
    this.#closings++;
  }

  async #look(
    boardId: string | undefined,
    token: string | undefined,
    person: string,
  ): Promise<Admitted | Refusal> {
    if (!token) return 'no-token';
    const id = boardIdFrom(boardId);
    const linkId = this.#tokens.linkOf(token);
    // A forged token costs one hash and no look into the directory.
    if (!id || !linkId) return 'bad-token';
    const link = await this.#directory.link(linkId);
    if (link?.board !== id) return 'bad-token';
    const board = await this.#directory.board(id);
    if (!board) return 'bad-token';
    const now = Date.now();
    if (link.revokedAt !== null) return 'link-revoked';
    if (!isOpen(link, now)) return 'link-expired';
    if (board.trashedAt !== null) return 'no-such-board';
    if (!(await this.#uses.admit(linkId, person, now))) return 'link-used-up';
    this.#uses.note(linkId, now);
    return { board, link };
  }
}
