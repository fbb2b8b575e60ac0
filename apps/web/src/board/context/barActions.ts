import { type Action, type ActionGroup, type Editor, type Part, partAt } from '@feltline/editor';

/** How the bar shows what can be done. */
export interface BarActions {
  /** Things that can be added, behind one plus. */
  readonly adds: readonly Action[];
  /** Buttons of their own. */
  readonly buttons: readonly Action[];
  /** What a line looks like, behind one button where there is much to choose. */
  readonly lines: readonly Action[];
  /** How several things stand to each other, behind one button. */
  readonly aligns: readonly Action[];
  /** What takes something away: the last button. */
  readonly removes: readonly Action[];
  /** Everything else, behind the dots. */
  readonly more: readonly Action[];
}

export const adds = /(^|\.)add[A-Z]/;
export const removes = /(^|\.)remove[A-Z]|^delete$/;
/** What only makes sense with its key, or stands elsewhere in a bar and a menu. */
export const keyOnly =
  /^(nudge|duplicate[A-Z]|nextColor|previousColor|pasteAs)|^(undo|redo|selectAll|deselect|enterGroup|bulk)$/;
const hidden = /^paste$|^startEditing$/;
/** Words about the object: not needed at hand. */
const about = /^(description|info|frameSelection)$|^method\.(?!(fiveWhys|kaizen|heart)$)/;
/** Ways through a map, and how one looks at it: rarer than what is at hand. */
const rarer =
  /^journey\.(loopBack|branchTo|onPath|changeExit|remove(Exit|Branch|Path)|renamePath|followPath|seeAll|setLaneAside|showCurves|validate)$/;
const lineStyles = ['stroke', 'strokeWidth', 'width', 'dash', 'route', 'startHead', 'endHead'];
const lineRank = ({ id }: Action) => lineStyles.indexOf(id.replace('style.', ''));
const isLine = (action: Action) => action.id.startsWith('style.') && lineRank(action) >= 0;
const wholeGroups: readonly ActionGroup[] = [
  'edit',
  'clipboard',
  'arrange',
  'align',
  'cluster',
  'lock',
];
/** Of the actions with the whole object these are at hand. */
const atHand = /^(duplicate|group|ungroup|lock|unlock)$/;

/**
 * Sorts the enabled actions. While a part has the focus (a stage, a point of a curve), what is about the whole object
 * stands behind the dots.
 */
export function barActions(enabled: readonly Action[], part: Part['role'] | undefined): BarActions {
  const hasPart = part !== undefined;
  const shown = enabled.filter(({ id }) => !hidden.test(id) && !keyOnly.test(id));
  const isOfWhole = ({ id, group }: Action) => wholeGroups.includes(group) || about.test(id);
  const isAdd = ({ id }: Action) => adds.test(id);
  const isAlign = ({ group }: Action) => !hasPart && (group === 'align' || group === 'cluster');
  const isRemove = (action: Action) =>
    !rarer.test(action.id) && removes.test(action.id) && !(hasPart && isOfWhole(action));
  const isButton = (action: Action) =>
    !isAdd(action) &&
    !isRemove(action) &&
    !rarer.test(action.id) &&
    (!isOfWhole(action) || (!hasPart && atHand.test(action.id)));
  const isStyle = ({ group }: Action) => group === 'style';
  const ofLines = shown.filter(isLine);
  const lines = ofLines.length > 1 ? ofLines.sort((a, b) => lineRank(a) - lineRank(b)) : [];
  const styles = shown.filter((one) => isStyle(one) && !lines.includes(one));
  return {
    // Beside a point of a curve a small bar is better: it hides less of the curve.
    adds: part === 'slider' ? [] : shown.filter(isAdd),
    buttons: [...styles, ...shown.filter((one) => isButton(one) && !isStyle(one))],
    lines,
    aligns: shown.filter(isAlign),
    removes: shown.filter(isRemove),
    more: shown.filter(
      (action) => !isAdd(action) && !isButton(action) && !isRemove(action) && !isAlign(action),
    ),
  };
}

/** What kind of part has the focus, if one has. */
export function partRole(editor: Editor): Part['role'] | undefined {
  const { focused } = editor.selection;
  return focused && partAt(editor, focused)?.role;
}
