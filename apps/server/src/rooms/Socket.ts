/** What a room needs of a socket: one of `ws`, or one end of a network in memory. */
export interface Socket {
  /** Bytes given to `send` that the other end's system has not taken yet. */
  readonly bufferedAmount: number;
  send(frame: Uint8Array): void;
  close(code: number, reason: string): void;
  terminate(): void;
  ping(): void;
  /** Nothing more is read until `resume`: the other end is held up by its own line. */
  pause(): void;
  resume(): void;
  on(event: 'message', listener: (frame: Uint8Array, isBinary: boolean) => void): unknown;
  on(event: 'close' | 'pong', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
}
