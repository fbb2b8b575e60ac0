import type { Clock } from '@feltline/sync';
import * as Y from 'yjs';
import type { RoomLimits } from './limits.ts';

/** From this share of a limit on people are told. */
const warnedFrom = 0.6;
/** Counting goes through the whole board. */
const lookedEveryMs = 1_000;
const measuredEveryMs = 5_000;
/** Measuring takes at most this part of the time. */
const maxShareOfTime = 1 / 50;

/** How much of what one board may hold is used. Between two measurements it only grows, by what came. */
export class DocumentSize {
  readonly #doc: Y.Doc;
  readonly #limits: Pick<RoomLimits, 'maxDocumentBytes' | 'maxDocumentStructs' | 'maxRecords'>;
  readonly #clock: Clock;
  #bytes: number;
  #measuredAtMs = Number.NEGATIVE_INFINITY;
  #pauseMs = measuredEveryMs;
  #fullness = 0;
  #lookedAtMs = Number.NEGATIVE_INFINITY;

  /** `bytes` is what the stored updates take: never less than the document. */
  constructor(
    doc: Y.Doc,
    bytes: number,
    limits: Pick<RoomLimits, 'maxDocumentBytes' | 'maxDocumentStructs' | 'maxRecords'>,
    clock: Clock,
  ) {
    this.#doc = doc;
    this.#bytes = bytes;
    this.#limits = limits;
    this.#clock = clock;
  }

  changed(bytes: number): void {
    this.#bytes += bytes;
  }

  /** The largest share of a limit that is used, as it was within the last second; 0 while it is less than people need to know of. */
  get fullness(): number {
    const now = this.#clock.now();
    if (Math.abs(now - this.#lookedAtMs) < lookedEveryMs) return this.#fullness;
    this.#lookedAtMs = now;
    const { maxDocumentBytes, maxDocumentStructs, maxRecords } = this.#limits;
    if (this.#bytes / maxDocumentBytes >= warnedFrom) this.#measure();
    const share = Math.max(
      this.#bytes / maxDocumentBytes,
      structsOf(this.#doc) / maxDocumentStructs,
      this.#doc.getMap('records').size / maxRecords,
    );
    this.#fullness = share < warnedFrom ? 0 : share;
    return this.#fullness;
  }

  #measure(): void {
    const begun = this.#clock.now();
    if (begun - this.#measuredAtMs < this.#pauseMs) return;
    this.#bytes = Y.encodeStateAsUpdate(this.#doc).byteLength;
    this.#measuredAtMs = this.#clock.now();
    this.#pauseMs = Math.max(measuredEveryMs, (this.#measuredAtMs - begun) / maxShareOfTime);
  }
}

export function structsOf(doc: Y.Doc): number {
  let structs = 0;
  for (const ofClient of doc.store.clients.values()) structs += ofClient.length;
  return structs;
}
