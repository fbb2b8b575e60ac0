import type { Geometry, RecordId, RecordInput, RecordPatch } from '@feltline/board';
import type { Box, Point } from '@feltline/geometry';

/** A peer's state after everything in it has been looked at. */
export interface ReadPresence {
  readonly cursor?: Point;
  readonly selection: readonly RecordId[];
  readonly view?: Box;
  readonly gesture?: number;
  readonly patches: readonly RecordPatch[];
  readonly moving?: { readonly from: Box; readonly to: Box };
  readonly committed?: number;
  readonly editing?: RecordId;
}

/** Nobody's preview is longer; what is above is somebody's mistake or mischief. */
const maxPatches = 64;
const maxIdLength = 200;

/** Reads what another browser says of itself: whatever is not as it should be is left out, never thrown on. */
export function readPresence(state: unknown): ReadPresence {
  const from = isObject(state) ? state : {};
  const preview = isObject(from.preview) ? from.preview : undefined;
  const gesture = preview && isNumber(preview.gesture) ? preview.gesture : undefined;
  const moving = gesture === undefined ? undefined : readMove(preview);
  const cursor = numbers(from.cursor, 2);
  const view = readBox(from.view);
  return {
    selection: (Array.isArray(from.selection) ? from.selection : [])
      .filter(isId)
      .slice(0, maxPatches),
    patches:
      gesture !== undefined && Array.isArray(preview?.patches)
        ? preview.patches.slice(0, maxPatches).flatMap(readPatch)
        : [],
    ...(cursor ? { cursor: { x: cursor[0] as number, y: cursor[1] as number } } : {}),
    ...(view ? { view } : {}),
    ...(gesture === undefined ? {} : { gesture }),
    ...(moving ? { moving } : {}),
    ...(isNumber(from.committed) ? { committed: from.committed } : {}),
    ...(isId(from.editing) ? { editing: from.editing } : {}),
  };
}

function readMove(
  preview: Record<string, unknown> | undefined,
): { from: Box; to: Box } | undefined {
  const from = readBox(preview?.from);
  const to = readBox(preview?.to);
  return from && to && { from, to };
}

function readPatch(patch: unknown): RecordPatch[] {
  if (!isObject(patch) || !isId(patch.id)) return [];
  const { id } = patch;
  if (patch.remove === true) return [{ id, remove: true }];
  const create = readInput(patch.create);
  if (create) return [{ id, create: { ...create, id } }];
  const read = readFields(patch);
  return Object.keys(read).length > 0 || patch.geometry === null
    ? [{ id, ...read, ...(patch.geometry === null ? { geometry: null } : {}) }]
    : [];
}

function readInput(create: unknown): RecordInput | undefined {
  if (!isObject(create) || typeof create.kind !== 'string') return undefined;
  return {
    kind: create.kind,
    ...readFields(create),
    ...(typeof create.text === 'string' ? { text: create.text } : {}),
  };
}

function readFields(from: Record<string, unknown>): {
  geometry?: Geometry;
  order?: string;
  props?: object;
} {
  const geometry = numbers(from.geometry, 5) as Geometry | undefined;
  return {
    ...(geometry ? { geometry } : {}),
    ...(typeof from.order === 'string' ? { order: from.order } : {}),
    ...(isObject(from.props) ? { props: from.props } : {}),
  };
}

function readBox(value: unknown): Box | undefined {
  const read = numbers(value, 4);
  if (!read) return undefined;
  const [x, y, width, height] = read as [number, number, number, number];
  return width >= 0 && height >= 0 ? { x, y, width, height } : undefined;
}

function numbers(value: unknown, length: number): readonly number[] | undefined {
  return Array.isArray(value) && value.length === length && value.every(isNumber)
    ? value
    : undefined;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isId(value: unknown): value is RecordId {
  return typeof value === 'string' && value.length > 0 && value.length <= maxIdLength;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
