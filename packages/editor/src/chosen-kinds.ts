import type { BoardRecord, RecordId } from '@feltline/board';
import type { Editor } from './editor.ts';
import { keptForList } from './kept-for-list.ts';
import { unlocked } from './locks.ts';

/** What is chosen and may change, by kind. */
export interface ChosenKinds {
  readonly records: ReadonlyMap<string, readonly BoardRecord[]>;
  /** There is something among them that nobody can read. */
  readonly hasBroken: boolean;
}

const none: readonly BoardRecord[] = [];

export function chosenKinds(editor: Pick<Editor, 'board' | 'selection'>): ChosenKinds {
  return kindsAmong(editor, editor.selection.ids);
}

/** The chosen objects of one kind that may change, in the order they were chosen. */
export function chosenOfKind(
  editor: Pick<Editor, 'board' | 'selection'>,
  kind: string,
): readonly BoardRecord[] {
  return chosenKinds(editor).records.get(kind) ?? none;
}

/** The same where nothing of another kind is chosen with them, else none: a bar offers what all of it has. */
export function chosenOnlyOfKind(
  editor: Pick<Editor, 'board' | 'selection'>,
  kind: string,
): readonly BoardRecord[] {
  const { records, hasBroken } = chosenKinds(editor);
  return hasBroken || records.size > 1 ? none : (records.get(kind) ?? none);
}

const kindsAmong = keptForList(
  (scene: Pick<Editor, 'board'>, ids: readonly RecordId[]): ChosenKinds => {
    const records = new Map<string, BoardRecord[]>();
    let hasBroken = false;
    for (const id of unlocked(scene, ids)) {
      const record = scene.board.get(id);
      if (!record || record.problem !== undefined) {
        hasBroken = true;
        continue;
      }
      const same = records.get(record.kind);
      if (same) same.push(record);
      else records.set(record.kind, [record]);
    }
    return { records, hasBroken };
  },
);
