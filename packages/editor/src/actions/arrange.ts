import { orderBetween, ordersBetween, type RecordId } from '@feltline/board';
import { unionBoxes } from '@feltline/geometry';
import { freeBox, holderOf, moveObjects } from '../changes/move-objects.ts';
import { copyable } from '../copyable.ts';
import type { Editor } from '../editor.ts';
import { keptForList } from '../kept-for-list.ts';
import { isLocked, unlocked } from '../locks.ts';
import { boundsOf } from '../outline.ts';
import { type Action, defineAction } from './action.ts';

/** Between a container and what was taken out of it, board units. */
const outsideGap = 20;

type Step = 'front' | 'forward' | 'backward' | 'back';

export const arrangeActions: readonly Action[] = [
  arrange('bringToFront', 'front', ['PageUp', ']']),
  arrange('bringForward', 'forward', ['shift+PageUp', 'mod+]']),
  arrange('sendBackward', 'backward', ['shift+PageDown', 'mod+[']),
  arrange('sendToBack', 'back', ['PageDown', '[']),
  defineAction({
    id: 'takeOut',
    label: 'action.takeOut',
    group: 'arrange',
    changes: true,
    isEnabled: (editor) => hasHeld(editor, editor.selection.ids),
    run: takeOut,
  }),
];

function arrange(id: string, step: Step, keys: readonly string[]): Action {
  return defineAction({
    id,
    label: `action.${id}`,
    keys,
    group: 'arrange',
    changes: true,
    isEnabled: (editor) =>
      unlocked(editor, editor.selection.ids).some((one) => isFree(editor, one)),
    run(editor) {
      // what holds others lies behind everything else: the two piles are arranged each in itself
      const all = arrangeable(editor);
      const piles = [
        all.filter((one) => holds(editor, one)),
        all.filter((one) => !holds(editor, one)),
      ];
      const orders = new Map<RecordId, string>();
      for (const ids of piles) {
        const between = ids.length > 0 ? place(editor, ids, step) : undefined;
        if (!between) continue;
        const found = ordersBetween(between.above, between.below, ids.length);
        for (const [i, one] of ids.entries())
          orders.set(one, found[i] ?? orderBetween(between.above, between.below));
      }
      if (orders.size === 0) return;
      editor.change(`action.${id}`, (tx) => {
        for (const [one, order] of orders) tx.update(one, { order });
      });
    },
  });
}

/** Chosen objects with a place of their own in the pile, back to front. */
function arrangeable(editor: Editor): RecordId[] {
  return copyable(editor, editor.selection.ids)
    .filter((id) => isFree(editor, id))
    .sort((a, b) => editor.board.compareZ(a, b));
}

/** The orders between which the objects go: `above` the lower, `below` the upper; nothing when they are there already. */
function place(
  editor: Editor,
  ids: readonly RecordId[],
  step: Step,
): { above: string | undefined; below: string | undefined } | undefined {
  const own = new Set(ids);
  const isPile = holds(editor, ids[0] as RecordId);
  const all = [...editor.board.objects()]
    .filter((id) => !own.has(id) && isFree(editor, id) && holds(editor, id) === isPile)
    .sort((a, b) => editor.board.compareZ(a, b));
  const order = (at: number) => editor.board.get(all[at] as RecordId)?.order;
  const [lowest, highest] = [ids[0], ids.at(-1)];
  if (all.length === 0 || !lowest || !highest) return undefined;
  if (step === 'front')
    return isBelow(editor, all.at(-1), lowest)
      ? undefined
      : { above: order(all.length - 1), below: undefined };
  if (step === 'back')
    return isBelow(editor, highest, all[0]) ? undefined : { above: undefined, below: order(0) };
  const near = overlapping(editor, ids);
  // one step that is seen: past the next thing that touches it, or past the next one if nothing does
  const touches = (id: RecordId) => near.size === 0 || near.has(id);
  if (step === 'forward') {
    const at = all.findIndex((id) => touches(id) && editor.board.compareZ(id, lowest) > 0);
    return at === -1
      ? undefined
      : { above: order(at), below: at + 1 < all.length ? order(at + 1) : undefined };
  }
  const at = all.findLastIndex((id) => touches(id) && editor.board.compareZ(id, highest) < 0);
  return at === -1 ? undefined : { above: at > 0 ? order(at - 1) : undefined, below: order(at) };
}

function holds(editor: Editor, id: RecordId): boolean {
  return editor.board.kinds.get(editor.board.get(id)?.kind ?? '')?.holds === true;
}

function isBelow(
  editor: Editor,
  lower: RecordId | undefined,
  upper: RecordId | undefined,
): boolean {
  return lower !== undefined && upper !== undefined && editor.board.compareZ(lower, upper) < 0;
}

function isFree(editor: Editor, id: RecordId): boolean {
  const record = editor.board.get(id);
  return (
    record !== undefined &&
    editor.board.kinds.get(record.kind)?.stacksWith?.(record, editor.board.read) === undefined
  );
}

function overlapping(editor: Editor, ids: readonly RecordId[]): Set<RecordId> {
  const box = unionBoxes(ids.flatMap((id) => boundsOf(editor.board.read, id) ?? []));
  const found = new Set(box ? editor.index.search(box) : []);
  for (const id of ids) found.delete(id);
  return found;
}

/** The way out of a container without a pointer: below it, side by side. */
function takeOut(editor: Editor): void {
  const { board } = editor;
  const ids = heldIds(editor);
  editor.change('action.takeOut', (tx) => {
    let x: number | undefined;
    for (const id of ids) {
      const box = freeBox(board.read, board.kinds, id);
      const holder = holderOf(board.read, board.kinds, id);
      const around = holder && board.read.box(holder);
      if (!box || !around) continue;
      x ??= box.x;
      moveObjects(
        tx,
        [id],
        { x: x - box.x, y: around.y + around.height + outsideGap - box.y },
        board.read,
      );
      x += box.width + outsideGap;
    }
  });
}

function heldIds(editor: Editor): RecordId[] {
  return editor.selection.ids.filter((id) => isHeld(editor, id));
}

/** Mostly none is, which takes a look at all of them: once. */
const hasHeld = keptForList((scene: Pick<Editor, 'board'>, ids: readonly RecordId[]) =>
  ids.some((id) => isHeld(scene, id)),
);

function isHeld({ board }: Pick<Editor, 'board'>, id: RecordId): boolean {
  return holderOf(board.read, board.kinds, id) !== undefined && !isLocked({ board }, id);
}
