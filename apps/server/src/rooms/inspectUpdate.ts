import { closeCodes } from '@feltline/sync';
import * as Y from 'yjs';
import { checkKey, checkValue } from './checkValue.ts';
import { InvalidUpdate } from './InvalidUpdate.ts';
import { structLimits } from './limits.ts';

type Struct = Y.Item | Y.GC | Y.Skip;
type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>;

/** Whoever is in step repeats all deletions of a board. */
const maxDeletionsPerStruct = 4;
/** Each of them gets an owner that is kept for ever; who brings back a whole lost board has thousands at most. */
const maxAuthors = 10_000;

export type Inspection =
  /** It can be applied whole; `authors` are the client ids under which it brings something new. */
  | { readonly verdict: 'fits'; readonly authors: readonly number[] }
  /** It builds on changes that the document does not have. */
  | { readonly verdict: 'gap' };

/** Where an item stands: how many types are above it, and whether it is a value under a key. */
interface Slot {
  readonly depth: number;
  readonly keyed: boolean;
}

/** The new structs of one client, in order, and how far they have been followed. */
interface Line {
  readonly client: number;
  readonly structs: Struct[];
  at: number;
}

/**
 * Decides, before anything is applied, whether `update` can be applied to `doc` whole. It follows
 * the structs in the order of their dependencies, as applying would, without touching the document.
 * @throws InvalidUpdate where it is malformed, too large, or holds what no board holds.
 */
export function inspectUpdate(update: Uint8Array, doc: Y.Doc, maxStructs: number): Inspection {
  const decoded = decode(update, maxStructs);
  const lines = linesOf(decoded.structs as Struct[], doc);
  if (!lines) return { verdict: 'gap' };
  const course = new Course(doc, lines);
  if (!course.follow() || !course.covers(decoded)) return { verdict: 'gap' };
  return { verdict: 'fits', authors: [...lines.keys()] };
}

/** True where `update` would change `doc`. A client that is in step still repeats all deletions. */
export function addsSomething(update: Uint8Array, doc: Y.Doc): boolean {
  const { structs, ds } = decode(update);
  if (structs.some(({ id, length }) => id.clock + length > Y.getState(doc.store, id.client)))
    return true;
  for (const [client, ranges] of ds.clients) {
    const known = doc.store.clients.get(client);
    for (const { clock, len } of ranges) {
      if (!known || clock + len > Y.getState(doc.store, client)) return true;
      for (let at = Y.findIndexSS(known, clock); at < known.length; at++) {
        const struct = known[at] as Y.Item | Y.GC;
        if (struct.id.clock >= clock + len) break;
        if (!struct.deleted) return true;
      }
    }
  }
  return false;
}

function decode(update: Uint8Array, maxStructs = Number.POSITIVE_INFINITY): DecodedUpdate {
  try {
    return Y.decodeUpdateV2(update, countingDecoder(maxStructs));
  } catch (error) {
    if (error instanceof InvalidUpdate) throw error;
    throw new InvalidUpdate(
      `expected a Yjs update: ${error instanceof Error ? error.message : String(error)}`,
      closeCodes.protocol,
    );
  }
}

/** Reads as Yjs does and stops at a struct too many: two bytes can ask for an object of a hundred. */
function countingDecoder(maxStructs: number): typeof Y.UpdateDecoderV1 {
  const maxDeletions = maxDeletionsPerStruct * maxStructs;
  let [structs, deletions] = [0, 0];
  return class extends Y.UpdateDecoderV1 {
    override readInfo(): number {
      if (++structs > maxStructs)
        throw new InvalidUpdate(
          `expected at most ${maxStructs} structs, got more`,
          closeCodes.tooLarge,
        );
      return super.readInfo();
    }

    override readDsClock(): number {
      if (++deletions > maxDeletions)
        throw new InvalidUpdate(
          `expected at most ${maxDeletions} runs of deletions, got more`,
          closeCodes.tooLarge,
        );
      return super.readDsClock();
    }
  };
}

