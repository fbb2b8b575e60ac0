/**
 * Why a socket was closed, for both ends. 4400 to 4499: another attempt cannot succeed.
 * 4500 to 4599: try again later.
 */
export const closeCodes = {
  protocol: 4400,
  badToken: 4401,
  forbidden: 4403,
  noSuchBoard: 4404,
  wrongEpoch: 4409,
  tooLarge: 4413,
  invalidContent: 4422,
  /** The page speaks another version of the protocol than the server. */
  reloadNeeded: 4426,
  banned: 4429,
  tokenExpired: 4501,
  /** The server is stopping, cannot load the board, or cannot store. */
  unavailable: 4503,
  slowConsumer: 4508,
  rateLimited: 4529,
} as const;

export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes];

/** What the WebSocket library closes with when a frame is larger than it accepts. */
const messageTooBig = 1009;

/** True where connecting again cannot help. */
export function isTerminal(code: number): boolean {
  return (code >= 4400 && code < 4500) || code === messageTooBig;
}
