import { type BoardRecord, newId, type RecordId, type RecordInput } from '@feltline/board';
import { type Box, inflateBox, type Point, unionBoxes } from '@feltline/geometry';
import { holderOf, moveObjects } from '../changes/move-objects.ts';
import { copyable } from '../copyable.ts';
import type { Editor } from '../editor.ts';
import { holdingOf } from '../held.ts';
import { isLocked } from '../locks.ts';
import { boundsOf } from '../outline.ts';
import { readingOrder } from '../reading-order.ts';
import { isCreationTool } from '../tool.ts';
import { layoutClusters } from './cluster-layout.ts';
import { type ClusterBy, clustersOf } from './clusters.ts';

/** Words over a cluster are found again by this prop, so that the next clustering replaces them. */
const mark = 'clusterLabel';
/** Words over a cluster are this much larger than usual. */
const labelScale = 1.6;
/** How far outside the things their words are looked for, and how far from everything clusters go that find no room; board units. */
const around = 160;

/** Puts objects into labelled columns. One undo step. */
export function cluster(editor: Editor, by: ClusterBy): void {
  const { board, camera, selection } = editor;
  const ids = readingOrder(
    [...clusterable(editor)].flatMap((id): [RecordId, Box][] => {
      const box = boundsOf(board.read, id);
      return box ? [[id, box]] : [];
    }),
  );
  const from = unionBoxes(ids.flatMap((id) => boundsOf(board.read, id) ?? []));
  if (!from) return;
  const old = labelsAround(editor, from);
  const clusters = clustersOf(editor, ids, by).map((one) => ({
    ids: one.ids,
    label: labelOf(editor, one.name),
    things: one.ids.map((id) => boundsOf(board.read, id) as Box),
  }));
  const sized = clusters.map(({ label, things }) => ({ label: sizeOf(label), things }));
  const wanted = layoutClusters(sized, from);
  const own = new Set([...ids, ...old]);
  const layout = isClear(editor, wanted.box, own)
    ? wanted
    : layoutClusters(sized, besideEverything(editor, from));
  editor.change(`action.clusterBy${by.charAt(0).toUpperCase()}${by.slice(1)}`, (tx) => {
    for (const id of old) tx.remove(id);
    clusters.forEach(({ ids: members, label, things }, i) => {
      members.forEach((id, j) => {
        const box = things[j] as Box;
        const to = layout.places[i]?.[j] ?? box;
        moveObjects(tx, [id], { x: to.x - box.x, y: to.y - box.y }, board.read);
      });
      const at = layout.labels[i];
      if (label?.geometry && at) {
        const [, , width, height, degrees] = label.geometry;
        tx.create({ ...label, geometry: [at.x, at.y, width, height, degrees] });
      }
    });
  });
  selection.set(ids);
  camera.reveal(layout.box);
}

/** What is chosen and stands free, or, with nothing chosen, every free note. */
export function* clusterable(editor: Editor): Generator<RecordId> {
  const { board, index, selection } = editor;
  const isAny = selection.size === 0;
  const noteKinds = isAny ? kindsOfNotes(editor) : undefined;
  for (const id of isAny ? index.ids() : copyable(editor, selection.ids)) {
    const record = board.get(id);
    const kind = record && board.kinds.get(record.kind);
    if (!record?.geometry || kind?.container || kind?.holds || record.props[mark]) continue;
    if (noteKinds && !noteKinds.has(record.kind)) continue;
    if (holderOf(board.read, board.kinds, id) === undefined && !isLocked(editor, id)) yield id;
  }
}

function kindsOfNotes(editor: Editor): ReadonlySet<string> {
  return new Set(
    editor.tools
      .filter(isCreationTool)
      .filter((tool) => tool.fromText)
      .map((tool) => tool.create({ x: 0, y: 0 }, editor).kind),
  );
}

function labelOf(editor: Editor, name: string): RecordInput | undefined {
  const tool = editor.tools.find((one) => one.fromWords);
  const made = tool?.fromWords?.(name, { x: 0, y: 0 }, editor);
  if (!made) return undefined;
  const input = { ...made, id: newId(), text: name, props: { ...made.props, [mark]: true } };
  const { fitText, resized } = editor.gestures.get(input.kind) ?? {};
  const fitted = (one: typeof input) => {
    const geometry = editor.measureText && fitText?.(recordOf(one), editor.measureText);
    return geometry ? { ...one, geometry } : one;
  };
  const label = fitted(input);
  if (!label.geometry || !resized) return label;
  const [x, y, width, height, degrees] = label.geometry;
  const large = [x, y, width * labelScale, height * labelScale, degrees] as const;
  const { props } = resized(recordOf(label), large, 'corner', editor.measureText);
  return fitted({ ...label, geometry: large, props: { ...label.props, ...props } });
}

function recordOf(input: RecordInput & { id: RecordId }): BoardRecord {
  return { ...input, props: (input.props ?? {}) as Record<string, unknown> };
}

function sizeOf(label: RecordInput | undefined): { width: number; height: number } {
  const [, , width = 0, height = 0] = label?.geometry ?? [];
  return { width, height };
}

/** Words of an earlier clustering of these things. */
function labelsAround(editor: Editor, box: Box): RecordId[] {
  return editor.index
    .search(inflateBox(box, around))
    .filter((id) => editor.board.get(id)?.props[mark] === true && !isLocked(editor, id));
}

/** Whether nothing else stands there but what the clusters lie on, and what only joins others. */
function isClear(editor: Editor, box: Box, own: ReadonlySet<RecordId>): boolean {
  const { board, index } = editor;
  const holds = new Set([...own].map((one) => holdingOf(editor, one)));
  return index.search(box).every((id) => {
    if (own.has(id)) return true;
    const record = board.get(id);
    const kind = record && board.kinds.get(record.kind);
    if (!record?.geometry && kind?.mapPoints) return true;
    return holds.has(id);
  });
}

function besideEverything(editor: Editor, from: Box): Point {
  const { bounds } = editor.index;
  return { x: bounds ? bounds.x + bounds.width + around : from.x, y: from.y };
}
