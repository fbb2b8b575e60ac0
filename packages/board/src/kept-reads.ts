import { FewKeys } from './few-keys.ts';
import type { DependencyKey } from './noting-read.ts';

/** How far ahead a key is looked for that does not come in its turn. */
const ahead = 4;

interface Turn {
  /** What was read before, in that order. */
  readonly before: readonly DependencyKey[];
  next: number;
  /** Passed over: not read any more, unless it comes later. */
  readonly skipped: DependencyKey[];
  /** Read, but not in its turn. */
  readonly again: Set<DependencyKey>;
}

/**
 * What a computation reads. Who reads much reads nearly the same again, in the same order: then nothing is forgotten
 * and noted anew, and what is not read any more counts until the next time.
 */
export class KeptReads extends FewKeys<DependencyKey> {
  #turn: Turn | undefined;

  /** A computation starts again; `forget` is told what no longer counts. */
  begin(forget: (key: DependencyKey) => void): void {
    if (this.isFew) {
      for (const key of this) forget(key);
      this.clear();
      return;
    }
    for (const key of this.#unread()) {
      this.delete(key);
      forget(key);
    }
    this.#turn = { before: [...this], next: 0, skipped: [], again: new Set() };
  }

  /** True if it was not read before. */
  note(key: DependencyKey): boolean {
    const turn = this.#turn;
    if (turn !== undefined && turn.before[turn.next] === key) {
      turn.next++;
      return false;
    }
    if (!this.has(key)) {
      this.add(key);
      return true;
    }
    if (turn !== undefined) outOfTurn(turn, key);
    return false;
  }

  #unread(): DependencyKey[] {
    const turn = this.#turn;
    if (turn === undefined) return [];
    const left = [...turn.skipped, ...turn.before.slice(turn.next)];
    return left.filter((key) => !turn.again.has(key));
  }
}

function outOfTurn(turn: Turn, key: DependencyKey): void {
  const { before, next } = turn;
  turn.again.add(key);
  for (let at = next + 1; at <= next + ahead && at < before.length; at++) {
    if (before[at] !== key) continue;
    turn.skipped.push(...before.slice(next, at));
    turn.next = at + 1;
    return;
  }
}
