import type { Config } from '../config.ts';
import { ownOrigin, type SentTo } from './origin.ts';

/**
 * What every answer carries. The page runs only scripts that this server sends as files, and may talk only to
 * it; no `Referer` is sent, since links carry tokens. `style-src` allows inline styles for positioned elements.
 * Boards (not the page of one's own boards) may stand in a frame of the origins that `EMBED_ORIGINS` names.
 */
export function securityHeaders(
  sentTo: SentTo,
  { publicUrl, embedOrigins }: Pick<Config, 'publicUrl' | 'embedOrigins'>,
  path: string,
): Record<string, string> {
  // Older Safari does not count a socket to the page's own host as 'self'.
  const { host } = new URL(ownOrigin(sentTo, undefined));
  const framers = /^\/b\/[^/]+$/.test(path) ? embedOrigins : [];
  const policy = [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ws://${host} wss://${host}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${framers.length > 0 ? framers.join(' ') : "'none'"}`,
  ];
  return {
    'content-security-policy': policy.join('; '),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    // It knows no list of origins, and would forbid what the policy above allows.
    ...(framers.length === 0 && { 'x-frame-options': 'DENY' }),
    ...(publicUrl?.startsWith('https:') && { 'strict-transport-security': 'max-age=15552000' }),
  };
}
