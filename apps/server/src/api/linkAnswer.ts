import type { Context } from 'hono';
import type { Link } from '../access/Directory.ts';
import { ownOrigin } from '../web/origin.ts';
import type { Services } from './Services.ts';

/** A link with what its holder needs: the token, and the address that opens the board in a browser. */
export function linkAnswer({ tokens, config }: Services, c: Context, { id, board }: Link) {
  const token = tokens.mint(id);
  const sentTo = { host: c.req.header('host'), origin: c.req.header('origin') };
  return { id, token, url: `${ownOrigin(sentTo, config.publicUrl)}/b/${board}#token=${token}` };
}

/** Milliseconds since 1970 as RFC 3339, in UTC. */
export function asTime(ms: number): string;
export function asTime(ms: number | null): string | null;
export function asTime(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