/** Per client what is new to `doc`; nothing where a client's part does not continue what is there. */
function linesOf(structs: readonly Struct[], doc: Y.Doc): Map<number, Line> | undefined {
  const lines = new Map<number, Line>();
  const seen = new Set<number>();
  let previous: number | undefined;
  for (const struct of structs) {
    const { client, clock } = struct.id;
    if (client !== previous) {
      // Applying would keep only the last of a client's blocks.
      if (seen.has(client))
        throw new InvalidUpdate(`expected one block for client ${client}, got two`);
      seen.add(client);
      previous = client;
    }
    if (struct.length < 1 || !Number.isSafeInteger(client))
      throw new InvalidUpdate(`expected a struct with a length, got ${struct.length}`);
    if (clock + struct.length > structLimits.maxClock)
      throw new InvalidUpdate(`expected a clock below 2^31, got ${clock + struct.length}`);
    const state = Y.getState(doc.store, client);
    if (clock + struct.length <= state) {
      // Known ones are skipped when applied, yet would be kept waiting for what they refer to.
      if (missingFor(struct, (id) => Y.getState(doc.store, id)) === undefined) continue;
      throw new InvalidUpdate('a struct that the board has refers to one that it has not');
    }
    const line = lines.get(client);
    if (struct instanceof Y.Skip || (!line && clock > state)) return undefined;
    if (line) line.structs.push(struct);
    else lines.set(client, { client, structs: [struct], at: 0 });
    if (lines.size > maxAuthors)
      throw new InvalidUpdate(
        `expected changes of at most ${maxAuthors} client ids, got more`,
        closeCodes.tooLarge,
      );
  }
  return lines;
}

/** Follows all lines as far as their dependencies allow. */
class Course {
  readonly #doc: Y.Doc;
  readonly #lines: ReadonlyMap<number, Line>;
  readonly #slots = new Map<Struct, Slot | undefined>();
  /** Client id → the lines that can only go on once it has moved on. */
  readonly #waiting = new Map<number, Line[]>();
  #steps = 0;

  constructor(doc: Y.Doc, lines: ReadonlyMap<number, Line>) {
    this.#doc = doc;
    this.#lines = lines;
  }

  /** True where every line was followed to its end. */
  follow(): boolean {
    const ready = [...this.#lines.values()];
    let all = 0;
    for (const { structs } of ready) all += structs.length;
    const maxSteps = 10 * all + 10_000;
    const known = (client: number) => this.#known(client);
    for (let line = ready.pop(); line; line = ready.pop()) {
      const from = line.at;
      for (; line.at < line.structs.length; line.at++) {
        if (++this.#steps > maxSteps)
          throw new InvalidUpdate('its structs wait for each other in too many places');
        const struct = line.structs[line.at] as Struct;
        const missing = missingFor(struct, known);
        if (missing !== undefined) {
          const waiting = this.#waiting.get(missing);
          if (waiting) waiting.push(line);
          else this.#waiting.set(missing, [line]);
          break;
        }
        this.#slots.set(struct, this.#check(struct));
      }
      const woken = line.at > from ? this.#waiting.get(line.client) : undefined;
      if (!woken) continue;
      this.#waiting.delete(line.client);
      ready.push(...woken);
    }
    for (const { at, structs } of this.#lines.values()) if (at < structs.length) return false;
    return true;
  }

  /** True where everything that the update deletes is there once it is applied. */
  covers({ ds }: DecodedUpdate): boolean {
    for (const [client, ranges] of ds.clients) {
      const known = this.#known(client);
      for (const { clock, len } of ranges) if (clock + len > known) return false;
    }
    return true;
  }

  /** The clock that `client` has reached: in the document, or as far as its line was followed. */
  #known(client: number): number {
    const line = this.#lines.get(client);
    const last = line?.structs[line.at - 1];
    return last ? last.id.clock + last.length : Y.getState(this.#doc.store, client);
  }

  #check(struct: Struct): Slot | undefined {
    if (!(struct instanceof Y.Item)) {
      checkDeleted(struct.length);
      return undefined;
    }
    if (struct.parentSub !== null) checkKey(struct.parentSub);
    const slot = this.#slotOf(struct);
    checkContent(struct, slot?.depth ?? 0);
    return slot;
  }

  #slotOf(item: Y.Item): Slot | undefined {
    const { origin, rightOrigin, parentSub } = item;
    // As decoded: the name of a root, the id of a type, or nothing.
    const parent = item.parent as string | Y.ID | null;
    if (typeof parent === 'string') {
      if (parent !== 'records')
        throw new InvalidUpdate(
          `expected the root records, got ${JSON.stringify(parent.slice(0, 40))}`,
        );
      if (parentSub === null)
        throw new InvalidUpdate(
          'expected the root records to be a map, got an entry without a key',
        );
      return { depth: 1, keyed: true };
    }
    if (parent instanceof Y.ID) return this.#slotIn(parent, parentSub);
    // The parent is that of a neighbour, and gone with it.
    const neighbour = origin ?? rightOrigin;
    return neighbour ? this.#slotAt(neighbour) : undefined;
  }

  /** The slot of an entry of the type that `id` made. */
  #slotIn(id: Y.ID, key: string | null): Slot | undefined {
    const item = this.#structAt(id);
    if (!(item instanceof Y.Item) || item.content instanceof Y.ContentDeleted) return undefined;
    if (!(item.content instanceof Y.ContentType))
      throw new InvalidUpdate('expected the parent of an entry to be a type');
    const isMap = item.content.type instanceof Y.Map;
    if (isMap !== (key !== null))
      throw new InvalidUpdate(
        isMap
          ? 'expected a key for an entry of a map'
          : 'expected no key for an entry of a text or list',
      );
    const above = this.#slotAt(id);
    return above && { depth: above.depth + 1, keyed: isMap };
  }

