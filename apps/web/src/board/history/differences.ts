import { recordChanges, toNativeJson } from '@feltline/board';
import { useMemo } from 'react';
import type { BoardSession } from '../session/BoardSession.ts';
import { useBoardVersion } from '../view/useBoardVersion.ts';
import { type ChangedObject, changedObjects } from './changedObjects.ts';
import type { LookBack } from './LookBack.ts';

/** What became of a board since a version. What is added stands on the board, the rest in the version. */
export interface Differences {
  readonly added: readonly ChangedObject[];
  readonly changed: readonly ChangedObject[];
  readonly removed: readonly ChangedObject[];
}

/** Others go on writing while somebody looks back. */
const FOLLOW_MS = 1500;

export function useDifferences({ board, editor }: BoardSession, lookBack: LookBack): Differences {
  const version = useBoardVersion(editor, FOLLOW_MS);
  // biome-ignore lint/correctness/useExhaustiveDependencies: reckoned anew when the board has changed
  return useMemo(() => {
    const { added, changed, removed } = recordChanges(lookBack.content, toNativeJson(board));
    const others = changedObjects(lookBack.editor, changed);
    const known = new Set(others.map(({ id }) => id));
    // a part that came to something, or went, is a change of it
    const isWhole = (one: ChangedObject) => !known.has(one.id);
    const gone = changedObjects(lookBack.editor, removed).filter(isWhole);
    const partly = gone.filter(({ id }) => board.get(id));
    const come = changedObjects(editor, added).filter(isWhole);
    const grown = come.filter(({ id }) => lookBack.board.get(id));
    return {
      added: come.filter((one) => !grown.includes(one)),
      changed: [
        ...others,
        ...partly,
        ...grown.filter(({ id }) => !partly.some((one) => one.id === id)),
      ],
      removed: gone.filter((one) => !partly.includes(one)),
    };
  }, [board, editor, lookBack, version]);
}
