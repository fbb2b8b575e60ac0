import { type Box, unionBoxes } from '@feltline/geometry';
import { manyChosen } from './common-bounds.ts';
import { keptUntilChange } from './kept-until-change.ts';
import { boundsOf } from './outline.ts';

/** Where a group shows its bounds, board space. */
export interface GroupOutline {
  readonly box: Box;
  /** The person has gone into it; else it is chosen as a whole. */
  readonly entered: boolean;
}

export const groupOutlines = keptUntilChange((editor): readonly GroupOutline[] => {
  const { groups, preview, selection } = editor;
  const entered = new Set(groups.scope);
  const chosen = new Set(
    selection.size > manyChosen ? [] : selection.ids.flatMap((id) => groups.groupAt(id) ?? []),
  );
  return [...entered, ...chosen].flatMap((group) => {
    const box = unionBoxes(
      groups.membersOf(group).flatMap((id) => boundsOf(preview.read, id) ?? []),
    );
    return box ? [{ box, entered: entered.has(group) }] : [];
  });
});
