import { type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

export type Log = Logger;

export interface LogOptions {
  level: LogLevel;
  /** Words that must never be written, such as CREATE_TOKEN. */
  secrets: readonly string[];
  write: (line: string) => void;
}

/** What a link's token looks like, see `access/Tokens.ts`. */
const tokenShape = /[A-Za-z0-9]{16}\.[A-Za-z0-9_-]{43}/g;

/** One JSON object a line. Nobody passes tokens in; what slips through (an error's text, a pasted address) is blotted out here. */
export function makeLog({ level, secrets, write }: LogOptions): Log {
  const blot = (line: string): string =>
    secrets.reduce(
      (text, secret) => text.replaceAll(secret, '[secret]'),
      line.replace(tokenShape, '[token]'),
    );
  return pino({ level, base: null }, { write: (line: string) => write(blot(line)) });
}
