import type { Editor, Peer, PresenceState } from '@feltline/editor';
import type { FrameLoop } from '../../canvas/FrameLoop.ts';
import { PeerMotion } from '../../canvas/motion/PeerMotion.ts';

/** What this needs of the sync client's presence. */
export interface Presence {
  setLocal(state: PresenceState): void;
  peers(): ReadonlyMap<number, Peer>;
  subscribe(listener: () => void): () => void;
}

/** The server passes presence on 30 times a second: more is wasted. */
const SEND_EVERY_MS = 33;
/** Alone, it is enough that whoever comes finds one where one is. */
const SEND_ALONE_MS = 500;

/** Tells the others what these hands do, and shows what theirs do, smoothly. */
export class PresenceLink {
  readonly #editor: Editor;
  readonly #presence: Presence;
  readonly #loop: FrameLoop;
  readonly #motion = new PeerMotion();
  readonly #reducedMotion: () => boolean;
  readonly #undo: (() => void)[];
  #sent = '';
  #sentAtMs = Number.NEGATIVE_INFINITY;
  #hasNews = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: {
    editor: Editor;
    presence: Presence;
    loop: FrameLoop;
    reducedMotion: () => boolean;
  }) {
    this.#editor = options.editor;
    this.#presence = options.presence;
    this.#loop = options.loop;
    this.#reducedMotion = options.reducedMotion;
    this.#undo = [
      this.#presence.subscribe(() => {
        this.#hasNews = true;
        this.#motion.update(this.#presence.peers());
        this.#loop.wake();
      }),
      // Input comes first, then the others, then everything that is painted.
      this.#loop.stepFirst((nowMs, elapsedMs) => this.#receive(nowMs, elapsedMs)),
      this.#loop.step((nowMs) => this.#send(nowMs)),
      this.#editor.subscribe(() => this.#loop.wake()),
    ];
  }

  #sendLater(waitMs: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#loop.wake();
    }, waitMs);
  }

  destroy(): void {
    clearTimeout(this.#timer);
    for (const one of this.#undo) one();
  }

  #receive(nowMs: number, elapsedMs: number): boolean {
    if (!this.#hasNews) return false;
    const { width, height } = this.#editor.camera.view;
    const reach = this.#reducedMotion() ? 0 : Math.hypot(width, height);
    const { peers, moves } = this.#motion.step(elapsedMs, reach);
    this.#hasNews = moves;
    this.#editor.remote.update(peers, nowMs);
    return moves;
  }

  /** Says whether there is something to tell that has to wait for its turn. */
  #send(nowMs: number): boolean {
    const isAlone = this.#editor.remote.people.length === 0;
    const sinceMs = nowMs - this.#sentAtMs;
    if (isAlone && sinceMs < SEND_ALONE_MS) {
      this.#sendLater(SEND_ALONE_MS - sinceMs);
      return false;
    }
    // what is not sent yet need not be put into words either
    if (sinceMs < SEND_EVERY_MS) {
      this.#sendLater(SEND_EVERY_MS - sinceMs);
      return false;
    }
    const state = this.#editor.presenceState();
    const words = JSON.stringify(state);
    if (words === this.#sent) return false;
    this.#sent = words;
    this.#sentAtMs = nowMs;
    this.#presence.setLocal(state);
    return false;
  }
}
