import * as Y from 'yjs';
import { backoffMs } from './backoff.ts';
import { type Clock, realClock } from './Clock.ts';
import { closeCodes, isTerminal } from './closeCodes.ts';
import { PROTOCOL_VERSION, protocolOf, readServerHello, type ServerHello } from './hello.ts';
import { Line, type WebSocketLike } from './Line.ts';
import { Listeners } from './Listeners.ts';
import type { LocalStore } from './LocalStore.ts';
import { isHidden, onWake } from './onWake.ts';
import { Presence } from './Presence.ts';
import { readPressure } from './RoomPressure.ts';
import { mayWrite } from './roles.ts';
import type { Reason, SyncStatus } from './SyncStatus.ts';
import { notSavedAfterMs, savedState } from './savedState.ts';
import { Talk } from './Talk.ts';
import { encodeHello, encodeMessage, type Message } from './wire.ts';

export interface SyncGuest {
  readonly id: string;
  readonly secret: string;
  readonly name: string;
  readonly color: string;
}

export interface EarlyDocument {
  readonly epoch: string;
  /** All of it, as Yjs writes it in its second version. */
  readonly update: Uint8Array;
}

export interface SyncClientOptions {
  /** `ws://host/sync/BOARD` */
  readonly url: string;
  /** Asked before each attempt. */
  readonly token: () => string;
  readonly doc: Y.Doc;
  readonly guest: SyncGuest;
  /** Where this device keeps its copy; without one, edits made offline live only in this page. */
  readonly local?: LocalStore;
  /** The board as it was fetched over HTTP meanwhile, for a device without a copy; nothing where that failed. */
  readonly early?: Promise<EarlyDocument | undefined>;
  readonly clock?: Clock;
  readonly WebSocket?: new (url: string) => WebSocketLike;
  /** In [0, 1). */
  readonly random?: () => number;
}

const localPatienceMs = 3_000;
/** Writing down a large board takes a while, and whoever has just opened it looks at it first. */
const keepEarlyAfterMs = 2_000;

/**
 * Keeps a document, the server and this device in step, for as long as the page lives. It comes back
 * after every break, and says what is certain about each edit.
 */
export class SyncClient {
  readonly presence: Presence;
  readonly #options: SyncClientOptions;
  readonly #clock: Clock;
  readonly #listeners = new Listeners();
  readonly #unsubscribe: (() => void)[] = [];
  #guest: SyncGuest;
  #talk: Talk | undefined;
  #hasBeenOnline = false;
  #isDestroyed = false;
  #attempt = 0;
  #cancelAttempt: (() => void) | undefined;
  #cancelVerdict: (() => void) | undefined;
  /** The early document is not in this device's copy yet: what keeps it, later. */
  #cancelKeeping: (() => void) | undefined;
  #refusal: Reason | undefined;
  #waiting: Reason | undefined;
  #lastHello: ServerHello | undefined;
  /** The history that this page's document belongs to. */
  #epoch: string | undefined;
  /** When the oldest own edit was made that no connection has sent; none are waiting where undefined. */
  #unsentSince: number | undefined;
  #status: SyncStatus;

