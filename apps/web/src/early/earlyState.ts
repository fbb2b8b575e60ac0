import { guestKey } from '../people/guestKey.ts';

/** A board as its server had it while the page's code was still on the way. */
export interface EarlyState {
  readonly epoch: string;
  /** The whole document, as Yjs writes it in its second version. */
  readonly update: Uint8Array;
}

/** A line that brings nothing for so long is given up. */
const SILENCE_MS = 5_000;

let started: { boardId: string; state: Promise<EarlyState | undefined> } | undefined;

/** Starts to fetch a board. What goes wrong is no news yet: the line that is opened afterwards says what it is. */
export function fetchEarly(boardId: string, token: string): void {
  started = { boardId, state: fetchState(boardId, token).catch(() => undefined) };
}

/** What was fetched of this board, for one visit: the next one would find it stale. */
export function takeEarly(boardId: string): Promise<EarlyState | undefined> | undefined {
  const taken = started?.boardId === boardId ? started.state : undefined;
  started = undefined;
  return taken;
}

async function fetchState(boardId: string, token: string): Promise<EarlyState | undefined> {
  const silence = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hear = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), SILENCE_MS);
  };
  try {
    hear();
    const answer = await fetch(`/api/boards/${encodeURIComponent(boardId)}/state`, {
      headers: {
        authorization: `Bearer ${token}`,
        'feltline-guest': new URLSearchParams({ ...earlyGuest() }).toString(),
      },
      signal: silence.signal,
    });
    const epoch = epochOf(answer.headers.get('etag'));
    if (!answer.ok || !answer.body || epoch === undefined) return undefined;
    return { epoch, update: await bytesOf(answer.body, hear) };
  } finally {
    clearTimeout(timer);
  }
}

/** Who asks: the guest that this browser has, or the one it is going to have. */
function earlyGuest(): { guest: string; secret: string } {
  const kept = /"id":"([\w-]+)","secret":"([\w-]+)"/.exec(
    localStorage.getItem('feltline.guest') ?? '',
  );
  const { id, secret } = kept ? { id: kept[1] ?? '', secret: kept[2] ?? '' } : guestKey();
  return { guest: id, secret };
}

/** `"EPOCH-SEQUENCE"`, weak where something on the way has compressed the answer otherwise. */
export function epochOf(etag: string | null): string | undefined {
  return /^(?:W\/)?"(.+)-\d+"$/.exec(etag ?? '')?.[1];
}

async function bytesOf(body: ReadableStream<Uint8Array>, hear: () => void): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (const reader = body.getReader(); ; ) {
    const { value, done } = await reader.read();
    if (done) break;
    hear();
    parts.push(value);
  }
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const whole = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
