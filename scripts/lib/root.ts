import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** The path of a command that a package brings along. */
export function bin(name: string, folder = '.'): string {
  return join(root, folder, 'node_modules', '.bin', name);
}
