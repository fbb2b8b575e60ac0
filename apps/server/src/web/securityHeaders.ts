import { ownOrigin, type SentTo } from './origin.ts';

/**
 * What every answer carries. The page runs only what this server sends, and may talk only to it;
 * no `Referer` is sent, since links carry tokens. `style-src` allows inline styles for positioned elements.
 */
export function securityHeaders(sentTo: SentTo): Record<string, string> {
  // Older Safari does not count a socket to the page's own host as 'self'.
  const { host } = new URL(ownOrigin(sentTo, undefined));
  const policy = [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ws://${host} wss://${host}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  };
}
