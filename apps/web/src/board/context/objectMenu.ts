import type { Action } from '@feltline/editor';
import { adds, keyOnly, removes } from './barActions.ts';

/** How a menu shows what can be done with an object and the part that has the focus, in this order. */
export interface ObjectMenu {
  /** With the part, or the object where none has the focus; what takes it away comes last. */
  readonly own: readonly Action[];
  readonly adds: readonly Action[];
  /** Pasting: it belongs to the place. */
  readonly here: readonly Action[];
  /** With the object as a whole. */
  readonly whole: readonly Action[];
}

const about = /^(description|info)$/;
const isOwn = ({ group, id }: Action) =>
  (group === 'object' && !about.test(id)) || id === 'startEditing';

/** Sorts the enabled actions. */
export function objectMenu(enabled: readonly Action[]): ObjectMenu {
  const shown = enabled.filter(({ id }) => !keyOnly.test(id));
  const own = shown.filter((action) => isOwn(action) && !adds.test(action.id));
  const isRemove = ({ id }: Action) => removes.test(id);
  const whole = shown.filter((action) => !isOwn(action) && action.id !== 'paste');
  const last = (list: readonly Action[], test: (action: Action) => boolean) => [
    ...list.filter((action) => !test(action)),
    ...list.filter(test),
  ];
  return {
    own: last(
      last(own, ({ id }) => id !== 'startEditing'),
      isRemove,
    ),
    adds: shown.filter(({ id, group }) => adds.test(id) && group === 'object'),
    here: shown.filter(({ id }) => id === 'paste'),
    whole: last(whole, isRemove),
  };
}
