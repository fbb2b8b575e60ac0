/** What the fragment of a board's address says: `#token=…&at=…`. */
export interface BoardFragment {
  readonly token?: string;
  /** The id of an object to fly to. */
  readonly at?: string;
}

export function readFragment(hash: string): BoardFragment {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const token = values.get('token');
  const at = values.get('at');
  return { ...(token ? { token } : {}), ...(at ? { at } : {}) };
}

/** The same address without the token; `at` stays. */
export function withoutToken(address: string): string {
  const url = new URL(address);
  const values = new URLSearchParams(url.hash.replace(/^#/, ''));
  values.delete('token');
  url.hash = values.toString();
  return url.hash === '' ? url.href.replace(/#$/, '') : url.href;
}

/** A link to one object of a board, for somebody who can open the board already. */
export function objectAddress(origin: string, boardId: string, objectId: string): string {
  return `${origin}/b/${encodeURIComponent(boardId)}#at=${encodeURIComponent(objectId)}`;
}
