import type { ImportResult } from './Format.ts';

/** The three fields that outside tools know, and no others. */
export function plainWarning({ row, column, message }: ImportResult['warnings'][number]) {
  return { ...(row !== undefined && { row }), ...(column !== undefined && { column }), message };
}
