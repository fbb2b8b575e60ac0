/** What proves that somebody is the guest of this browser; see `guest.ts`. */
export interface GuestKey {
  readonly id: string;
  readonly secret: string;
}

const KEY = 'feltline.guest-key';

/** The key of this browser's next guest, made at the first call: asked for before the page's code is here. */
export function guestKey(): GuestKey {
  const [id, secret] = (localStorage.getItem(KEY) ?? '').split('.');
  if (id && secret) return { id, secret };
  const made = { id: randomName(21), secret: randomName(32) };
  localStorage.setItem(KEY, `${made.id}.${made.secret}`);
  return made;
}

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

function randomName(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => signs[byte % signs.length]).join('');
}
