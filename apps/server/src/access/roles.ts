import type { Role } from '@feltline/sync';

/** From the least to the most; each may do all that those before it may. */
export const roles = ['view', 'comment', 'edit', 'owner'] as const satisfies readonly Role[];

export function mayActAs(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}
