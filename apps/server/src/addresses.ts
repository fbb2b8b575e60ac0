import { networkInterfaces } from 'node:os';

export interface Address {
  url: string;
  reach: 'this machine' | 'your network';
}

/** The addresses under which a server bound to `host` and `port` can be opened in a browser. */
export function addresses(host: string, port: number): Address[] {
  if (!['0.0.0.0', '::'].includes(host)) {
    const reach = isLoopback(host) ? 'this machine' : 'your network';
    return [{ url: `http://${bracketed(host)}:${port}`, reach }];
  }
  return [
    { url: `http://localhost:${port}`, reach: 'this machine' },
    ...networkAddresses().map((address) => ({
      url: `http://${address}:${port}`,
      reach: 'your network' as const,
    })),
  ];
}

function networkAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    .filter((found) => found.family === 'IPv4' && !found.internal)
    .map((found) => found.address);
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
