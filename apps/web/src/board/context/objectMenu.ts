import type { Action } from '@feltline/editor';
import { adds, keyOnly, removes } from './barActions.ts';

/** How a menu shows what can be done with an object and the part that has the focus, in this order. */
export interface ObjectMenu {
  /** What nearly everybody comes for. */
  readonly first: readonly Action[];
  /** With the part, or the object where none has the focus; what takes it away comes last. */
  readonly own: readonly Action[];
  readonly adds: readonly Action[];
  readonly clipboard: readonly Action[];
  /** Everything else with the object as a whole. */
  readonly whole: readonly Action[];
  readonly removes: readonly Action[];
}

const about = /^(description|info|frameSelection|connect)$/;
const clipboard = ['cut', 'copy', 'paste', 'duplicate'];
const isOwn = ({ group, id }: Action) => group === 'object' && !about.test(id);

/** Sorts the enabled actions. */
export function objectMenu(enabled: readonly Action[]): ObjectMenu {
  const shown = enabled.filter(({ id }) => !keyOnly.test(id));
  const isAdd = (action: Action) => adds.test(action.id) && action.group === 'object';
  const isRemove = ({ id }: Action) => removes.test(id);
  const own = shown.filter((action) => isOwn(action) && !isAdd(action));
  const isElsewhere = ({ id }: Action) =>
    id === 'startEditing' || id === 'delete' || clipboard.includes(id);
  return {
    first: shown.filter(({ id }) => id === 'startEditing'),
    own: [...own.filter((action) => !isRemove(action)), ...own.filter(isRemove)],
    adds: shown.filter(isAdd),
    clipboard: clipboard.flatMap((id) => shown.find((action) => action.id === id) ?? []),
    whole: shown.filter((action) => !isOwn(action) && !isElsewhere(action)),
    removes: shown.filter(({ id }) => id === 'delete'),
  };
}
