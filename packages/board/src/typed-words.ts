/** Words that stand in a text field and not yet in the document: they get there before anything else is written. */
export class TypedWords {
  readonly #writes = new Set<() => void>();

  /** `write` is called once, in the next `write()` at the latest. */
  hold(write: () => void): void {
    this.#writes.add(write);
  }

  write(): void {
    for (const write of [...this.#writes]) {
      this.#writes.delete(write);
      write();
    }
  }
}
