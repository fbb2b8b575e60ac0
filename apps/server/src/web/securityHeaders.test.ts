import { expect, test } from 'vitest';
import { securityHeaders } from './securityHeaders.ts';

const sentTo = { host: 'board.example.com', origin: undefined };
const wiki = 'https://wiki.example.com';
const headers = (path: string, settings: { publicUrl?: string; embedOrigins?: string[] } = {}) =>
  securityHeaders(sentTo, { publicUrl: undefined, embedOrigins: [], ...settings }, path);

test.for(['/', '/b/x', '/api/boards/x', '/auth/login'])(
  'without EMBED_ORIGINS no page shows %s in a frame',
  (path) => {
    expect(headers(path)['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers(path)['x-frame-options']).toBe('DENY');
  },
);

test('the pages of EMBED_ORIGINS show boards in a frame, and nothing else', () => {
  const embedOrigins = [wiki, 'https://intra.example.com'];
  const board = headers('/b/x', { embedOrigins });
  expect(board['content-security-policy']).toContain(
    `frame-ancestors ${wiki} https://intra.example.com`,
  );
  expect(board['x-frame-options']).toBeUndefined();
  for (const path of ['/', '/b/x/y', '/api/boards/x/export', '/auth/login'])
    expect(headers(path, { embedOrigins })['x-frame-options'], path).toBe('DENY');
});

test('scripts come from files of this server only', () => {
  const policy = headers('/')['content-security-policy'] ?? '';
  expect(policy).toMatch(/(^|; )script-src 'self'(;|$)/);
  expect(policy).toMatch(/(^|; )object-src 'none'(;|$)/);
});

test('only a server whose address is https asks browsers to stay with https', () => {
  expect(
    headers('/', { publicUrl: 'http://10.0.0.5:3000' })['strict-transport-security'],
  ).toBeUndefined();
  expect(headers('/', { publicUrl: 'https://a.example' })['strict-transport-security']).toContain(
    'max-age=',
  );
});
