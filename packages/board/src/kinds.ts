import type { ObjectKind } from './object-kind.ts';

/** The kinds of record a program knows with the kinds of their parts, by name. Throws if one is given twice. */
export class Kinds {
  readonly #kinds = new Map<string, ObjectKind>();

  constructor(kinds: readonly ObjectKind[]) {
    for (const kind of kinds.flatMap((one) => [one, ...(one.parts ?? [])])) {
      if (this.#kinds.has(kind.kind))
        throw new Error(`kind "${kind.kind}" is given twice, expected once`);
      this.#kinds.set(kind.kind, kind);
    }
  }

  get(kind: string): ObjectKind | undefined {
    return this.#kinds.get(kind);
  }

  all(): readonly ObjectKind[] {
    return [...this.#kinds.values()];
  }
}
