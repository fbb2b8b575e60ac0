/** More than these are looked up in a set. */
const few = 8;

/** A set of which there are thousands with hardly anything in them: small ones are lists, which weigh a third. */
export class FewKeys<Key extends string> {
  #keys: Key[] | Set<Key> = [];

  has(key: Key): boolean {
    return Array.isArray(this.#keys) ? this.#keys.includes(key) : this.#keys.has(key);
  }

  /** Only what is not in it. */
  add(key: Key): void {
    if (!Array.isArray(this.#keys)) this.#keys.add(key);
    else if (this.#keys.length < few) this.#keys.push(key);
    else this.#keys = new Set([...this.#keys, key]);
  }

  /** Whether it is still a list. */
  get isFew(): boolean {
    return Array.isArray(this.#keys);
  }

  delete(key: Key): void {
    if (!Array.isArray(this.#keys)) this.#keys.delete(key);
    else this.#keys = this.#keys.filter((one) => one !== key);
  }

  clear(): void {
    this.#keys = [];
  }

  [Symbol.iterator](): Iterator<Key> {
    return this.#keys[Symbol.iterator]();
  }
}
