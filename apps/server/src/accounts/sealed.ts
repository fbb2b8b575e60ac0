import { createHmac } from 'node:crypto';
import { isSameSecret } from '../access/Tokens.ts';

/** A value that a browser keeps for us for a while and cannot change: JSON, until when, and an HMAC-SHA-256. */
export function seal(secret: Uint8Array, value: object, expiresAt: number): string {
  const text = Buffer.from(JSON.stringify({ value, expiresAt })).toString('base64url');
  return `${text}.${hmac(secret, text)}`;
}

/** What was sealed; nothing where it was changed or its time is over. */
export function unseal<T>(secret: Uint8Array, sealed: string, now: number): T | undefined {
  const [text = '', mark = ''] = sealed.split('.');
  if (!isSameSecret(mark, hmac(secret, text))) return undefined;
  const { value, expiresAt } = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  return now < expiresAt ? value : undefined;
}

function hmac(secret: Uint8Array, text: string): string {
  return createHmac('sha256', secret).update(`sealed:${text}`).digest('base64url');
}
