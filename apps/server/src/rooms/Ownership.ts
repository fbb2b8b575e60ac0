import { InvalidUpdate } from './InvalidUpdate.ts';

/** Which owner each Yjs client id of a board belongs to, as a room knows it. */
export class Ownership {
  readonly #owners: Map<number, string>;
  readonly #recovered: Map<number, number>;

  /** `recovered`: client id → the clock from which on others have brought its changes back; kept up to date. */
  constructor(owners: ReadonlyMap<number, string>, recovered = new Map<number, number>()) {
    this.#owners = new Map(owners);
    this.#recovered = recovered;
  }

  claim(bindings: ReadonlyMap<number, string>): void {
    for (const [client, owner] of bindings) this.#owners.set(client, owner);
  }

  /**
   * What becomes whose when `owner` writes under these client ids. Where the server has lost
   * something, a step 2 brings back changes of others with one's own: `isRecovering` lets them
   * through and binds nobody.
   * @throws InvalidUpdate where one belongs to somebody else.
   */
  bindingsFor(
    owner: string,
    clients: readonly number[],
    { isRecovering, isStep2 }: { isRecovering: boolean; isStep2: boolean },
  ): Map<number, string> {
    const bindings = new Map<number, string>();
    for (const client of clients) {
      const known = this.#owners.get(client);
      if (known === owner || (isRecovering && isStep2)) continue;
      if (known !== undefined)
        throw new InvalidUpdate(`client id ${client} belongs to somebody else`);
      bindings.set(client, owner);
    }
    return bindings;
  }

  /** Notes that `owner` has brought changes of `client` from `clock` on, who may be somebody else. */
  recover(owner: string, client: number, clock: number): void {
    if (this.#owners.get(client) === owner) return;
    this.#recovered.set(client, Math.min(clock, this.#recovered.get(client) ?? clock));
  }

  /** Client ids that others have brought changes of, and from which clock on, where `owner` may be their author. */
  unconfirmed(owner: string): Map<number, number> {
    return new Map(
      [...this.#recovered].filter(([client]) => {
        const known = this.#owners.get(client);
        return known === undefined || known === owner;
      }),
    );
  }

  /** The author's own copy is the same. */
  confirm(owner: string, client: number): void {
    if (this.#owners.get(client) === owner) this.#recovered.delete(client);
  }
}