  #slotAt(id: Y.ID): Slot | undefined {
    const struct = this.#structAt(id);
    if (this.#slots.has(struct)) return this.#slots.get(struct);
    if (!(struct instanceof Y.Item) || !struct.parent) return undefined;
    let depth = 1;
    let above = (struct.parent as Y.AbstractType<unknown>)._item;
    for (; above; above = (above.parent as Y.AbstractType<unknown>)._item) depth++;
    return { depth, keyed: struct.parentSub !== null };
  }

  #structAt({ client, clock }: Y.ID): Struct {
    const isNew = clock >= Y.getState(this.#doc.store, client);
    const structs = isNew ? this.#lines.get(client)?.structs : this.#doc.store.clients.get(client);
    if (!structs) throw new Error(`expected structs of client ${client}, got none`);
    return structs[indexAt(structs as Struct[], clock)] as Struct;
  }
}

/** The client that has to move on before `struct` can follow; `known` tells how far each has come. */
function missingFor(struct: Struct, known: (client: number) => number): number | undefined {
  if (!(struct instanceof Y.Item)) return undefined;
  for (const id of [struct.origin, struct.rightOrigin, struct.parent]) {
    if (!(id instanceof Y.ID)) continue;
    if (id.client === struct.id.client) {
      if (id.clock >= struct.id.clock)
        throw new InvalidUpdate('a struct refers to itself or to a later one of its own');
    } else if (id.clock >= known(id.client)) return id.client;
  }
  return undefined;
}

/** The index of the struct that holds `clock`; the structs follow one another without gaps. */
function indexAt(structs: readonly Struct[], clock: number): number {
  let [low, high] = [0, structs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((structs[middle] as Struct).id.clock <= clock) low = middle;
    else high = middle - 1;
  }
  return low;
}

function checkContent(item: Y.Item, depth: number): void {
  const { content } = item;
  if (content instanceof Y.ContentDeleted) checkDeleted(content.len);
  else if (content instanceof Y.ContentString) {
    if (content.str.length > structLimits.maxTextLength)
      throw new InvalidUpdate(
        `expected a run of text of at most ${structLimits.maxTextLength} characters, got ${content.str.length}`,
      );
  } else if (content instanceof Y.ContentAny) content.arr.forEach(checkValue);
  else if (content instanceof Y.ContentBinary) checkValue(content.content);
  else if (content instanceof Y.ContentFormat) {
    checkKey(content.key);
    checkValue(content.value);
  } else if (content instanceof Y.ContentType) {
    const kind = content.type.constructor;
    if (kind !== Y.Map && kind !== Y.Text && kind !== Y.Array)
      throw new InvalidUpdate(`expected a map, text or list, got ${kind.name}`);
    if (depth > structLimits.maxDepth)
      throw new InvalidUpdate(`expected types at most ${structLimits.maxDepth} levels deep`);
  } else throw new InvalidUpdate(`expected plain content, got ${content.constructor.name}`);
}

function checkDeleted(length: number): void {
  if (length > structLimits.maxDeletedLength)
    throw new InvalidUpdate(
      `expected at most ${structLimits.maxDeletedLength} deleted in one run, got ${length}`,
    );
}
