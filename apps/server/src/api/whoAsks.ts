import type { Context } from 'hono';
import { visitorFrom } from '../rooms/visitor.ts';
import type { Author } from '../versions/version.ts';

/**
 * Who makes a call, as others know them: the page says it in `Feltline-Guest`, in the form of the socket's address
 * (`guest=…&secret=…&name=…&color=…`). Nobody without it, so an id is worn only by who has its secret.
 */
export function whoAsks(c: Context): Author | undefined {
  const said = c.req.header('feltline-guest');
  if (said === undefined) return undefined;
  const { user, isKnown } = visitorFrom(new URLSearchParams(said));
  return isKnown ? user : undefined;
}
