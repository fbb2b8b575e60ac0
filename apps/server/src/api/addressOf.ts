import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** The network address that a request came from: that of a proxy where there is one in front. */
export function addressOf(c: Context): string {
  return getConnInfo(c).remote.address ?? 'unknown';
}
