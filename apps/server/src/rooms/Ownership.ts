import { InvalidUpdate } from './InvalidUpdate.ts';

/** Which owner each Yjs client id of a board belongs to, as a room knows it. */
export class Ownership {
  readonly #owners: Map<number, string>;

  constructor(owners: ReadonlyMap<number, string>) {
    this.#owners = new Map(owners);
  }

  claim(bindings: ReadonlyMap<number, string>): void {
    for (const [client, owner] of bindings) this.#owners.set(client, owner);
  }

  /**
   * What becomes whose when `owner` writes under these client ids. After a crash, in a step 2,
   * changes of others come back with one's own: `isRecovering` lets them through and binds nobody.
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
      if (known === owner) continue;
      if (known === undefined) {
        if (!(isRecovering && isStep2)) bindings.set(client, owner);
      } else if (!isRecovering) {
        throw new InvalidUpdate(`client id ${client} belongs to somebody else`);
      }
    }
    return bindings;
  }
}
