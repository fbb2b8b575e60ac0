import type { Peer } from '@feltline/editor';
import { approach } from './approach.ts';

export type Peers = ReadonlyMap<number, Peer>;

/** Numbers on their way: a cursor, or the geometry of one record of a preview. */
type Numbers = readonly number[];

interface Shown {
  gesture: unknown;
  readonly values: Map<string, Numbers>;
}

/**
 * Other people's cursors and gestures between two messages: they glide instead of jumping at 30 Hz.
 * What a peer says is not trusted; whatever does not look like numbers passes as it is.
 */
export class PeerMotion {
  #peers: Peers = new Map();
  readonly #shown = new Map<number, Shown>();

  update(peers: Peers): void {
    this.#peers = peers;
    for (const clientId of this.#shown.keys()) {
      if (!peers.has(clientId)) this.#shown.delete(clientId);
    }
  }

  /**
   * One frame: the peers as they are to be shown, and whether anything still moves.
   * `reach` is the distance (board units) beyond which things are simply there; 0 for people who want no motion.
   */
  step(elapsedMs: number, reach: number): { readonly peers: Peers; readonly moves: boolean } {
    const peers = new Map<number, Peer>();
    let moves = false;
    for (const [clientId, peer] of this.#peers) {
      const glide = new Glide(this.#shownOf(clientId, peer.state), elapsedMs, reach);
      peers.set(clientId, { ...peer, state: glide.state(peer.state) });
      moves ||= glide.moves;
    }
    return { peers, moves };
  }

  #shownOf(clientId: number, state: unknown): Shown {
    const gesture = isObject(state) && isObject(state.preview) ? state.preview.gesture : undefined;
    let shown = this.#shown.get(clientId);
    if (!shown) {
      shown = { gesture, values: new Map() };
      this.#shown.set(clientId, shown);
    }
    if (shown.gesture !== gesture) {
      // A new gesture starts where it says; only the cursor goes on.
      for (const key of shown.values.keys()) if (key !== 'cursor') shown.values.delete(key);
      shown.gesture = gesture;
    }
    return shown;
  }
}

/** One peer in one frame. */
class Glide {
  moves = false;
  readonly #shown: Shown;
  readonly #elapsedMs: number;
  readonly #reach: number;

  constructor(shown: Shown, elapsedMs: number, reach: number) {
    this.#shown = shown;
    this.#elapsedMs = elapsedMs;
    this.#reach = reach;
  }

  state(state: unknown): unknown {
    if (!isObject(state)) return state;
    if (state.cursor === null) this.#shown.values.delete('cursor');
    return {
      ...state,
      cursor: this.#numbers('cursor', state.cursor),
      ...(isObject(state.preview) ? { preview: this.#preview(state.preview) } : {}),
    };
  }

  #preview(preview: Record<string, unknown>): Record<string, unknown> {
    return {
      ...preview,
      ...('to' in preview ? { to: this.#numbers('to', preview.to) } : {}),
      ...(Array.isArray(preview.patches)
        ? { patches: preview.patches.map((patch) => this.#patch(patch)) }
        : {}),
    };
  }

  #patch(patch: unknown): unknown {
    if (!isObject(patch) || typeof patch.id !== 'string' || !('geometry' in patch)) return patch;
    return { ...patch, geometry: this.#numbers(`patch ${patch.id}`, patch.geometry) };
  }

  #numbers(key: string, target: unknown): unknown {
    if (!isNumbers(target)) return target;
    const from = this.#shown.values.get(key);
    const isNear =
      from?.length === target.length &&
      Math.hypot((from[0] ?? 0) - (target[0] ?? 0), (from[1] ?? 0) - (target[1] ?? 0)) <
        this.#reach;
    const next = isNear
      ? target.map((value, at) => approach(from[at] ?? value, value, this.#elapsedMs))
      : target;
    this.#shown.values.set(key, next);
    this.moves ||= next.some((value, at) => value !== target[at]);
    return next;
  }
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.length <= 5 && value.every(Number.isFinite);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