  constructor(options: SyncClientOptions) {
    this.#options = options;
    this.#guest = options.guest;
    this.#clock = options.clock ?? realClock;
    this.presence = new Presence(options.doc.clientID, this.#clock);
    this.#status = this.#assess();
    options.doc.on('update', this.#edited);
    this.#unsubscribe.push(() => options.doc.off('update', this.#edited));
    if (options.local) this.#unsubscribe.push(options.local.subscribe(() => this.#tell()));
    this.#unsubscribe.push(
      onWake(() => {
        if (this.#cancelAttempt) this.#connect();
      }),
    );
    void this.#begin();
  }

  get status(): SyncStatus {
    return this.#status;
  }

  /** True while closing the page could lose work. */
  get hasUnsavedEdits(): boolean {
    return (
      this.#hasEdits() && (this.#status.saved === 'saving' || this.#status.saved === 'not-saved')
    );
  }

  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  setUser(user: { name: string; color: string }): void {
    this.#guest = { ...this.#guest, ...user };
    if (this.#talk?.hello)
      this.#talk.line.send(encodeHello({ protocol: PROTOCOL_VERSION, ...user }));
  }

  /** Tries again now, also after a refusal. */
  retry(): void {
    if (this.#isDestroyed || this.#talk) return;
    this.#refusal = undefined;
    this.#connect();
  }

  /** Ends the connection; edits on this device are stored first. */
  async destroy(): Promise<void> {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    this.#cancelAttempt?.();
    this.#cancelVerdict?.();
    this.#keepEarly();
    this.#talk?.line.end(1000, 'the page was left');
    await this.#options.local?.close();
  }

  async #begin(): Promise<void> {
    const { local } = this.#options;
    if (local) {
      const loaded = this.#loadLocal(local);
      // A device whose disk hangs still shows the board.
      await Promise.race([
        loaded,
        new Promise<void>((resolve) => this.#clock.after(localPatienceMs, resolve)),
      ]);
    }
    // This device's copy and what the line adds to it are less than the whole again.
    const early = this.#epoch === undefined ? await this.#options.early : undefined;
    if (early && !this.#isDestroyed && !this.#talk && this.#epoch === undefined)
      this.#takeEarly(early);
    if (!this.#isDestroyed && !this.#talk && !this.#refusal) this.#connect();
  }

  /** Takes in what was fetched early; the line then brings only what has come since. */
  #takeEarly({ epoch, update }: EarlyDocument): void {
    const { doc, local } = this.#options;
    doc.off('update', this.#edited);
    try {
      Y.applyUpdateV2(doc, update, this);
    } catch {
      // As much of it as could be read is as good as any: the line brings the rest, and says what is wrong with it.
    } finally {
      doc.on('update', this.#edited);
    }
    this.#epoch = epoch;
    local?.belongTo(epoch);
    if (local) this.#cancelKeeping = this.#clock.after(keepEarlyAfterMs, () => this.#keepEarly());
  }

  /** Before anything that builds on it is kept, or that would be a copy with a hole. */
  #keepEarly(): void {
    if (!this.#cancelKeeping) return;
    this.#cancelKeeping();
    this.#cancelKeeping = undefined;
    this.#options.local?.append(Y.encodeStateAsUpdate(this.#options.doc), false);
  }

  async #loadLocal(local: LocalStore): Promise<void> {
    const { doc } = this.#options;
    let before: Uint8Array = new Uint8Array();
    const apply = (updates: readonly Uint8Array[]) => {
      before = Y.encodeStateVector(doc);
      doc.transact(() => {
        for (const update of updates) Y.applyUpdate(doc, update, local);
      }, local);
    };
    try {
      const { epoch, isAhead } = await local.load({
        apply,
        encode: () => Y.encodeStateAsUpdate(doc),
      });
      this.#epoch ??= epoch;
      if (!isAhead) return;
      // The connection was faster than the disk: what it has not seen goes after it.
      if (this.#talk?.hasAnswered)
        this.#talk.sendDocument('update', Y.encodeStateAsUpdate(doc, before), this.#clock.now());
      else this.#unsentSince ??= this.#clock.now();
    } catch {
      // The store's own state says what is wrong; the board opens from the server.
    } finally {
      this.#tell();
    }
  }

  #connect(): void {
    this.#cancelAttempt?.();
    this.#cancelAttempt = undefined;
    const { WebSocket = globalThis.WebSocket as unknown as new (url: string) => WebSocketLike } =
      this.#options;
    let talk: Talk;
    const line = new Line(new WebSocket(this.#address()), this.#clock, {
      opened: () => {
        line.send(
          encodeHello({
            protocol: PROTOCOL_VERSION,
            ...(this.#epoch !== undefined && { epoch: this.#epoch }),
          }),
        );
        line.send(
          encodeMessage({ type: 'step1', stateVector: Y.encodeStateVector(this.#options.doc) }),
        );
      },
      received: (message) => this.#received(talk, message),
      closed: (code, reason) => this.#closed(talk, code, reason),
    });
    talk = new Talk(line);
    this.#talk = talk;
    this.#tell();
  }

  #address(): string {
    const url = new URL(this.#options.url);
    const { id, secret, name, color } = this.#guest;
    const query = {
      token: this.#options.token(),
      cap: '1',
      parts: '1',
      guest: id,
      secret,
      name,
      color,
    };
    for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
    if (this.#epoch !== undefined) url.searchParams.set('epoch', this.#epoch);
    return url.href;
  }

  #received(talk: Talk, message: Message): void {
    const { doc } = this.#options;
    if (!talk.hello) {
      // Nothing means anything before it is known who speaks.
      if (message.type === 'hello') this.#greeted(talk, message.json);
      return;
    }
    switch (message.type) {
      case 'step1':
        this.#answer(talk, message.stateVector);
        break;
      case 'step2':
        talk.isSynced = true;
        talk.line.isQuick = true;
        this.#attempt = 0;
        try {
          this.#takeDocument(message.update);
        } finally {
          this.#tell();
        }
        return;
      case 'update':
        Y.applyUpdate(doc, message.update, this);
        return;
      case 'presence':
        this.presence.receive(message.entries);
        return;
      case 'ack':
        talk.acknowledge(message.count);
        break;
      case 'event': {
        const pressure = readPressure(message.json);
        if (!pressure) return;
        talk.pressure = pressure.isStuck || pressure.fullness > 0 ? pressure : undefined;
        break;
      }
      case 'reject':
        talk.line.end(message.code, message.text);
        return;
      default:
        return;
    }
    this.#tell();
  }

  #greeted(talk: Talk, json: string): void {
    const protocol = protocolOf(json);
    if (protocol !== PROTOCOL_VERSION) {
      return talk.line.end(
        closeCodes.reloadNeeded,
        `the server speaks protocol ${protocol}, this page ${PROTOCOL_VERSION}`,
      );
    }
    const hello = readServerHello(json);
    if (this.#epoch !== undefined && this.#epoch !== hello.epoch) {
      this.#lastHello = hello;
      // Where that fails, the next visit finds the same and tries again.
      this.#options.local?.startOver(hello.epoch).catch(() => undefined);
      return talk.line.end(closeCodes.wrongEpoch, 'the board was put back to another history');
    }
    this.#epoch = hello.epoch;
    this.#options.local?.belongTo(hello.epoch);
    talk.hello = hello;
    this.#waiting = undefined;
    this.#lastHello = hello;
    this.#hasBeenOnline = true;
    this.presence.connected((frame) => talk.line.send(frame), hello.limits.maxPresenceBytes);
    this.#tell();
  }

  /** Sends what the server lacks: the first message with edits of a connection covers all made before it. */
  #answer(talk: Talk, stateVector: Uint8Array): void {
    if (!talk.hello || !mayWrite(talk.hello.role)) return;
    talk.hasAnswered = true;
    const since = this.#unsentSince ?? Number.POSITIVE_INFINITY;
    this.#unsentSince = undefined;
    talk.sendDocument('step2', Y.encodeStateAsUpdate(this.#options.doc, stateVector), since);
  }

  /**
   * Takes in what the server has, and keeps it here as it came: Yjs writes every update anew for whoever listens to
   * them, which for a large board takes as long as reading it.
   */
  #takeDocument(update: Uint8Array): void {
    const { doc, local } = this.#options;
    let isNew = false;
    const listen = () => doc.on('update', this.#edited);
    const done = (transaction: Y.Transaction) => {
      // what somebody writes in answer is an edit as any other
      if (transaction.origin !== this) return listen();
      isNew = hasChanged(transaction);
    };
    doc.off('update', this.#edited);
    doc.on('afterTransaction', done);
    let kept = update;
    try {
      Y.applyUpdate(doc, update, this);
    } catch (error) {
      // whether it could be read is not known: what came of it can
      kept = Y.encodeStateAsUpdate(doc);
      throw error;
    } finally {
      doc.off('afterTransaction', done);
      listen();
      const { pendingStructs, pendingDs } = doc.store;
      if (isNew || pendingStructs !== null || pendingDs !== null) {
        this.#keepEarly();
        local?.append(kept, false);
      }
    }
  }

  readonly #edited = (update: Uint8Array, origin: unknown): void => {
    const { local } = this.#options;
    if (origin === local && local) return;
    const isOwn = origin !== this;
    this.#keepEarly();
    local?.append(update, isOwn);
    if (!isOwn) return;
    const talk = this.#talk;
    if (talk?.hasAnswered) talk.sendDocument('update', update, this.#clock.now());
    else this.#unsentSince ??= this.#clock.now();
    this.#tell();
  };

  #closed(talk: Talk, code: number, text: string): void {
    if (this.#talk !== talk) return;
    this.#talk = undefined;
    this.presence.disconnected();
    // What was not acknowledged may be lost; the next connection sends it again.
    this.#unsentSince = talk.oldestEditAt ?? this.#unsentSince;
    if (this.#isDestroyed) return;
    if (code === closeCodes.wrongEpoch && talk.hello?.epoch === this.#epoch) {
      // The history has changed while we were here: the next hello names the new one.
      this.#connect();
    } else if (isTerminal(code)) {
      this.#refusal = { code, text };
    } else {
      this.#waiting = code >= 4500 ? { code, text } : undefined;
      const waitMs = backoffMs(
        this.#attempt++,
        (this.#options.random ?? Math.random)(),
        isHidden(),
      );
      this.#cancelAttempt = this.#clock.after(waitMs, () => this.#connect());
    }
    this.#tell();
  }

  /** There are own edits that the server is not known to have. */
  #hasEdits(): boolean {
    return this.#waitingSince() !== undefined;
  }

  /** When the oldest edit was made that the server is not known to have. */
  #waitingSince(): number | undefined {
    return this.#talk?.oldestEditAt ?? this.#unsentSince;
  }

  #assess(): SyncStatus {
    const { local } = this.#options;
    const talk = this.#talk;
    const hello = talk?.hello;
    const waitingSince = this.#waitingSince();
    const hasEdits = waitingSince !== undefined;
    const isReader = hello !== undefined && !mayWrite(hello.role);
    const readOnly = isReader && {
      code: closeCodes.forbidden,
      text: `this link may ${hello.role}, not edit`,
    };
    const keptEdits = hasEdits && (this.#refusal ?? readOnly);
    const isAcknowledged = isReader ? !hasEdits : (talk?.isAcknowledged ?? false);
    const saved = savedState({
      isSynced: talk?.isSynced ?? false,
      isAcknowledged,
      isOnline: hello !== undefined,
      isRefused: this.#refusal !== undefined || Boolean(keptEdits),
      hasEdits,
      isKept: local?.state === 'stored',
      waitedMs: hasEdits ? this.#clock.now() - waitingSince : 0,
    });
    const known = this.#lastHello;
    return Object.freeze({
      connection: this.#refusal
        ? 'refused'
        : hello
          ? 'online'
          : this.#hasBeenOnline || this.#attempt > 0
            ? 'offline'
            : 'connecting',
      ...(this.#refusal && { reason: this.#refusal }),
      ...(this.#waiting && { waiting: this.#waiting }),
      saved,
      synced: talk?.isSynced ?? false,
      ...(known && { role: known.role, user: known.user, serverVersion: known.version }),
      ...(this.#epoch !== undefined && { epoch: this.#epoch }),
      ...(this.#refusal?.code === closeCodes.reloadNeeded && { needsReload: true as const }),
      ...(keptEdits && { keptEdits }),
      ...(talk?.pressure && { pressure: talk.pressure }),
      ...(known?.damage && { damage: known.damage }),
    });
  }

  #tell(): void {
    if (this.#isDestroyed) return;
    const before = this.#status;
    const now = this.#assess();
    if (now.saved === 'saved' && before.saved !== 'saved') this.#options.local?.markSaved();
    this.#arrangeVerdict();
    if (isSame(before, now)) return;
    this.#status = now;
    this.#listeners.tell();
  }

  /** Edits turn from waiting to not saved by mere time. */
  #arrangeVerdict(): void {
    this.#cancelVerdict?.();
    this.#cancelVerdict = undefined;
    const since = this.#waitingSince();
    if (since === undefined) return;
    const leftMs = since + notSavedAfterMs - this.#clock.now();
    if (leftMs > 0) this.#cancelVerdict = this.#clock.after(leftMs, () => this.#tell());
  }
}

function hasChanged({ beforeState, afterState, deleteSet }: Y.Transaction): boolean {
  if (deleteSet.clients.size > 0) return true;
  for (const [client, clock] of afterState) if (beforeState.get(client) !== clock) return true;
  return false;
}

function isSame(a: SyncStatus, b: SyncStatus): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof SyncStatus>;
  return [...keys].every((key) => a[key] === b[key]);
}
