import { BlockList, isIP } from 'node:net';

/**
 * The proxies that `X-Forwarded-For` is believed from: so many in front of the server, or those with these
 * addresses. Nothing: the header is not believed, since anybody can send it.
 */
export type TrustedProxies = number | BlockList | undefined;

/** How far a list of forwarders is followed. */
const maxForwarders = 20;

/**
 * The address that a request came from. Each proxy adds the address it was called from at the end of the
 * header, so it is read from there, as far as the proxies are trusted; what stands before is hearsay.
 */
export function clientAddress(
  trust: TrustedProxies,
  peer: string | undefined,
  forwarded: string | readonly string[] | undefined,
): string {
  const direct = peer ?? 'unknown';
  if (trust === undefined || forwarded === undefined) return direct;
  const told = String(forwarded).split(',').slice(-maxForwarders).map(plainAddress);
  let address = direct;
  for (let hops = 0; told.length > 0 && isTrusted(trust, address, hops); hops++) {
    const before = told.pop();
    if (!before) return address;
    address = before;
  }
  return address;
}

/** Reads `TRUST_PROXY`: a number of proxies, or addresses and networks with commas between; nothing where it is neither. */
export function readTrustedProxies(text: string): Exclude<TrustedProxies, undefined> | undefined {
  if (/^[1-9]$/.test(text)) return Number(text);
  const list = new BlockList();
  for (const entry of text.split(',').map((part) => part.trim())) {
    const [address = '', prefix] = entry === 'loopback' ? ['127.0.0.0', '8'] : entry.split('/');
    const version = isIP(address);
    const bits = prefix === undefined ? undefined : Number(prefix);
    const isNetwork =
      bits === undefined || (/^\d+$/.test(prefix ?? '') && bits <= (version === 6 ? 128 : 32));
    if (version === 0 || !isNetwork) return undefined;
    const type = version === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, type);
    else list.addSubnet(address, bits, type);
    if (entry === 'loopback') list.addAddress('::1', 'ipv6');
  }
  return list;
}

function isTrusted(trust: number | BlockList, address: string, hops: number): boolean {
  if (typeof trust === 'number') return hops < trust;
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  const version = isIP(plain);
  return version !== 0 && trust.check(plain, version === 6 ? 'ipv6' : 'ipv4');
}

/** `1.2.3.4`, `1.2.3.4:5678`, `[::1]:5678`, `"[::1]"` → the address alone; nothing where it is none. */
function plainAddress(entry: string): string | undefined {
  const text = entry.trim().replaceAll('"', '');
  const [, inBrackets] = /^\[([^\]]+)\](?::\d+)?$/.exec(text) ?? [];
  const address = inBrackets ?? (isIP(text) ? text : text.replace(/:\d+$/, ''));
  return isIP(address) ? address : undefined;
}
