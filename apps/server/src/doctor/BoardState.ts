import type { BoardId } from '../storage/BoardStorage.ts';
import type { BadRow } from '../storage/boardRows.ts';

/** What a board opens with. */
export type Content =
  /** Everything that was stored. */
  | { readonly kind: 'whole'; readonly records: number }
  /** Everything but what was set aside, and changes that build on it. */
  | { readonly kind: 'incomplete'; readonly records: number }
  /** An older snapshot or version, with what could be added to it. */
  | { readonly kind: 'older'; readonly records: number; readonly at: number }
  /** Nothing: it is refused. */
  | { readonly kind: 'lost' }
  /** Nothing was ever written to it. */
  | { readonly kind: 'unwritten' };

/** What is stored of one board, and what is wrong with it. */
export interface BoardState {
  readonly id: BoardId;
  /** Of its entry in the directory; undefined where there is none. */
  readonly title: string | undefined;
  readonly rows: number;
  readonly snapshots: number;
  readonly content: Content;
  /** Rows that are to be set aside, and those that are missing. */
  readonly bad: readonly BadRow[];
  /** The newest snapshot has no other that could stand in for it. */
  readonly hasNoSpare: boolean;
  /** Versions that cannot be read. */
  readonly badVersions: readonly string[];
}

export function isSound({ content, bad, hasNoSpare, badVersions, title }: BoardState): boolean {
  const isWhole = content.kind === 'whole' || content.kind === 'unwritten';
  return (
    isWhole &&
    bad.length === 0 &&
    badVersions.length === 0 &&
    !hasNoSpare &&
    (title !== undefined || content.kind === 'unwritten')
  );
}
