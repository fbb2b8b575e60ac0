/** What a link allows. */
export type Role = 'owner' | 'edit' | 'comment' | 'view';

/** True where the role may change the document. */
export function mayWrite(role: Role): boolean {
  return role === 'owner' || role === 'edit';
}

/** A person as the server knows them; nobody can say it of themselves. */
export interface KnownUser {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  readonly role: Role;
}
