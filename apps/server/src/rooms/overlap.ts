import * as Y from 'yjs';

type Struct = Y.Item | Y.GC | Y.Skip;

/** How a part of an update that the document already has relates to what it has there. */
export interface Overlap {
  /** The first clock at which something else stands; undefined where all is the same. */
  readonly differsAt: number | undefined;
  /** The update holds everything from the clock asked for up to what the document has. */
  readonly isWhole: boolean;
}

/**
 * Compares what `update` and `doc` both have of `client` from `from` on. What either has deleted is
 * taken as the same: the deletion reaches the other side, and both show the same then.
 */
export function overlap(update: Uint8Array, doc: Y.Doc, client: number, from: number): Overlap {
  const end = Y.getState(doc.store, client);
  const theirs = structsOf(update, client).filter(
    (struct) => struct.id.clock < end && endOf(struct) > from && !(struct instanceof Y.Skip),
  );
  if (theirs.length === 0) return { differsAt: undefined, isWhole: from >= end };
  const before = Y.decodeStateVector(Y.encodeStateVector(doc));
  before.set(client, from);
  const ours = structsOf(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(before)), client);
  let covered = from;
  for (const their of theirs) {
    if (their.id.clock <= covered) covered = Math.max(covered, endOf(their));
    for (const our of ours) {
      const start = Math.max(our.id.clock, their.id.clock, from);
      const length = Math.min(endOf(our), endOf(their), end) - start;
      if (length > 0 && !isSamePart(our, their, start, length))
        return { differsAt: start, isWhole: false };
    }
  }
  return { differsAt: undefined, isWhole: covered >= end };
}

function structsOf(update: Uint8Array, client: number): Struct[] {
  return (Y.decodeUpdate(update).structs as Struct[]).filter(({ id }) => id.client === client);
}

function endOf({ id, length }: Struct): number {
  return id.clock + length;
}

function isSamePart(a: Struct, b: Struct, start: number, length: number): boolean {
  if (!isLive(a) || !isLive(b)) return true;
  const [first, second] = [partOf(a, start, length), partOf(b, start, length)];
  return JSON.stringify(first) === JSON.stringify(second);
}

function isLive(struct: Struct): struct is Y.Item {
  return struct instanceof Y.Item && !(struct.content instanceof Y.ContentDeleted);
}

/** What tells a part of an item from another, as it would be written into an update. */
function partOf(item: Y.Item, start: number, length: number): unknown {
  const at = start - item.id.clock;
  // What follows in the same run stands behind the element before it.
  const origin = at > 0 ? new Y.ID(item.id.client, start - 1) : item.origin;
  const hasNeighbour = origin !== null || item.rightOrigin !== null;
  return [
    origin,
    item.rightOrigin,
    hasNeighbour ? null : item.parent,
    hasNeighbour ? null : item.parentSub,
    contentOf(item.content, at, length),
  ];
}

function contentOf(content: Y.Item['content'], at: number, length: number): unknown {
  const kind = content.getRef();
  if (content instanceof Y.ContentString) return [kind, content.str.slice(at, at + length)];
  if (content instanceof Y.ContentType) return [kind, content.type.constructor.name];
  if (content instanceof Y.ContentFormat) return [kind, content.key, content.value];
  return [
    kind,
    content
      .getContent()
      .slice(at, at + length)
      .map(plain),
  ];
}

/** Bytes and numbers that JSON would make the same. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return ['bytes', Buffer.from(value).toString('base64')];
  if (typeof value === 'bigint' || typeof value === 'number') return `${typeof value} ${value}`;
  return value === undefined ? 'undefined' : [value];
}
