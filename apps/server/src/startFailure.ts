import { BadSecret } from './access/secret.ts';
import type { Config } from './config.ts';
import { StorageError } from './storage/StorageError.ts';

/** One plain sentence on why the server cannot start, for the reasons that a person can do something about. */
export function startFailure(error: unknown, { port, host, dataDir }: Config): string | undefined {
  if (error instanceof BadSecret) return error.message;
  if (error instanceof StorageError) {
    if (error.code === 'busy') return `${error.message}.`;
    return `The data directory ${dataDir} cannot be used: ${error.message}.`;
  }
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return `Port ${port} on ${host} is already in use: stop what runs there, or set PORT to another number.`;
  }
  if (code === 'EACCES' && (error as NodeJS.ErrnoException).syscall === 'listen') {
    return `Port ${port} on ${host} may not be used by this user: set PORT to a number from 1024 on.`;
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `HOST: got ${host}, expected an address of this machine, such as 0.0.0.0 or 127.0.0.1.`;
  }
  if (code === 'ENOTDIR' && error instanceof Error)
    return `The data directory ${dataDir} cannot be used: ${error.message}. Set DATA_DIR to another directory.`;
  if (code && ['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOSPC'].includes(code)) {
    return `The data directory ${dataDir} cannot be written (${code}): make it writable for this user, or set DATA_DIR to another directory.`;
  }
  return undefined;
}
