import {
  type Geometry,
  newId,
  type RecordId,
  type RecordInput,
  type Transaction,
} from '@feltline/board';
import type { Point } from '@feltline/geometry';
import { bindTo, containersOf, type DropTarget, dropTargetAt } from '../drop-target.ts';
import type { Editor } from '../editor.ts';
import { putDownTool } from '../kept-tool.ts';
import type { CreationTool } from '../tool.ts';

/** Makes one object at a board point, inside whatever takes it in there, and begins to type in it. One undo step. */
export function createAt(
  editor: Editor,
  tool: CreationTool,
  at: Point,
  geometry?: Geometry,
): RecordId | undefined {
  if (editor.readOnly) return undefined;
  const made = tool.create(at, editor);
  const input: RecordInput = { ...made, id: made.id ?? newId(), ...(geometry ? { geometry } : {}) };
  const id = createBound(editor, [{ input, at }])[0];
  if (id === undefined) return undefined;
  putDownTool(editor);
  editor.selection.set([id]);
  editor.startEditing({ object: id });
  return id;
}

/** Makes objects and, if `binds`, puts each into the container at its point. Returns their ids. */
export function createBound(
  editor: Editor,
  items: readonly { readonly input: RecordInput; readonly at: Point }[],
  binds = true,
): RecordId[] {
  const { preview } = editor;
  const signed = items.map(({ input }) => signedBy(editor.author, input));
  const make = (tx: Transaction) => signed.map((input) => tx.create(input));
  const ids = preview.try(make);
  const targets = new Map<RecordId, DropTarget>();
  const containers = binds ? containersOf(editor, new Set(ids)) : [];
  ids.forEach((id, i) => {
    const item = preview.read.record(id);
    const at = items[i]?.at;
    const target = item && at && dropTargetAt(editor, at, item, containers, preview.read);
    if (target) targets.set(id, target);
  });
  const all = signed.map((input, i) => ({ ...input, id: ids[i] as RecordId }));
  preview.try((tx) => {
    for (const input of all) tx.create(input);
    for (const [id, target] of targets) bindTo(tx, id, target);
  });
  preview.commit('step.create');
  return ids;
}

function signedBy(author: string | undefined, input: RecordInput): RecordInput {
  return author === undefined ? input : { ...input, props: { author, ...input.props } };
}
