import type { KnownUser, Role } from './roles.ts';
import { WireError } from './WireError.ts';

/** Raised when old and new ends would misunderstand each other. */
export const PROTOCOL_VERSION = 1;

/** What our page says first. */
export interface ClientHello {
  readonly protocol: number;
  /** The history that the page's copy of the board belongs to, where it has one. */
  readonly epoch?: string;
  /** The guest's name and colour, when they change during the visit. */
  readonly name?: string;
  readonly color?: string;
}

export interface WireLimits {
  readonly maxUpdateBytes: number;
  readonly maxPresenceBytes: number;
}

/** Stored changes that did not read back as written, and were set aside. */
export interface Damage {
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly since: number;
  /** Set where the newest state cannot be read: the board is as it was then. */
  readonly asOf?: number;
}

/** What the server answers, before anything else and after the board is loaded. */
export interface ServerHello {
  readonly protocol: number;
  /** The server's release. */
  readonly version: string;
  readonly role: Role;
  readonly epoch: string;
  readonly user: KnownUser;
  readonly limits: WireLimits;
  readonly damage?: Damage;
}

/** @throws WireError */
export function readClientHello(json: string): ClientHello {
  const { protocol, epoch, name, color } = fieldsOf(json);
  return {
    protocol: number('protocol', protocol),
    ...(epoch !== undefined && { epoch: text('epoch', epoch) }),
    ...(name !== undefined && { name: text('name', name) }),
    ...(color !== undefined && { color: text('color', color) }),
  };
}

/** The protocol version of a server's hello, readable whatever else a later server says. */
export function protocolOf(json: string): number {
  return number('protocol', fieldsOf(json).protocol);
}

/** @throws WireError */
export function readServerHello(json: string): ServerHello {
  const { protocol, version, role, epoch, user, limits, damage } = fieldsOf(json);
  const { maxUpdateBytes, maxPresenceBytes } = object('limits', limits);
  return {
    protocol: number('protocol', protocol),
    version: text('version', version),
    role: roleOf(role),
    epoch: text('epoch', epoch),
    user: readUser(user),
    limits: {
      maxUpdateBytes: number('maxUpdateBytes', maxUpdateBytes),
      maxPresenceBytes: number('maxPresenceBytes', maxPresenceBytes),
    },
    ...(damage !== undefined && { damage: readDamage(damage) }),
  };
}

/** @throws WireError */
export function readUser(value: unknown): KnownUser {
  const { id, name, color, role } = object('user', value);
  return {
    id: text('id', id),
    name: text('name', name),
    color: text('color', color),
    role: roleOf(role),
  };
}

function readDamage(value: unknown): Damage {
  const { count, since, asOf } = object('damage', value);
  return {
    count: number('count', count),
    since: number('since', since),
    ...(asOf !== undefined && { asOf: number('asOf', asOf) }),
  };
}

/** @throws WireError where it is no JSON object. */
export function fieldsOf(json: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new WireError('expected an object in JSON');
  }
  return object('hello', value);
}

function object(name: string, value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new WireError(`expected ${name} to be an object`);
  return value as Record<string, unknown>;
}

function number(name: string, value: unknown): number {
  if (!Number.isSafeInteger(value))
    throw new WireError(`expected ${name} to be a whole number, got ${typeof value}`);
  return value as number;
}

function text(name: string, value: unknown): string {
  if (typeof value !== 'string' || value.length > 200)
    throw new WireError(
      `expected ${name} to be a text of at most 200 characters, got ${typeof value}`,
    );
  return value;
}

function roleOf(value: unknown): Role {
  if (value === 'owner' || value === 'edit' || value === 'comment' || value === 'view')
    return value;
  throw new WireError('expected role to be owner, edit, comment or view');
}
