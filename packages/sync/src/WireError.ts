/** Bytes that are no message of ours; says what was got and what was expected. */
export class WireError extends Error {
  override readonly name = 'WireError';
}
