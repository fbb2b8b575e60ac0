import type { BoardChange, RecordId, RecordPatch } from '@feltline/board';
import type { Box, Point } from '@feltline/geometry';
import { type ReadPresence, readPresence } from './read-presence.ts';

/** One person as presence tells it; `state` comes from another browser and is not trusted. */
export interface Peer {
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly color: string;
    readonly role: string;
  };
  readonly state: unknown;
}

/** One other person; board space, times by the clock given to `update`. */
export interface Person {
  readonly clientId: number;
  readonly user: Peer['user'];
  readonly cursor: Point | undefined;
  /** When the cursor came there, and where it was before: smooth between the two. */
  readonly cursorAtMs: number;
  readonly previousCursor: Point | undefined;
  readonly previousCursorAtMs: number;
  readonly selection: readonly RecordId[];
  readonly view: Box | undefined;
  readonly editing: RecordId | undefined;
  /** A large selection on the move: its box before and now. */
  readonly moving: { readonly from: Box; readonly to: Box } | undefined;
  /** When the preview last changed. */
  readonly previewAtMs: number;
}

/** A preview whose gesture has ended stays at most this long, if its commit does not come. */
export const keepPreviewMs = 1000;

interface Shown {
  readonly gesture: number;
  readonly patches: readonly RecordPatch[];
  readonly ids: ReadonlySet<RecordId>;
  /** The board changed one of the ids since the preview last moved. */
  arrived: boolean;
  /** Set once the gesture has ended; the preview goes then. */
  endsAtMs: number | undefined;
}

interface Known {
  person: Person;
  state: unknown;
  shown: Shown | undefined;
}

/** The other people on the board and what their hands are doing. */
export class RemotePeople {
  private readonly known = new Map<number, Known>();
  private readonly changed: () => void;
  private laid: readonly RecordPatch[] | undefined = [];

  constructor(changed: () => void) {
    this.changed = changed;
  }

  get people(): readonly Person[] {
    return [...this.known.values()].map((known) => known.person);
  }

  person(clientId: number): Person | undefined {
    return this.known.get(clientId)?.person;
  }

  /** Everybody's previews, in the order of their client ids. */
  get patches(): readonly RecordPatch[] {
    this.laid ??= [...this.known.entries()]
      .sort(([a], [b]) => a - b)
      .flatMap(([, known]) => known.shown?.patches ?? []);
    return this.laid;
  }

  /** Takes the present peers (without oneself). A state that is the same object as before is not read again. */
  update(peers: ReadonlyMap<number, Peer>, nowMs: number): void {
    let differs = false;
    for (const clientId of this.known.keys()) {
      if (!peers.has(clientId)) differs = this.known.delete(clientId) || differs;
    }
    for (const [clientId, peer] of peers) {
      const before = this.known.get(clientId);
      if (before && before.state === peer.state && before.person.user === peer.user) continue;
      this.known.set(clientId, known(clientId, peer, before, nowMs));
      differs = true;
    }
    if (differs) this.tell();
  }

  /** A commit takes the place of the preview that announced it. */
  boardChanged(change: BoardChange): void {
    let differs = false;
    for (const one of this.known.values()) {
      const { shown } = one;
      if (!shown || ![...shown.ids].some((id) => change.records.has(id))) continue;
      shown.arrived = true;
      if (shown.endsAtMs === undefined) continue;
      one.shown = undefined;
      differs = true;
    }
    if (differs) this.tell();
  }

  /** Lets go of previews whose commit never came. Says whether some are still waiting. */
  tick(nowMs: number): boolean {
    let waiting = false;
    let differs = false;
    for (const one of this.known.values()) {
      const endsAtMs = one.shown?.endsAtMs;
      if (endsAtMs === undefined) continue;
      if (nowMs < endsAtMs) {
        waiting = true;
        continue;
      }
      one.shown = undefined;
      differs = true;
    }
    if (differs) this.tell();
    return waiting;
  }

  private tell(): void {
    this.laid = undefined;
    this.changed();
  }
}

function known(clientId: number, peer: Peer, before: Known | undefined, nowMs: number): Known {
  const read = readPresence(peer.state);
  const shown = mayMove(peer) ? shownNow(read, before?.shown, nowMs) : undefined;
  const was = before?.person;
  const moved = !samePoint(read.cursor, was?.cursor);
  const person: Person = {
    clientId,
    user: peer.user,
    cursor: read.cursor,
    cursorAtMs: was && !moved ? was.cursorAtMs : nowMs,
    previousCursor: moved ? was?.cursor : was?.previousCursor,
    previousCursorAtMs: was ? (moved ? was.cursorAtMs : was.previousCursorAtMs) : nowMs,
    selection: read.selection,
    view: read.view,
    editing: read.editing,
    moving: mayMove(peer) ? read.moving : undefined,
    previewAtMs: read.gesture === undefined ? (was?.previewAtMs ?? nowMs) : nowMs,
  };
  return { person, state: peer.state, shown };
}

/** The role is the server's word; the preview of somebody who may not edit would show what never comes. */
function mayMove({ user: { role } }: Peer): boolean {
  return role === 'owner' || role === 'edit';
}

function shownNow(read: ReadPresence, before: Shown | undefined, nowMs: number): Shown | undefined {
  if (read.gesture !== undefined) {
    return {
      gesture: read.gesture,
      patches: read.patches,
      ids: new Set(read.patches.map((p) => p.id)),
      arrived: false,
      endsAtMs: undefined,
    };
  }
  if (!before) return undefined;
  if (before.endsAtMs !== undefined) return before;
  // a cancelled gesture goes at once; a committed one stays until the change itself is here
  if (read.committed !== before.gesture || before.arrived) return undefined;
  return { ...before, endsAtMs: nowMs + keepPreviewMs };
}

function samePoint(a: Point | undefined, b: Point | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.x === b.x && a.y === b.y);
}
