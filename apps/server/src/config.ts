import { resolve } from 'node:path';
import { readTrustedProxies, type TrustedProxies } from './web/clientAddress.ts';

export interface Config {
  /** 0 lets the system choose. */
  port: number;
  host: string;
  /** Absolute path. */
  dataDir: string;
  /** Scheme, host and port under which people reach the server; without a slash at the end. */
  publicUrl: string | undefined;
  createToken: string | undefined;
  /** Whom `X-Forwarded-For` is believed from. */
  trustProxy: TrustedProxies;
  /** Origins whose pages may show boards in a frame. */
  embedOrigins: readonly string[];
  /** Where people sign in; without it nobody does. */
  oidc: OidcSettings | undefined;
  logLevel: LogLevel;
}

export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

/** One or more settings cannot be used; the message names each, what was got and what was expected. */
export class BadSettings extends Error {}

/** Reads the settings from environment variables; an empty variable counts as absent. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const faults: string[] = [];
  const setting = <T>(name: string, absent: T, read: (text: string) => T | Expected): T => {
    const text = env[name]?.trim();
    if (!text) return absent;
    const value = read(text);
    if (!(value instanceof Expected)) return value;
    faults.push(`${name}: got ${value.got ?? JSON.stringify(text)}, expected ${value.message}.`);
    return absent;
  };
  const config: Config = {
    port: setting('PORT', 3000, port),
    host: setting('HOST', '0.0.0.0', host),
    dataDir: resolve(setting('DATA_DIR', './data', (text) => text)),
    publicUrl: setting<string | undefined>('PUBLIC_URL', undefined, publicUrl),
    createToken: setting<string | undefined>('CREATE_TOKEN', undefined, createToken),
    trustProxy: setting<TrustedProxies>('TRUST_PROXY', undefined, trustProxy),
    embedOrigins: setting<readonly string[]>('EMBED_ORIGINS', [], origins),
    oidc: undefined,
    logLevel: setting<LogLevel>('LOG_LEVEL', 'info', logLevel),
  };
  const [issuer, clientId, clientSecret] = [
    setting<string | undefined>('OIDC_ISSUER', undefined, issuerUrl),
    setting<string | undefined>('OIDC_CLIENT_ID', undefined, (text) => text),
    setting<string | undefined>('OIDC_CLIENT_SECRET', undefined, (text) => text),
  ];
  if (issuer && clientId && clientSecret) config.oidc = { issuer, clientId, clientSecret };
  faults.push(...oidcFaults(env, config));
  if (faults.length > 0) throw new BadSettings(faults.join('\n'));
  return config;
}

class Expected {
  readonly message: string;
  /** What to show instead of the value itself. */
  readonly got: string | undefined;
  constructor(message: string, got?: string) {
    this.message = message;
    this.got = got;
  }
}

function port(text: string): number | Expected {
  const value = Number(text);
  if (/^\d{1,5}$/.test(text) && value <= 65535) return value;
  return new Expected('a whole number from 0 to 65535');
}

function host(text: string): string | Expected {
  if (/^[A-Za-z0-9.:_-]+$/.test(text)) return text;
  return new Expected('an address or a host name, such as 0.0.0.0, 127.0.0.1 or ::');
}

function publicUrl(text: string): string | Expected {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOrigin = url && /^https?:$/.test(url.protocol) && url.pathname === '/';
  if (isOrigin && !url.search && !url.hash && !url.username && !url.password) return url.origin;
  return new Expected('an address without a path, such as https://board.example.com');
}

function trustProxy(text: string): TrustedProxies | Expected {
  return (
    readTrustedProxies(text) ??
    new Expected(
      'the number of proxies in front (1 to 9), or their addresses and networks with commas between, such as loopback, 10.0.0.0/8',
    )
  );
}

function origins(text: string): readonly string[] | Expected {
  const wanted = text.split(',').map((part) => part.trim());
  const read = wanted.map(publicUrl);
  if (read.every((origin) => typeof origin === 'string')) return read;
  return new Expected(
    'addresses without a path and with commas between, such as https://wiki.example.com',
  );
}

function issuerUrl(text: string): string | Expected {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isNear = url && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isNear)) return text;
  return new Expected('the https address of an OpenID provider (http only on this machine)');
}

/** All three settings of a provider are needed, and the address that it sends people back to. */
function oidcFaults(
  env: Record<string, string | undefined>,
  { publicUrl, oidc }: Config,
): string[] {
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'];
  const absent = names.filter((name) => !env[name]?.trim());
  if (absent.length === names.length) return [];
  const faults = absent.map(
    (name) => `${name}: got nothing, expected a value, as others of OIDC_ have.`,
  );
  if (oidc && !publicUrl)
    faults.push(
      'PUBLIC_URL: got nothing, expected the address people sign in at, as OIDC_ISSUER is set.',
    );
  return faults;
}

function createToken(text: string): string | Expected {
  if (/^[\x21-\x7e]+$/.test(text)) return text;
  // The value is a secret, so it is not repeated.
  return new Expected('letters, digits and signs of ASCII without spaces', 'other characters');
}

function logLevel(text: string): LogLevel | Expected {
  return (
    logLevels.find((level) => level === text) ?? new Expected(`one of ${logLevels.join(', ')}`)
  );
}
