import { resolve } from 'node:path';

export interface Config {
  /** 0 lets the system choose. */
  port: number;
  host: string;
  /** Absolute path. */
  dataDir: string;
  /** Scheme, host and port under which people reach the server; without a slash at the end. */
  publicUrl: string | undefined;
  createToken: string | undefined;
  logLevel: LogLevel;
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
    logLevel: setting<LogLevel>('LOG_LEVEL', 'info', logLevel),
  };
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
