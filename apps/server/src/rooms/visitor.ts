import { createHash, randomBytes } from 'node:crypto';
import type { KnownUser, Role } from '@feltline/sync';
import type { BoardId } from '../storage/BoardStorage.ts';

/** Who they say they are, and proved; the part of a visit that the address of the socket tells. */
export interface Guest {
  readonly user: Pick<KnownUser, 'id' | 'name' | 'color'>;
  /** False for clients that send no guest id, such as stock ones. */
  readonly isKnown: boolean;
  /** Our own page, which understands messages 120 and above. */
  readonly wantsAcks: boolean;
  /** Puts large messages together from parts. */
  readonly takesParts?: boolean;
  /** The history that the client's copy belongs to. */
  readonly epoch?: string;
}

/** Somebody whom a link has let in. */
export interface Visitor extends Guest {
  readonly boardId: BoardId;
  readonly role: Role;
  readonly linkId: string;
}

const maxName = 60;
const guestIdShape = /^[\w-]{8,64}$/;
const secretShape = /^[\w-]{16,128}$/;
const colorShape = /^#[0-9a-fA-F]{6}$/;
const fallbackColor = '#5B6470';

/**
 * Reads `guest`, `secret`, `name`, `color`, `epoch`, `cap` and `parts` of the socket's address. The id that
 * others see follows from guest id and secret together, so it can be worn only by who has both.
 */
export function visitorFrom(query: URLSearchParams): Guest {
  const [guest, secret, epoch] = [
    query.get('guest') ?? '',
    query.get('secret') ?? '',
    query.get('epoch'),
  ];
  const known = guestOf(guest, secret);
  return {
    user: {
      id: known ?? `anonymous-${randomBytes(6).toString('base64url')}`,
      name: cleanName(query.get('name') ?? ''),
      color: cleanColor(query.get('color') ?? '') ?? fallbackColor,
    },
    isKnown: known !== undefined,
    wantsAcks: query.get('cap') === '1',
    takesParts: query.get('parts') === '1',
    ...(epoch && { epoch }),
  };
}

/** A name as it may be shown to others: one line, no invisible marks that turn the text around it. */
export function cleanName(name: string): string {
  const oneLine = name.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  return [...oneLine].slice(0, maxName).join('');
}

export function cleanColor(color: string): string | undefined {
  return colorShape.test(color) ? color : undefined;
}

/** The id that others see of a guest; nothing where id or secret cannot be one of ours. */
function guestOf(guest: string, secret: string): string | undefined {
  if (!guestIdShape.test(guest) || !secretShape.test(secret)) return undefined;
  return createHash('sha256').update(`${guest}\n${secret}`).digest('base64url').slice(0, 22);
}
