import { type CloseCode, closeCodes } from '@feltline/sync';

/** A change that no room takes; `code` is what its sender is told. */
export class InvalidUpdate extends Error {
  override readonly name = 'InvalidUpdate';
  readonly code: CloseCode;

  constructor(reason: string, code: CloseCode = closeCodes.invalidContent) {
    super(reason);
    this.code = code;
  }
}
