import { callJson } from '../api/callApi.ts';

const mostAtOnce = 100;
/** Everything one frame asks about is one question. */
const gatherMs = 15;

interface Question {
  resolve(isThere: boolean): void;
  reject(error: unknown): void;
}

/** Asks the server which pictures it has: one question for many, and none about a picture that would be answered by an error. */
export class PicturesThere {
  readonly #path: string;
  readonly #token: string;
  #waiting = new Map<string, Question[]>();

  constructor(boardId: string, token: string) {
    this.#path = `/boards/${encodeURIComponent(boardId)}/images`;
    this.#token = token;
  }

  /** Rejects where the server cannot be reached. */
  has(hash: string): Promise<boolean> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.size === 0) setTimeout(() => void this.#ask(), gatherMs);
      const questions = this.#waiting.get(hash) ?? [];
      questions.push({ resolve, reject });
      this.#waiting.set(hash, questions);
    });
  }

  async #ask(): Promise<void> {
    const all = [...this.#waiting];
    this.#waiting = new Map();
    for (let at = 0; at < all.length; at += mostAtOnce) {
      const some = all.slice(at, at + mostAtOnce);
      try {
        const asked = some.map(([hash]) => hash).join();
        const { hashes } = await callJson<{ hashes: readonly string[] }>(
          `${this.#path}?hash=${asked}`,
          { token: this.#token },
        );
        const there = new Set(hashes);
        for (const [hash, questions] of some)
          for (const { resolve } of questions) resolve(there.has(hash));
      } catch (error) {
        for (const [, questions] of some) for (const { reject } of questions) reject(error);
      }
    }
  }
}
