/** Hears of what rooms do, to be counted. No board and nobody is named. */
export interface RoomMeter {
  /** The server ended a connection with this close code. */
  readonly closed: (code: number) => void;
  /** A change was not taken, for this reason as a close code. */
  readonly rejected: (code: number) => void;
  /** So long after a change was taken it was durable, and was acknowledged. */
  readonly durableAfter: (ms: number) => void;
  /** Changes were passed on so much later than their tick. */
  readonly tickLate: (ms: number) => void;
  /** A connection is not read for a second. */
  readonly paused: () => void;
  /** A change was passed over for now: storage is behind, or the board is full. */
  readonly putOff: () => void;
}

export const noMeter: RoomMeter = {
  closed: () => undefined,
  rejected: () => undefined,
  durableAfter: () => undefined,
  tickLate: () => undefined,
  paused: () => undefined,
  putOff: () => undefined,
};
