import { createHmac, timingSafeEqual } from 'node:crypto';
import type { LinkId } from './ids.ts';

/** Makes and checks the tokens of links: the link's id, a dot, and its HMAC-SHA-256 under the server's secret. */
export class Tokens {
  readonly #secret: Uint8Array;

  constructor(secret: Uint8Array) {
    this.#secret = secret;
  }

  mint(link: LinkId): string {
    return `${link}.${this.#seal(link).toString('base64url')}`;
  }

  /** The link a genuine token names. Whether that link exists and still counts is the directory's to say. */
  linkOf(token: string): LinkId | undefined {
    const [, link, seal] = /^([A-Za-z0-9]{16})\.([A-Za-z0-9_-]{43})$/.exec(token) ?? [];
    if (!link || !seal) return undefined;
    const isGenuine = isSame(Buffer.from(seal, 'base64url'), this.#seal(link));
    return isGenuine ? (link as LinkId) : undefined;
  }

  #seal(link: string): Buffer {
    return createHmac('sha256', this.#secret).update(link).digest();
  }
}

/** Compares two secrets in a time that does not tell where they differ. */
export function isSameSecret(a: string, b: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'compare').update(text).digest();
  return isSame(digest(a), digest(b));
}

function isSame(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
