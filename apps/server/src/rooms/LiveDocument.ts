import { encodeMessage, WireError } from '@feltline/sync';
import * as Y from 'yjs';
import { InvalidUpdate } from './InvalidUpdate.ts';
import { addsSomething, inspectUpdate } from './inspectUpdate.ts';
import { Ownership } from './Ownership.ts';
import { overlap } from './overlap.ts';

/** What a change of the document was: the canonical bytes, and the client ids it gave an owner. */
export type OnChange<Author> = (
  update: Uint8Array,
  author: Author | undefined,
  bindings: ReadonlyMap<number, string> | undefined,
) => void;

export interface LiveDocumentOptions<Author> {
  readonly updates: readonly Uint8Array[];
  readonly owners: ReadonlyMap<number, string>;
  /** Client id → the clock from which on others have brought its changes back; kept up to date. */
  readonly recovered?: Map<number, number>;
  /** Hears of every change, whoever made it; nobody is the server. */
  readonly onChange: OnChange<Author>;
}

/** A change went wrong half-way: what is in memory can no longer be trusted. */
export class BrokenDocument extends Error {
  override readonly name = 'BrokenDocument';
}

/** A board's document in memory. What others write into it is inspected first and applied whole. */
export class LiveDocument<Author extends { readonly owner: string }> {
  readonly doc = new Y.Doc();
  /** The stored updates build on some that are not stored; those were left out. */
  readonly isIncomplete: boolean;
  readonly #owners: Ownership;
  /** While a person's change is applied: what comes of it. */
  #results: Uint8Array[] | undefined;
  #version = 0;
  #whole: { version: number; frame: Uint8Array } | undefined;
  readonly #onChange: OnChange<Author>;

  /** @throws where the stored updates cannot be read. */
  constructor({ updates, owners, recovered, onChange }: LiveDocumentOptions<Author>) {
    const { doc } = this;
    this.#onChange = onChange;
    // Fixes the type of the root before anybody can claim another.
    doc.getMap('records');
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
    this.isIncomplete = this.#hasWaitingChanges();
    // Otherwise everybody would be sent them, and send them back as a gap.
    doc.store.pendingStructs = null;
    doc.store.pendingDs = null;
    this.#owners = new Ownership(owners, recovered);
    this.#owners.claim(new Map([[doc.clientID, 'server']]));
    doc.on('update', (update: Uint8Array) => {
      if (this.#results) this.#results.push(update);
      else this.#changed(update, undefined, undefined);
    });
  }

  /**
   * Applies somebody's change whole, or not at all where it builds on what is missing, or brings more than deletions
   * although nothing may be added.
   * @throws InvalidUpdate where it must not be applied; the document is as before.
   * @throws BrokenDocument where applying failed nevertheless.
   */
  take(
    update: Uint8Array,
    author: Author,
    options: { maxStructs: number; isRecovering: boolean; isStep2: boolean; mayGrow: boolean },
  ): 'taken' | 'gap' | 'full' {
    const inspection = inspectUpdate(update, this.doc, options.maxStructs);
    if (inspection.verdict === 'gap') return 'gap';
    const { authors } = inspection;
    if (authors.length > 0 && !options.mayGrow) return 'full';
    const bindings = this.#owners.bindingsFor(author.owner, authors, options);
    this.#confirm(update, author.owner);
    const clocks = new Map(authors.map((client) => [client, Y.getState(this.doc.store, client)]));
    const results: Uint8Array[] = [];
    this.#results = results;
    try {
      Y.applyUpdate(this.doc, update, author);
    } catch (error) {
      throw new BrokenDocument(`applying failed: ${String(error)}`, { cause: error });
    } finally {
      this.#results = undefined;
    }
    if (this.#hasWaitingChanges()) throw new BrokenDocument('applying left changes waiting');
    this.#owners.claim(bindings);
    for (const [client, clock] of clocks) this.#owners.recover(author.owner, client, clock);
    for (const result of results) this.#changed(result, author, bindings);
    return 'taken';
  }

  /** True where `update` would change something. */
  isChangedBy(update: Uint8Array): boolean {
    return addsSomething(update, this.doc);
  }

  /** As `owner` is asked for what is missing: what others brought back of theirs is asked for again. */
  stateVector(owner: string): Uint8Array {
    const clocks = Y.decodeStateVector(Y.encodeStateVector(this.doc));
    for (const [client, clock] of this.#owners.unconfirmed(owner)) clocks.set(client, clock);
    return Y.encodeStateVector(clocks);
  }

  encode(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc);
  }

  /**
   * The message that brings somebody with this state vector up to date.
   * @throws WireError where it is none.
   */
  step2For(stateVector: Uint8Array): Uint8Array {
    const isWhole = clocksIn(stateVector) === 0;
    // Everybody who opens the board for the first time asks for the same.
    if (isWhole && this.#whole?.version === this.#version) return this.#whole.frame;
    const update = Y.encodeStateAsUpdate(this.doc, stateVector);
    const frame = encodeMessage({ type: 'step2', update });
    if (isWhole) this.#whole = { version: this.#version, frame };
    return frame;
  }

  destroy(): void {
    this.doc.destroy();
  }

  /**
   * What others brought back as theirs has to be what they have themselves: one who writes on
   * beside something else would be told saved for what is lost.
   */
  #confirm(update: Uint8Array, owner: string): void {
    for (const [client, clock] of this.#owners.unconfirmed(owner)) {
      const { differsAt, isWhole } = overlap(update, this.doc, client, clock);
      if (differsAt !== undefined)
        throw new InvalidUpdate(
          `the board has other changes of client id ${client} from clock ${differsAt} on`,
        );
      if (isWhole) this.#owners.confirm(owner, client);
    }
  }

  #changed(
    update: Uint8Array,
    author: Author | undefined,
    bindings: ReadonlyMap<number, string> | undefined,
  ): void {
    this.#version++;
    this.#onChange(update, author, bindings);
  }

  #hasWaitingChanges(): boolean {
    return this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null;
  }
}

function clocksIn(stateVector: Uint8Array): number {
  try {
    return Y.decodeStateVector(stateVector).size;
  } catch {
    throw new WireError('expected a state vector');
  }
}
