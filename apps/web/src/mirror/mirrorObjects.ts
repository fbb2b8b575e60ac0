import type { RecordId } from '@feltline/board';
import type { Editor, Part } from '@feltline/editor';
import { type Box, boxesIntersect } from '@feltline/geometry';

/** More than this is more than anybody wants to walk through at once. */
export const MAX_NODES = 200;

/** An object as it stands in the mirror. */
export interface MirrorObject {
  readonly id: RecordId;
  readonly kind: string;
  readonly text: string;
  /** What its kind says of it, where that is more than its words. */
  readonly described: string | undefined;
  /** Name of the colour, where it has one. */
  readonly color: string | undefined;
  readonly box: Box;
  readonly parts: readonly Part[];
  /** Inside another one, which names it among its parts. */
  readonly isContained: boolean;
}

/** What is in view or chosen, in reading order, at most MAX_NODES nodes with their parts. */
export function mirrorObjects(editor: Editor): readonly MirrorObject[] {
  const { board, camera, selection, index } = editor;
  const { read } = board;
  // of a selection of thousands nobody wants to walk through each
  const chosen = selection.ids.slice(0, MAX_NODES).flatMap((id) => mirrorObject(editor, id) ?? []);
  const objects = [...chosen];
  const isChosen = new Set(chosen.map(({ id }) => id));
  let room = MAX_NODES - nodesOf(chosen);
  const inView = index.search(camera.view).flatMap((id) => {
    const box = isChosen.has(id) ? undefined : read.box(id);
    return box ? { id, box } : [];
  });
  // the first ones: of a whole board in view most are never read
  for (const { id } of inReadingOrder(inView)) {
    const object = mirrorObject(editor, id);
    if (!object) continue;
    room -= nodesOf([object]);
    if (room < 0) break;
    objects.push(object);
  }
  const contained = new Set(
    objects.flatMap(({ parts }) =>
      parts.flatMap(({ contains }) => contains?.map((inner) => inner.object) ?? []),
    ),
  );
  return inReadingOrder(objects).map((object) => ({
    ...object,
    isContained: object.parts.length === 0 && contained.has(object.id),
  }));
}

function mirrorObject(editor: Editor, id: RecordId): MirrorObject | undefined {
  const { camera, selection } = editor;
  const { read } = editor.board;
  const record = read.record(id);
  const box = read.box(id);
  if (!record || !box) return undefined;
  const isKnown = record.problem === undefined;
  const gestures = isKnown ? editor.gesturesOf(id) : undefined;
  const { color, alt } = record.props as { color?: unknown; alt?: unknown };
  return {
    id,
    kind: isKnown ? record.kind : 'unknown',
    text: record.text ?? (typeof alt === 'string' ? alt : ''),
    described: gestures?.describe?.(record, editor),
    color: typeof color === 'string' ? color : undefined,
    box,
    parts: windowed(gestures?.parts?.(record, read) ?? [], camera.view, selection.focused?.part),
    isContained: false,
  };
}

const nodesOf = (objects: readonly MirrorObject[]): number =>
  objects.reduce((sum, { parts }) => sum + 1 + parts.length, 0);

/** All parts of a small object; of a large one the headers, what is in view, and what has the focus. */
export function windowed(
  parts: readonly Part[],
  view: Box,
  focused: string | undefined,
): readonly Part[] {
  if (parts.length < MAX_NODES) return parts;
  const isHeader = ({ role }: Part) => role === 'columnheader' || role === 'rowheader';
  return parts.filter(
    (part) => isHeader(part) || part.part === focused || boxesIntersect(part.box, view),
  );
}

/** Rows of 100 units from top to bottom, each from left to right. */
export function inReadingOrder<T extends { readonly box: Box }>(
  objects: readonly T[],
): readonly T[] {
  const row = ({ box }: T) => Math.round(box.y / 100);
  return [...objects].sort((a, b) => row(a) - row(b) || a.box.x - b.box.x);
}

/** The grid of an object whose parts have a row and a column; what has none, or lies in a cell, is not among them. */
export function gridRows(parts: readonly Part[]): readonly (readonly Part[])[] {
  const rows = new Map<number, Part[]>();
  for (const part of parts) {
    if (part.row === undefined || part.column === undefined) continue;
    const row = rows.get(part.row) ?? [];
    row.push(part);
    rows.set(part.row, row);
  }
  return [...rows.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, row]) => row.sort((a, b) => (a.column ?? 0) - (b.column ?? 0)));
}

/** Parts that stand neither in the grid nor in one of its cells. */
export function looseParts(parts: readonly Part[]): readonly Part[] {
  const inside = new Set(parts.flatMap((part) => part.contains?.map((inner) => inner.part) ?? []));
  return parts.filter(
    (part) => (part.row === undefined || part.column === undefined) && !inside.has(part.part),
  );
}
