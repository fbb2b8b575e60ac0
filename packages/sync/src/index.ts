export { type Clock, realClock } from './Clock.ts';
export { type CloseCode, closeCodes, isTerminal } from './closeCodes.ts';
export {
  type ClientHello,
  type Damage,
  PROTOCOL_VERSION,
  protocolOf,
  readClientHello,
  readServerHello,
  type ServerHello,
  type WireLimits,
} from './hello.ts';
export { IndexedDbStore } from './IndexedDbStore.ts';
export type { WebSocketLike } from './Line.ts';
export type { KeptBoard, LocalStore, LocalStoreState, StoredDocument } from './LocalStore.ts';
export { type PeerState, Presence } from './Presence.ts';
export { partsOf } from './parts.ts';
export {
  decodePresence,
  encodePresence,
  gone,
  isGone,
  type PresenceEntry,
  presenceJson,
} from './presenceEntries.ts';
export { encodePressure, type RoomPressure } from './RoomPressure.ts';
export { type KnownUser, mayWrite, type Role } from './roles.ts';
export {
  type EarlyDocument,
  SyncClient,
  type SyncClientOptions,
  type SyncGuest,
} from './SyncClient.ts';
export type { Reason, SyncStatus } from './SyncStatus.ts';
export type { SavedState } from './savedState.ts';
export { WireError } from './WireError.ts';
export {
  decodeFrame,
  encodeHello,
  encodeMessage,
  keepAlive,
  type Message,
  messageTypes,
} from './wire.ts';
