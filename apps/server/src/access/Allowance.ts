export interface AllowanceOptions {
  /** How many at once. */
  burst: number;
  perSecond: number;
  /** Milliseconds; injected by tests. */
  now?: () => number;
}

/** So many addresses are remembered at most; beyond, those that have rested longest are let go. */
const maxAddresses = 20_000;

/** A token bucket per network address or link: `take` says whether one more is allowed now. */
export class Allowance {
  readonly #burst: number;
  readonly #perSecond: number;
  readonly #now: () => number;
  readonly #buckets = new Map<string, { left: number; at: number }>();

  constructor({ burst, perSecond, now = () => performance.now() }: AllowanceOptions) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#now = now;
  }

  take(address: string): boolean {
    const key = network(address);
    const at = this.#now();
    const before = this.#buckets.get(key) ?? { left: this.#burst, at };
    const left = Math.min(this.#burst, before.left + ((at - before.at) / 1000) * this.#perSecond);
    const isAllowed = left >= 1;
    // Deleted first, so that the map stays in the order of last use.
    this.#buckets.delete(key);
    this.#buckets.set(key, { left: isAllowed ? left - 1 : left, at });
    if (this.#buckets.size > maxAddresses) this.#forgetOldest();
    return isAllowed;
  }

  /** Whole seconds until this address is allowed one more; at least 1, at most 60. */
  waitSeconds(address: string): number {
    const bucket = this.#buckets.get(network(address));
    if (!bucket) return 1;
    const passed = ((this.#now() - bucket.at) / 1000) * this.#perSecond;
    const seconds = Math.ceil((1 - bucket.left - passed) / this.#perSecond);
    return Math.min(60, Math.max(1, Number.isNaN(seconds) ? 60 : seconds));
  }

  #forgetOldest(): void {
    const oldest = this.#buckets.keys().next();
    if (!oldest.done) this.#buckets.delete(oldest.value);
  }
}

/** An IPv6 customer has a whole /64, so the address alone would limit nobody. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const groups = head.split(':').filter(Boolean);
  const zeros = plain.includes('::')
    ? 8 - groups.length - tail.split(':').filter(Boolean).length
    : 0;
  return [...groups, ...Array<string>(Math.max(0, zeros)).fill('0'), ...tail.split(':')]
    .slice(0, 4)
    .join(':');
}
