import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { clientAddress } from '../web/clientAddress.ts';
import type { Services } from './Services.ts';

/** The network address that a request came from, as far as it can be known. */
export function addressOf({ config }: Pick<Services, 'config'>, c: Context): string {
  const peer = getConnInfo(c).remote.address;
  return clientAddress(config.trustProxy, peer, c.req.header('x-forwarded-for'));
}
