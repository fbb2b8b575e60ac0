/** The parts of a request that say where it was sent and which page sent it. */
export interface SentTo {
  host: string | undefined;
  origin: string | undefined;
}

/** Whether a page of that origin may talk to this server: none at all (no browser), the page we served, or PUBLIC_URL. */
export function isOwnOrigin({ host, origin }: SentTo, publicUrl: string | undefined): boolean {
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const page = new URL(origin);
  if (page.origin === publicUrl) return true;
  return /^https?:$/.test(page.protocol) && page.origin === originOf(page.protocol, host);
}

/**
 * Scheme, host and port for links that we give out: PUBLIC_URL, else what the request was sent to.
 * Forwarded-headers are not believed: anybody can send them.
 */
export function ownOrigin({ host, origin }: SentTo, publicUrl: string | undefined): string {
  if (publicUrl) return publicUrl;
  // A browser behind a proxy with TLS says https in its Origin; the request itself cannot tell.
  if (origin && isOwnOrigin({ host, origin }, undefined)) return origin;
  return originOf('http:', host) ?? 'http://localhost';
}

function originOf(protocol: string, host: string | undefined): string | undefined {
  if (!host || !/^[A-Za-z0-9._:[\]-]+$/.test(host)) return undefined;
  const text = `${protocol}//${host}`;
  return URL.canParse(text) ? new URL(text).origin : undefined;
}
