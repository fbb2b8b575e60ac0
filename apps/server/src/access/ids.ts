import { customAlphabet } from 'nanoid';
import type { AccountId } from '../accounts/Accounts.ts';
import type { BoardId } from '../storage/BoardStorage.ts';

export type LinkId = string & { readonly __linkId: unique symbol };

// Letters and digits only: a double click selects the whole, and no command line takes it for an option.
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const newName = customAlphabet(alphabet, 16);

export const newBoardId = (): BoardId => newName() as BoardId;
export const newAccountId = (): AccountId => newName() as AccountId;
export const newLinkId = (): LinkId => newName() as LinkId;
export const newVersionId = (): string => newName();

/** Reads an id from an address; anything else than 1 to 64 letters, digits, `_` and `-` is none. */
export function boardIdFrom(text: string | undefined): BoardId | undefined {
  return text !== undefined && /^[A-Za-z0-9_-]{1,64}$/.test(text) ? (text as BoardId) : undefined;
}
