import { type Action, type Editor, type Part, partAt } from '@feltline/editor';

/** How the bar shows what can be done. */
export interface BarActions {
  /** Things that can be added, behind one plus. */
  readonly adds: readonly Action[];
  /** Buttons of their own. */
  readonly buttons: readonly Action[];
  /** What takes something away: the last button. */
  readonly removes: readonly Action[];
  /** Everything else, behind the dots. */
  readonly more: readonly Action[];
}

export const adds = /(^|\.)add[A-Z]/;
export const removes = /(^|\.)remove[A-Z]|^delete$/;
const hidden = /^nudge|^paste$|^(undo|redo|selectAll|deselect|startEditing)$/;

/**
 * Sorts the enabled actions. While a part has the focus (a stage, a point of a curve), what is about the whole object
 * stands behind the dots.
 */
export function barActions(enabled: readonly Action[], part: Part['role'] | undefined): BarActions {
  const hasPart = part !== undefined;
  const shown = enabled.filter(({ id }) => !hidden.test(id));
  const isOfWhole = ({ group }: Action) =>
    group === 'edit' || group === 'clipboard' || group === 'arrange';
  const isAdd = ({ id }: Action) => adds.test(id);
  const isRemove = (action: Action) => removes.test(action.id) && !(hasPart && isOfWhole(action));
  const isButton = (action: Action) =>
    !isAdd(action) &&
    !isRemove(action) &&
    (!isOfWhole(action) || (!hasPart && action.id === 'duplicate'));
  const isStyle = ({ group }: Action) => group === 'style';
  return {
    // Beside a point of a curve a small bar is better: it hides less of the curve.
    adds: part === 'slider' ? [] : shown.filter(isAdd),
    buttons: [...shown.filter(isStyle), ...shown.filter((one) => isButton(one) && !isStyle(one))],
    removes: shown.filter(isRemove),
    more: shown.filter((action) => !isAdd(action) && !isButton(action) && !isRemove(action)),
  };
}

/** What kind of part has the focus, if one has. */
export function partRole(editor: Editor): Part['role'] | undefined {
  const { focused } = editor.selection;
  return focused && partAt(editor, focused)?.role;
}
